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

/** DEVICE-001: foresees what would stop the converted deployment on the device. */
public final class FlagForeseenFailures extends DeploymentRule {
    public FlagForeseenFailures() {
        super(RuleInfo.of("DEVICE-001", Severity.ERROR)
                .title("The device takes the converted deployment")
                .why(
                        "On Kubernetes one module that fails stops the whole deployment, mostly without naming the module.")
                .remedy("Correct this before applying the deployment.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
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
            Optional<JsonValue> field = module.isPresent()
                    ? module.flatMap(known -> known.field(failure.path(), context.found()))
                    : ofAgent(failure, context.input());
            List<Finding> told = errors.getOrDefault(
                    module.map(known -> known.given().name()).orElse(failure.module()), List.of());
            Optional<JsonValue> place =
                    field.or(() -> module.flatMap(known -> known.owner(failure.path(), context.found())));
            boolean isNew = told.isEmpty()
                    || place.map(value -> pathOf(value, module, context.input()))
                            .filter(path -> isOfAnother(path, told))
                            .isPresent();
            String where = field.map(value -> value.path().toString()).orElse(failure.path());
            // A Service and a Deployment can be refused for one and the same field.
            if (isNew && causes.add(List.of(failure.module(), where, failure.cause()))) {
                findings.add(finding(failure, module.map(ModuleOrigin::given), field, place, context.input()));
            }
        }
        return findings;
    }

    /**
     * Whether no error is about the field. A rule that knows the cause has told of it better; where a failure is of no
     * field of the input, nobody can say, and it shows once the rest is mended.
     */
    private static boolean isOfAnother(String path, List<Finding> told) {
        return told.stream()
                .noneMatch(error -> JsonPath.isWithin(error.path(), path) || JsonPath.isWithin(path, error.path()));
    }

    private static String pathOf(JsonValue field, Optional<ModuleOrigin> module, Deployment deployment) {
        return module.map(known -> known.given().pathOf(field.path())).orElseGet(() -> deployment.pathOf(field.path()));
    }

    /** The field of the agent's desired properties that a failure of no module is about. */
    private static Optional<JsonValue> ofAgent(Failure failure, Deployment deployment) {
        return failure.path().isEmpty()
                ? Optional.empty()
                : Optional.of(deployment.agent().at(failure.path().split("\\.")));
    }

    private Finding finding(
            Failure failure,
            Optional<Module> module,
            Optional<JsonValue> field,
            Optional<JsonValue> nearest,
            Deployment deployment) {
        if (module.isEmpty()) {
            return at(deployment, field.orElse(deployment.agent()))
                    .remedy("Correct the deployment before applying it.")
                    .say(field.isPresent() ? "It " + failure.fault() : failure.message());
        }
        Module known = module.get();
        String place = nearest.map(value -> known.pathOf(value.path()) + " of ").orElse("");
        return at(known, nearest.orElse(known.value()))
                .remedy("Correct " + place + known.name() + " before applying the deployment.")
                .say(field.isPresent() ? "It " + failure.fault() : failure.message());
    }
}
