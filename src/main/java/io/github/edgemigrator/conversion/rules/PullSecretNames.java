package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.AgentVersion;
import io.github.edgemigrator.kubernetes.ImageName;
import io.github.edgemigrator.kubernetes.KubernetesNames;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names registries for which the agent cannot name a pull secret. */
final class PullSecretNames implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("REGISTRY-002", Severity.ERROR)
            .title("A registry has a name that Kubernetes takes")
            .why(
                    "The agent names a secret after user and address; it stops at parts without a letter, as IP addresses have.")
            .remedy("Name the registry by a host name, in its address and in the images.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        AgentVersion version = context.device().agent().version();
        List<Finding> findings = new ArrayList<>();
        for (JsonValue credential : RegistryAddresses.credentials(context.deployment())) {
            String address = text(credential, "address");
            List<String> users = users(address, context.deployment());
            Optional<String> refusal = KubernetesNames.pullSecretName(text(credential, "username"), address, version)
                    .refusal();
            // Without an image from it the agent makes no secret.
            if (refusal.isPresent() && !users.isEmpty() && !Placeholders.in(address)) {
                findings.add(refused(context.deployment(), credential, users));
            }
        }
        return findings;
    }

    private static Finding refused(Deployment deployment, JsonValue credential, List<String> users) {
        String address = text(credential, "address");
        return INFO.at(deployment, credential)
                .remedy("Give the registry " + address + " a host name, and write it in the address of "
                        + credential.name() + " and in the image of " + Texts.listed(users) + ".")
                .say("The agent cannot name a pull secret after the user and the address " + address
                        + ": each part between dots needs a letter and 63 characters at most. It then applies nothing of the"
                        + " deployment (500).");
    }

    private static List<String> users(String address, Deployment deployment) {
        return deployment.modules().stream()
                .filter(module -> !module.isEdgeAgent())
                .filter(module -> ImageName.parse(module.image())
                        .flatMap(ImageName::registry)
                        .filter(address::equalsIgnoreCase)
                        .isPresent())
                .map(Module::name)
                .toList();
    }

    private static String text(JsonValue credential, String field) {
        return credential.get(field).text().orElse("");
    }
}
