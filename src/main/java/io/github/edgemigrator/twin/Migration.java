package io.github.edgemigrator.twin;

import io.github.edgemigrator.conversion.Converter;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Refusal;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.rules.common.manifest.ReportReadingProblems;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** From a deployment as it was read to what became of it. */
public final class Migration {
    private static final Converter CONVERTER = new Converter(KubernetesRules.inOrder());

    private Migration() {}

    /** The descriptions of all rules, sorted by id. */
    public static List<RuleInfo> rules() {
        return Stream.concat(KubernetesRules.descriptions().stream(), InputRules.all().stream())
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    /** Converts what was read. */
    public static Outcome of(Reading reading, Settings settings) {
        return of(reading, settings, settings.findings());
    }

    static Outcome of(Reading reading, Settings settings, List<Finding> noted) {
        if (reading instanceof Deployment deployment) {
            return CONVERTER.convert(deployment, settings.device(), settings.options(), noted);
        }
        List<Finding> findings = new ArrayList<>(noted);
        findings.add(ReportReadingProblems.UNREADABLE.about(((Reading.Failure) reading).problem()));
        return new Refusal(findings);
    }
}
