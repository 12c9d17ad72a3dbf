package io.github.edgemigrator.twin;

import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Refusal;
import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Unreadable;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.target.Targets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** From a deployment as it was read to what became of it. */
public final class Migration {
    private Migration() {}

    /** The descriptions of all rules, sorted by id. */
    public static List<RuleInfo> rules() {
        Stream<RuleInfo> apart = Stream.concat(Stream.of(Unreadable.INFO, Defect.INFO), InputRules.all().stream());
        return Stream.concat(
                        Targets.all().stream()
                                .flatMap(target -> target.rules().inOrder().stream())
                                .map(Rule::info),
                        apart)
                .distinct()
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    /** Converts what was read. */
    public static Outcome of(Reading reading, Settings settings) {
        return of(reading, settings, settings.findings());
    }

    /**
     * Converts the text of a deployment for a twin or another reader of JSON.
     *
     * @param noted what was found before
     */
    static Outcome ofTwin(String text, Settings settings, List<Finding> noted) {
        Reading reading = Deployment.read(text);
        List<Finding> findings = new ArrayList<>(noted);
        findings.addAll(TwinValues.bare(reading));
        return of(reading, settings, findings);
    }

    private static Outcome of(Reading reading, Settings settings, List<Finding> noted) {
        if (reading instanceof Deployment deployment) {
            return settings.target().converter().convert(deployment, settings.device(), settings.options(), noted);
        }
        List<Finding> findings = new ArrayList<>(noted);
        findings.add(Unreadable.of(((Reading.Failure) reading).problem()));
        return new Refusal(findings);
    }
}
