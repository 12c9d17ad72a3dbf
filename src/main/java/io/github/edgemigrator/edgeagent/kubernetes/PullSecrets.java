package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.edgeagent.request.RegistryCredentials;
import io.github.edgemigrator.edgeagent.request.TwinNodes;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import java.util.Optional;

/**
 * The secrets with which images are pulled: the deployment's registry credentials, matched by the address of the
 * image's registry ({@code DockerUtil}, {@code ImagePullSecretName}).
 */
final class PullSecrets {
    private final JsonNode written;
    private final List<JsonValue> credentials;
    private final AgentVersion version;

    PullSecrets(Deployment deployment, AgentVersion version) {
        JsonValue all = deployment.agent().at("runtime", "settings", "registryCredentials");
        this.written = all.json();
        this.credentials = RegistryCredentials.of(deployment);
        this.version = version;
    }

    /** Whether they are made of the same credentials as others of that agent. */
    boolean areThoseOf(PullSecrets other) {
        return written.equals(other.written);
    }

    /**
     * The name of the secret for the module's image; empty if no credentials fit, which are then not needed, or those
     * of the device. The address must be equal, case aside: one with {@code https://} or a slash at the end never fits.
     */
    Optional<String> secretFor(ModuleSpec module) {
        if (credentials.isEmpty()) {
            return Optional.empty();
        }
        return new ImageName(module.image())
                .registry()
                .flatMap(registry -> credentials.stream()
                        .filter(credential -> TwinNodes.isEmptyText(credential.json())
                                || RegistryCredentials.text(credential, "address")
                                        .equalsIgnoreCase(registry))
                        .findFirst())
                .flatMap(credential -> name(module, credential));
    }

    private Optional<String> name(ModuleSpec module, JsonValue credential) {
        if (TwinNodes.isEmptyText(credential.json())) {
            module.log().unwritten("", "The registry credentials " + credential.name() + " are empty text");
            return Optional.empty();
        }
        String address = RegistryCredentials.text(credential, "address");
        String user = RegistryCredentials.text(credential, "username");
        KubernetesName name = KubernetesNames.pullSecretName(user, address, version);
        name.refusal().ifPresent(reason -> module.log()
                .unwritten(
                        "",
                        "The pull secret for the registry " + address + " cannot be named: user and address "
                                + reason));
        return name.text().filter(text -> isTaken(module, address, text));
    }

    /** The agent makes the secret before anything else; one that Kubernetes refuses ends its command. */
    private boolean isTaken(ModuleSpec module, String address, String name) {
        boolean taken = ApiNames.isSubdomain(name) || Placeholders.in(name);
        if (!taken) {
            module.log()
                    .unwritten(
                            "",
                            "The agent " + version + " names the pull secret for the registry " + address + " " + name
                                    + ", which Kubernetes refuses");
        }
        return taken;
    }
}
