package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.Spelling;
import java.util.ArrayList;
import java.util.List;

/** MANIFEST-013: names what a full deployment lacks around its modules, and system modules that do not exist. */
final class RequireSections extends DeploymentRule {
    private static final String DESIRED = "properties.desired";

    /** What must stand there, and the form of it. */
    private record Part(String name, String form) {
        String added() {
            return "\"" + name + "\": " + form;
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("schemaVersion", "\"1.1\""),
            new Part("runtime", "{\"type\": \"docker\", \"settings\": {}}"),
            new Part("systemModules", "{\"edgeAgent\": {…}, \"edgeHub\": {…}}"));

    RequireSections() {
        super(RuleInfo.of("MANIFEST-013", Severity.ERROR)
                .title("Deployments must be complete")
                .why("edgeAgent refuses a deployment (400) without schemaVersion, runtime or systemModules.")
                .remedy("Complete the deployment.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        JsonValue agent = deployment.agent();
        List<Finding> findings = new ArrayList<>();
        List<JsonValue> owners = deployment.sectionOwners();
        boolean empty = !owners.isEmpty()
                && owners.stream().allMatch(RequireSections::isMissing)
                && deployment.moduleTwins().isEmpty();
        if (empty) {
            findings.add(at(deployment, owners.get(0))
                    .remedy("Add $edgeAgent with the modules, and $edgeHub with the routes.")
                    .say("The deployment is empty: it has neither $edgeAgent nor $edgeHub."));
        } else if (!deployment.isLayered()) {
            owners.stream()
                    .filter(owner -> owner.json().isObject() && isMissing(owner.get(DESIRED)))
                    .forEach(owner -> findings.add(at(deployment, owner)
                            .remedy("Put the properties of " + owner.name() + " into " + DESIRED + ".")
                            .say("Missing: " + DESIRED + "; without it IoT Hub sets no properties.")));
        }
        if (agent.json().isObject() && !deployment.isLayered()) {
            missing(findings, deployment, agent);
            runtimeType(findings, deployment, agent.get("runtime"));
            systemModules(findings, deployment, agent.get("systemModules"));
            hub(findings, deployment);
        }
        deployment.modules().stream()
                .filter(module -> module.system() && !context.agent().reads(module))
                .filter(module -> !module.value().json().isNull())
                .forEach(module -> findings.add(stranger(module)));
        return findings;
    }

    private void missing(List<Finding> findings, Deployment deployment, JsonValue agent) {
        List<Part> parts =
                PARTS.stream().filter(part -> isMissing(agent.get(part.name()))).toList();
        if (parts.isEmpty()) {
            return;
        }
        List<String> missing = parts.stream().map(Part::name).toList();
        List<String> added = parts.stream().map(Part::added).toList();
        findings.add(at(deployment, missing.size() == 1 ? agent.get(missing.get(0)) : agent)
                .remedy("Add " + Sentences.listed(added) + " to the desired properties of $edgeAgent.")
                .say("Missing: " + Sentences.listed(missing) + "; edgeAgent refuses the whole deployment ("
                        + (agent.json().isEmpty() ? "417" : "400") + ")."));
    }

    private void runtimeType(List<Finding> findings, Deployment deployment, JsonValue runtime) {
        JsonValue type = runtime.get("type");
        String text = type.text().orElse("");
        if (!runtime.json().isObject() || text.equals("docker") || Placeholders.in(type.json())) {
            return;
        }
        Finding.Draft draft = at(deployment, type);
        boolean meant = isMissing(type)
                || Spelling.closest(text.strip(), List.of("docker")).isPresent();
        findings.add(
                meant
                        ? draft.as(Severity.INFO)
                                .put(type.path(), JsonNodes.text("docker"))
                                .nothingToDo()
                                .say("Set to docker, the only type that edgeAgent reads.")
                        : draft.remedy("Set runtime.type of $edgeAgent to docker.")
                                .say("edgeAgent knows the type docker only; it refuses the whole deployment (400)."));
    }

    private void systemModules(List<Finding> findings, Deployment deployment, JsonValue system) {
        if (!system.json().isObject()) {
            return;
        }
        List<String> missing = List.of("edgeAgent", "edgeHub").stream()
                .filter(name -> isMissing(system.get(name)))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(at(deployment, system)
                    .remedy("Add " + Sentences.listed(missing) + " to systemModules of $edgeAgent.")
                    .say("Missing: " + Sentences.listed(missing)
                            + "; az iot edge set-modules refuses the deployment."));
        }
    }

    /** Without it, the twin of edgeHub stays what it was: on a new device, empty. */
    private void hub(List<Finding> findings, Deployment deployment) {
        boolean runs = deployment.modules().stream().anyMatch(Module::isEdgeHub);
        if (runs && isMissing(deployment.hub())) {
            findings.add(at(deployment, deployment.hub())
                    .as(Severity.WARNING)
                    .remedy("Add $edgeHub with the routes to the deployment, unless another deployment sets them.")
                    .say("The deployment has no $edgeHub: on a new device edgeHub has no routes and forwards no"
                            + " messages."));
        }
    }

    private Finding stranger(Module module) {
        return at(module, module.value())
                .remedy("Move " + module.name() + " from systemModules to modules, or remove it.")
                .say("edgeAgent ignores system modules other than edgeAgent and edgeHub, and az iot edge set-modules"
                        + " refuses them.");
    }

    private static boolean isMissing(JsonValue value) {
        return !value.exists() || value.json().isNull();
    }
}
