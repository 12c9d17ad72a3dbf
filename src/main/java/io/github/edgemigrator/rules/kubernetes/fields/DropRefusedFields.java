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
import io.github.edgemigrator.edgeagent.Plan;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** DOCKER-004: removes fields that the device would ignore, were it not that it cannot read them. */
final class DropRefusedFields extends DeploymentRule {
    DropRefusedFields() {
        super(RuleInfo.of("DOCKER-004", Severity.WARNING)
                .title("What the device ignores does not stop it")
                .why("The agent ignores the field, yet refuses the whole deployment if it cannot read the value (400).")
                .remedy("Check that the module works without it.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, Set<String>> refusedByModule = context.plan().failures().stream()
                .filter(failure -> failure.stage() == Stage.PARSE)
                .collect(groupingBy(Failure::module, mapping(Failure::path, toSet())));
        List<Finding> findings = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            Set<String> refused = refusedByModule.getOrDefault(module.name(), Set.of());
            if (module.isEdgeAgent()) {
                findings.addAll(removedOfAgent(module, context));
            } else if (!refused.isEmpty()) {
                module.createOptions().members().forEach(field -> removed(
                                module, field, DockerObject.TOP.find(field.name()), refused, context)
                        .ifPresent(findings::add));
                module.hostConfig().members().forEach(field -> removed(
                                module, field, DockerObject.HOST.find(field.name()), refused, context)
                        .ifPresent(findings::add));
            }
        }
        return findings;
    }

    /**
     * Of edgeAgent no createOptions and env have an effect, but errors in them stop the deployment all the same. The
     * next shows when one is gone.
     */
    private List<Finding> removedOfAgent(Module agent, Context context) {
        List<Finding> findings = new ArrayList<>();
        Module now = agent;
        Deployment left = context.deployment();
        List<JsonValue> stopping = stopping(agent, context.plan());
        while (!stopping.isEmpty()) {
            List<Edit> removals = new ArrayList<>();
            for (JsonValue field : stopping) {
                removals.add(new Edit.Remove(field.path()));
                findings.add(at(agent, field)
                        .remove(field)
                        .as(Severity.INFO)
                        .nothingToDo()
                        .say(
                                "Removed: it has no effect, because the device never replaces the pod of edgeAgent, but its"
                                        + " value stops the whole deployment."));
            }
            int number = left.modules().indexOf(now);
            left = left.edit(removals);
            now = left.modules().get(number);
            stopping = stopping(now, context.agent().plan(left));
        }
        return findings;
    }

    /** The fields of edgeAgent that stop the deployment before Kubernetes sees it. */
    private static List<JsonValue> stopping(Module agent, Plan plan) {
        Set<String> refused = plan.failures().stream()
                .filter(failure ->
                        failure.stage() != Stage.API && failure.module().equals(agent.name()))
                .map(Failure::path)
                .collect(toSet());
        return refused.isEmpty()
                ? List.of()
                : Stream.of(agent.createOptions(), agent.hostConfig(), agent.env())
                        .flatMap(owner -> owner.members().stream())
                        .filter(field -> !field.path().equals(agent.hostConfig().path())
                                || !field.json().isObject())
                        .filter(field ->
                                refused.stream().anyMatch(path -> JsonPath.isWithin(path, agent.pathOf(field.path()))))
                        .toList();
    }

    private Optional<Finding> removed(
            Module module, JsonValue field, Optional<DockerField> known, Set<String> refused, Context context) {
        String path = module.pathOf(field.path());
        boolean isRefused = refused.stream().anyMatch(other -> JsonPath.isWithin(other, path));
        boolean isTold = context.found().stream()
                .anyMatch(finding ->
                        finding.module().equals(module.name()) && finding.path().startsWith(path + "["));
        Loss loss = isTold ? new Loss(Severity.INFO, RuleInfo.NOTHING_TO_DO) : Loss.of(field, module);
        return known.map(KubernetesFields.TABLE::of)
                .filter(any -> isRefused && !any.honoured())
                .map(ignored -> loss.weigh(at(module, field))
                        .remove(field)
                        .say("Removed: it is without effect on this device, and the agent refuses the whole deployment"
                                + " for its value (400). " + ignored.text()));
    }
}
