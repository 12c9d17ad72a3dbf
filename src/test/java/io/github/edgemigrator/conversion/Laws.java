package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.DeploymentSchemas;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.json.JsonParse;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for the conversion of every deployment, whoever wrote it. */
final class Laws {
    private static final Converter CONVERTER =
            new Converter(KubernetesRules.all().inOrder());

    private final Device device = Settings.defaults().device();
    private final Options options = Options.defaults();

    /** Holds all laws against a deployment; schemas apart, which take their time. */
    void hold(Deployment deployment) {
        JsonNode before = deployment.tree().deepCopy();

        Conversion conversion = convert(deployment);

        assertEquals(before, deployment.tree(), "what was read does not change");
        noRuleBreaks(conversion);
        assertEquals(List.of(), Ledger.unaccounted(conversion), "every difference is claimed, every loss is named");
        noFailureIsUnforeseen(conversion);
        String once = render(conversion);
        Deployment output = read(once);
        Conversion again = convert(output);
        assertEquals(List.of(), changes(again), "a second conversion has nothing to change");
        assertEquals(once, render(again), "a second conversion changes nothing");
    }

    /** With the profile report-only the deployment comes out as it went in, and the findings say the same. */
    void holdOnlyReporting(Deployment deployment) {
        Options reporting = new Options(
                Options.Profile.REPORT_ONLY,
                Map.of(),
                Map.of(),
                options.hubStore(),
                options.chunkSize(),
                false,
                Map.of());

        Conversion conversion = CONVERTER.convert(deployment, device, reporting, List.of());

        assertEquals(deployment.render(options.chunkSize()), render(conversion));
        assertEquals(convert(deployment).findings(), conversion.findings());
    }

    /** What the tools would apply as it was, they apply once it is converted. */
    void holdSchemas(Deployment deployment, DeploymentSchemas schemas) {
        if (schemas.faults(Content.of(deployment)).isEmpty()) {
            Deployment output = read(render(convert(deployment)));

            assertEquals(List.of(), schemas.faults(Content.of(output)));
        }
    }

    private Conversion convert(Deployment deployment) {
        return CONVERTER.convert(deployment, device, options, List.of());
    }

    private String render(Conversion conversion) {
        return conversion.output().render(options.chunkSize());
    }

    private static Deployment read(String text) {
        JsonParse parsed = JsonText.parse(text);
        assertTrue(parsed instanceof JsonText json && json.isStrict(), () -> "strict JSON comes out: " + parsed);
        return (Deployment) Deployment.read(text);
    }

    private static void noRuleBreaks(Conversion conversion) {
        assertEquals(
                List.of(),
                conversion.findings().stream()
                        .filter(finding -> finding.rule().equals(Defect.INFO))
                        .map(Finding::message)
                        .toList(),
                "no rule breaks");
    }

    private void noFailureIsUnforeseen(Conversion conversion) {
        Set<String> told = new HashSet<>();
        for (Finding finding : conversion.findings()) {
            if (finding.severity() == Severity.ERROR) {
                // A module that could not be read is told of by the name that it had.
                told.add(finding.module());
                told.add(conversion.names().getOrDefault(finding.module(), finding.module()));
            }
        }
        List<Failure> untold = new ArrayList<>();
        for (Failure failure : device.agent().start().plan(conversion.output()).failures()) {
            if (!told.contains(failure.module()) && !told.contains(Problem.DEPLOYMENT)) {
                untold.add(failure);
            }
        }
        assertEquals(List.of(), untold, "what would stop the deployment is an error");
    }

    private static List<String> changes(Conversion conversion) {
        return conversion.findings().stream()
                .filter(Finding::changes)
                .map(finding ->
                        finding.rule().id() + " " + finding.module() + " " + finding.path() + ": " + finding.message())
                .toList();
    }
}
