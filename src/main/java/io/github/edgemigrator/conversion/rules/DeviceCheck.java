package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.Failure;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Foresees what would stop the converted deployment on the device. */
final class DeviceCheck implements DeploymentRule {
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
        for (Failure failure : context.plan().failures()) {
            Optional<Module> module = asGiven(failure.module(), context);
            List<Finding> told = errors.getOrDefault(module.map(Module::name).orElse(failure.module()), List.of());
            if (told.isEmpty() || isOfAnotherField(failure, module, told)) {
                findings.add(finding(failure, module, context.input()));
            }
        }
        return findings;
    }

    /**
     * Whether the failure is of a field that no error is about. A rule that knows the cause has told of it better;
     * where a failure names no field of the input, nobody can say, and it shows once the rest is mended.
     */
    private static boolean isOfAnotherField(Failure failure, Optional<Module> module, List<Finding> told) {
        String path = failure.path();
        return field(failure, module).isPresent()
                && told.stream().noneMatch(error -> error.path().startsWith(path) || path.startsWith(error.path()));
    }

    private static Optional<JsonValue> field(Failure failure, Optional<Module> module) {
        return failure.path().isEmpty() ? Optional.empty() : module.flatMap(known -> known.find(failure.path()));
    }

    /** The module as the input has it, for findings know modules by the names that they had. */
    private static Optional<Module> asGiven(String name, Context context) {
        List<Module> after = context.deployment().modules();
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).name().equals(name)) {
                return Optional.of(context.input().modules().get(i));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(Failure failure, Optional<Module> module, Deployment deployment) {
        if (module.isEmpty()) {
            return INFO.at(deployment, deployment.agent())
                    .remedy("Correct the deployment before applying it.")
                    .say(failure.message());
        }
        Module known = module.get();
        Optional<JsonValue> field = field(failure, module);
        return INFO.at(known, field.orElse(known.value()))
                .remedy("Correct " + (field.isPresent() ? failure.path() + " of " : "") + known.name()
                        + " before applying the deployment.")
                .say(field.isPresent() ? "It " + failure.fault() : failure.message());
    }
}
