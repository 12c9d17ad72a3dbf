package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.ModuleOrigin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foresees what would stop the converted deployment on the device. */
public final class FlagForeseenFailures implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("DEVICE-001", Severity.ERROR)
            .title("The device takes the converted deployment")
            .why("On Kubernetes one module that fails stops the whole deployment, mostly without naming the module.")
            .remedy("Correct this before applying the deployment.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, List<Finding>> errors = context.found().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(Collectors.groupingBy(Finding::module));
        List<Finding> findings = new ArrayList<>();
        Set<List<String>> causes = new HashSet<>();
        List<Failure> failures = context.plan().failures();
        Map<String, ModuleOrigin> modules = failures.isEmpty() ? Map.of() : ModuleOrigin.byName(context);
        for (Failure failure : failures) {
            Optional<ModuleOrigin> module = Optional.ofNullable(modules.get(failure.module()));
            Optional<JsonValue> field = module.flatMap(known -> known.field(failure.path(), context.found()));
            List<Finding> told = errors.getOrDefault(
                    module.map(known -> known.given().name()).orElse(failure.module()), List.of());
            boolean isNew = told.isEmpty()
                    || field.filter(value -> isOfAnother(value, module.get().given(), told))
                            .isPresent();
            // A Service and a Deployment can be refused for one and the same field.
            if (isNew && causes.add(List.of(failure.module(), failure.path(), failure.cause()))) {
                findings.add(finding(failure, module.map(ModuleOrigin::given), field, context.input()));
            }
        }
        return findings;
    }

    /**
     * Whether no error is about the field. A rule that knows the cause has told of it better; where a failure is of no
     * field of the input, nobody can say, and it shows once the rest is mended.
     */
    private static boolean isOfAnother(JsonValue field, Module module, List<Finding> told) {
        String path = module.pathOf(field.path());
        return told.stream()
                .noneMatch(error -> JsonPath.isWithin(error.path(), path) || JsonPath.isWithin(path, error.path()));
    }

    private static Finding finding(
            Failure failure, Optional<Module> module, Optional<JsonValue> field, Deployment deployment) {
        if (module.isEmpty()) {
            return INFO.at(deployment, deployment.agent())
                    .remedy("Correct the deployment before applying it.")
                    .say(failure.message());
        }
        Module known = module.get();
        String place = field.map(value -> known.pathOf(value.path()) + " of ").orElse("");
        return INFO.at(known, field.orElse(known.value()))
                .remedy("Correct " + place + known.name() + " before applying the deployment.")
                .say(field.isPresent() ? "It " + failure.fault() : failure.message());
    }
}
