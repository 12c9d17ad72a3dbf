package io.github.edgemigrator.conversion;

import io.github.edgemigrator.conversion.Options.Profile;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts deployments: each rule in its order sees what the rules before it left. */
public final class Converter {
    private final RulesByField rules;

    /** @param rules in the order in which they apply */
    public Converter(List<Rule> rules) {
        this.rules = new RulesByField(rules);
    }

    /**
     * Converts a deployment for a device. The same arguments give the same result.
     *
     * @param noted what was found before, such as in the options; stands with the findings of the rules
     */
    public Conversion convert(Deployment input, Device device, Options options, List<Finding> noted) {
        ConversionRun run = new ConversionRun(rules, input, device, options, noted);
        run.applyRules();
        List<Finding> findings = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        for (Finding finding : inOrder(run.found(), input)) {
            String why = options.suppress().get(finding.rule().id());
            // What would stop the deployment is told in any case.
            if (why == null || finding.severity() == Severity.ERROR) {
                findings.add(finding);
            } else {
                suppressed.add(new Suppressed(finding, why));
            }
        }
        Deployment result = options.profile() == Profile.REPORT_ONLY
                ? input
                : run.deployment().closeGaps();
        return new Conversion(input, result, findings, suppressed, names(input, result), status(findings, options));
    }

    /** By module in the order of the deployment, what concerns all of it first; then as the rules found them. */
    private static List<Finding> inOrder(List<Finding> findings, Deployment input) {
        Map<String, List<Finding>> byModule = new LinkedHashMap<>();
        byModule.put(Problem.DEPLOYMENT, new ArrayList<>());
        input.modules().forEach(module -> byModule.put(module.name(), new ArrayList<>()));
        findings.forEach(finding -> byModule.computeIfAbsent(finding.module(), any -> new ArrayList<>())
                .add(finding));
        return byModule.values().stream().flatMap(List::stream).toList();
    }

    /** No rule adds, drops or moves a module, so that the n-th module was the n-th before. */
    private static Map<String, String> names(Deployment input, Deployment output) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < input.modules().size(); i++) {
            Module before = input.modules().get(i);
            Module after = output.modules().get(i);
            if (!before.name().equals(after.name())) {
                names.put(before.name(), after.name());
            }
        }
        return names;
    }

    private static Status status(List<Finding> findings, Options options) {
        Severity asks = options.profile() == Profile.STRICT ? Severity.WARNING : Severity.ACTION;
        Severity worst = findings.stream()
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.INFO);
        if (worst == Severity.ERROR) {
            return Status.BLOCKED;
        }
        return worst.compareTo(asks) >= 0 ? Status.ACTION_NEEDED : Status.CONVERTED;
    }
}
