package io.github.edgemigrator.rules.kubernetes.fields;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Removes fields that the device would ignore, were it not that it cannot read them. */
public final class DropRefusedFields implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("DOCKER-004", Severity.WARNING)
            .title("What the device ignores does not stop it")
            .why("The agent ignores the field, yet refuses the whole deployment if its value is of a wrong type (400).")
            .remedy("Check that the module works without it.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, Set<String>> refusedByModule = context.plan().failures().stream()
                .filter(failure -> failure.stage() == Stage.PARSE)
                .collect(groupingBy(Failure::module, mapping(Failure::path, toSet())));
        List<Finding> findings = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            Set<String> refused = refusedByModule.getOrDefault(module.name(), Set.of());
            if (!refused.isEmpty()) {
                module.createOptions().members().forEach(field -> removed(
                                module, field, DockerFields.topLevel(field.name()), refused, context)
                        .ifPresent(findings::add));
                module.hostConfig().members().forEach(field -> removed(
                                module, field, DockerFields.hostConfig(field.name()), refused, context)
                        .ifPresent(findings::add));
            }
        }
        return findings;
    }

    private static Optional<Finding> removed(
            Module module, JsonValue field, Optional<DockerField> known, Set<String> refused, Context context) {
        String path = module.pathOf(field.path());
        boolean isRefused = refused.stream().anyMatch(other -> JsonPath.isWithin(other, path));
        boolean isTold = context.found().stream()
                .anyMatch(finding ->
                        finding.module().equals(module.name()) && finding.path().startsWith(path + "["));
        Loss loss = isTold ? new Loss(Severity.INFO, "Nothing to do.") : Loss.of(field, module);
        return known.filter(any -> isRefused && !any.honoured()).map(ignored -> loss.weigh(INFO.at(module, field))
                .remove(field)
                .say("Removed: it is without effect on this device, and of a type for which the agent refuses the"
                        + " whole deployment (400). " + ignored.effect()));
    }
}
