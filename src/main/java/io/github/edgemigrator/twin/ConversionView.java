package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.manifest.Deployment;

/** A converted deployment in the forms in which it leaves the module. */
final class ConversionView {
    private final Conversion conversion;
    private final Options options;
    private final Deployment shown;
    private final ReportedSections sections;

    ConversionView(Conversion conversion, Options options) {
        this.conversion = conversion;
        this.options = options;
        this.shown = options.includeSecrets()
                ? conversion.output()
                : NumberedSecrets.of(conversion.input()).hideIn(conversion.output());
        this.sections = new ReportedSections(conversion, shown, options.chunkSize());
    }

    /** The deployment, with marks in the place of secrets unless the operator wants them. */
    Deployment shown() {
        return shown;
    }

    /** A deployment that stands in a report with marks, as {@code set-modules} takes it: with secrets for the marks. */
    ObjectNode withSecrets(Deployment marked) {
        Deployment restored = options.includeSecrets()
                ? marked
                : NumberedSecrets.of(conversion.input()).restoreIn(marked);
        return restored.manifest(options.chunkSize());
    }

    /** As sections of a report. */
    ReportedSections sections() {
        return sections;
    }

    /** As {@code set-modules} takes it, secrets included. */
    ObjectNode manifest() {
        return conversion.output().manifest(options.chunkSize());
    }

    /** The text of what {@code set-modules} takes, but for the marks in it. */
    String shownManifest() {
        return JsonOutput.ascii(shownTree());
    }

    /** What {@code set-modules} takes, but for the marks in it. */
    ObjectNode shownTree() {
        return shown.manifest(options.chunkSize());
    }
}
