package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.manifest.Problem;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The direct methods that show what became of the desired properties: all of it, whatever form the report has. What is
 * hidden in the report is hidden here too, unless {@code options.secrets} is {@code include}.
 */
final class Methods {
    private static final String DEPLOYMENT = "deployment";
    private static final String WHAT_TO_CONVERT =
            "send a deployment manifest as an object or as text, or" + " {\"deployment\": <one of these>, \"page\": n}";

    private final Supplier<TwinMigration> latest;

    /** @param latest what became of the newest desired properties */
    Methods(Supplier<TwinMigration> latest) {
        this.latest = latest;
    }

    /** The methods by their names. */
    SortedMap<String, Function<JsonNode, MethodAnswer>> byName() {
        SortedMap<String, Function<JsonNode, MethodAnswer>> methods = new TreeMap<>();
        methods.put("getReport", this::getReport);
        methods.put("getManifest", this::getManifest);
        methods.put("preview", this::preview);
        methods.put("convert", this::convert);
        return methods;
    }

    private MethodAnswer getReport(JsonNode payload) {
        TwinMigration migrated = latest.get();
        return migrated.outcome()
                .map(outcome -> page(payload, JsonOutput.ascii(JsonReport.of(outcome)), migrated))
                .orElseGet(Methods::waiting);
    }

    private MethodAnswer getManifest(JsonNode payload) {
        return ofConverted(payload, ConversionView::shownManifest);
    }

    private MethodAnswer preview(JsonNode payload) {
        Settings settings = latest.get().desired().settings();
        return ofConverted(
                payload,
                converted -> JsonOutput.ascii(settings.target()
                        .preview(converted.shown(), settings.device().agent())
                        .json()));
    }

    private MethodAnswer ofConverted(JsonNode payload, Function<ConversionView, String> content) {
        TwinMigration migrated = latest.get();
        if (migrated.outcome().isEmpty()) {
            return waiting();
        }
        return migrated.converted()
                .map(converted -> page(payload, content.apply(converted), migrated))
                .orElseGet(() -> MethodAnswer.error(
                        MethodAnswer.CONFLICT, "the deployment could not be read; getReport tells where and why"));
    }

    /**
     * A page, with the version of the desired properties to which it belongs: pages of two versions are no document.
     */
    private static MethodAnswer page(JsonNode payload, String text, TwinMigration migrated) {
        MethodAnswer answer = Pages.answer(payload, text);
        if (answer.status() == MethodAnswer.OK) {
            answer.body().put("desiredVersion", migrated.desired().version());
        }
        return answer;
    }

    private static MethodAnswer waiting() {
        return MethodAnswer.error(MethodAnswer.NOT_FOUND, "there is no deployment yet. " + TwinMigration.HOW_TO_BEGIN);
    }

    /** Converts what the caller sends, with the settings of the desired properties, and stores nothing. */
    private MethodAnswer convert(JsonNode payload) {
        Optional<ManifestText> sent = textIn(payload);
        if (sent.isEmpty()) {
            return MethodAnswer.error(MethodAnswer.BAD_REQUEST, WHAT_TO_CONVERT);
        }
        if (sent.get().deployment().isEmpty()) {
            return unreadable(sent.get().findings().get(0));
        }
        Settings settings = latest.get().desired().settings();
        Outcome outcome = Migration.ofTwin(sent.get().deployment().get(), settings, settings.findings());
        if (!(outcome instanceof Conversion conversion)) {
            return unreadable(outcome.findings().get(outcome.findings().size() - 1));
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("report", JsonReport.of(outcome));
        content.set(DEPLOYMENT, new ConversionView(conversion, settings.options()).shownTree());
        return Pages.page(payload.path(Pages.PAGE), JsonOutput.ascii(content));
    }

    private static Optional<ManifestText> textIn(JsonNode payload) {
        if (payload.isTextual()) {
            return Optional.of(ManifestText.of(payload.textValue()));
        }
        if (!(payload instanceof ObjectNode object) || object.isEmpty()) {
            return Optional.empty();
        }
        if (object.has(DEPLOYMENT)) {
            JsonNode inner = object.get(DEPLOYMENT);
            return inner.isTextual() || inner.isObject() ? textIn(inner) : Optional.empty();
        }
        return Optional.of(ManifestText.of(JsonText.of(object.deepCopy().without(Pages.PAGE))));
    }

    private static MethodAnswer unreadable(Finding finding) {
        String where = finding.module().equals(Problem.DEPLOYMENT) ? "" : finding.module() + ": ";
        return MethodAnswer.error(
                MethodAnswer.BAD_REQUEST,
                SafeText.shortened(where + finding.message(), FindingsSection.SHOWN_BYTES) + " " + WHAT_TO_CONVERT);
    }
}
