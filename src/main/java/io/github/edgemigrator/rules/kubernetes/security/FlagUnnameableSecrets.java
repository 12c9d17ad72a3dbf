package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.Registries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** REGISTRY-002: names registries for which the agent cannot name a pull secret. */
final class FlagUnnameableSecrets extends DeploymentRule {
    FlagUnnameableSecrets() {
        super(RuleInfo.of("REGISTRY-002", Severity.ERROR)
                .title("A registry has a name that Kubernetes takes")
                .why(
                        "The agent names a secret after user and address; it stops at parts without a letter, as IP addresses have.")
                .remedy("Name the registry by a host name, in its address and in the images.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Context context) {
        AgentVersion version = KubernetesDevice.agent(context).version();
        List<JsonValue> credentials = Registries.credentials(context.deployment());
        if (credentials.stream().noneMatch(credential -> isRefused(credential, version))) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            credentialsOf(module, credentials)
                    .filter(credential -> isRefused(credential, version))
                    .ifPresent(credential -> findings.add(refused(module, credential)));
        }
        return findings;
    }

    private static Optional<JsonValue> credentialsOf(Module module, List<JsonValue> credentials) {
        return ImageName.parse(module.image()).flatMap(ImageName::registry).flatMap(registry -> credentials.stream()
                .filter(credential -> text(credential, "address").equalsIgnoreCase(registry))
                .findFirst());
    }

    private static boolean isRefused(JsonValue credential, AgentVersion version) {
        return KubernetesNames.pullSecretName(text(credential, "username"), text(credential, "address"), version)
                .refusal()
                .isPresent();
    }

    private Finding refused(Module module, JsonValue credential) {
        String address = text(credential, "address");
        return at(module, module.settings().get("image"))
                .remedy("Give the registry " + address + " a host name, and write it in the image of " + module.name()
                        + " and in registryCredentials." + credential.name() + ".")
                .say("The agent cannot name a pull secret after the user and the address " + address
                        + ": each part between dots needs a letter and 63 characters at most. It then applies nothing of"
                        + " the deployment (500).");
    }

    private static String text(JsonValue credential, String field) {
        return credential.get(field).text().orElse("");
    }
}
