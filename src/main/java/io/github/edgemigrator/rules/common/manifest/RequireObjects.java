package io.github.edgemigrator.rules.common.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** MANIFEST-012: names sections that are not objects, and writes empty ones as empty objects. */
final class RequireObjects extends DeploymentRule {
    private static final String MODULE = "{\"type\": \"docker\", \"status\": \"running\", \"settings\": {…}}";

    private static final Set<String> MAY_BE_EMPTY = Set.of("modules", "settings", "registryCredentials", "routes");

    RequireObjects() {
        super(RuleInfo.of("MANIFEST-012", Severity.ERROR)
                .title("Sections must be JSON objects")
                .why("A section that is text, a number or a list is refused by edgeAgent, edgeHub or IoT Hub.")
                .remedy("Write the section as a JSON object.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Finding> findings = new ArrayList<>();
        for (JsonValue owner : deployment.sectionOwners()) {
            add(findings, deployment, owner, "{\"properties.desired\": {…}}");
        }
        JsonValue agent = deployment.agent();
        JsonValue settings = agent.at("runtime", "settings");
        add(findings, deployment, agent, "{\"schemaVersion\": \"1.1\", \"runtime\": {…}, …}");
        add(findings, deployment, agent.get("runtime"), "{\"type\": \"docker\", \"settings\": {}}");
        add(findings, deployment, settings, "{}");
        add(findings, deployment, settings.get("registryCredentials"), "{\"NAME\": {\"address\": …}}");
        add(findings, deployment, agent.get("systemModules"), "{\"edgeAgent\": {…}, \"edgeHub\": {…}}");
        add(findings, deployment, agent.get("modules"), "{\"NAME\": " + MODULE + "}");
        deployment.modules().forEach(module -> addModule(findings, module));
        JsonValue hub = deployment.hub();
        add(findings, deployment, hub, "{\"schemaVersion\": \"1.1\", \"routes\": {…}, …}");
        add(findings, deployment, hub.get("routes"), "{\"NAME\": \"FROM … INTO …\"}");
        add(findings, deployment, hub.get("storeAndForwardConfiguration"), "{\"timeToLiveSecs\": 7200}");
        for (JsonValue twin : deployment.twinSections()) {
            add(findings, deployment, twin, "{…}");
        }
        return findings;
    }

    private void addModule(List<Finding> findings, Module module) {
        JsonValue broken = module.value().json().isObject() ? module.settings() : module.value();
        if (isOther(broken)) {
            findings.add(at(module, broken)
                    .remedy("Write " + (broken.equals(module.value()) ? "" : "settings of ") + module.name()
                            + " as an object: "
                            + (broken.equals(module.value()) ? MODULE : "{\"image\": …, \"createOptions\": …}") + ".")
                    .say("An object is expected here, but it is " + kind(broken)
                            + "; edgeAgent refuses the whole deployment (400)."));
        }
    }

    private void add(List<Finding> findings, Deployment deployment, JsonValue section, String form) {
        if (!isOther(section)) {
            return;
        }
        Finding.Draft draft = at(deployment, section);
        if (isEmpty(section) && MAY_BE_EMPTY.stream().anyMatch(section.name()::equalsIgnoreCase)) {
            findings.add(draft.as(Severity.INFO)
                    .put(section.path(), JsonNodes.object())
                    .nothingToDo()
                    .say("It was empty; it was written as an empty object."));
        } else {
            findings.add(draft.remedy("Write " + deployment.pathOf(section.path()) + " as an object: " + form + ".")
                    .say("An object is expected here, but it is " + kind(section) + "."));
        }
    }

    private static boolean isEmpty(JsonValue section) {
        return section.json().isArray()
                ? section.json().isEmpty()
                : section.text().orElse("-").isBlank();
    }

    private static boolean isOther(JsonValue section) {
        return section.exists()
                && !section.json().isNull()
                && !section.json().isObject()
                && !isPlaceholder(section.json());
    }

    /** Whether it may become an object when the template is filled in, which a list with a placeholder never does. */
    private static boolean isPlaceholder(JsonNode value) {
        return value.isTextual() && Placeholders.in(value);
    }

    private static String kind(JsonValue section) {
        return switch (section.json().getNodeType()) {
            case ARRAY -> "a list";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "text";
        };
    }
}
