package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.json.JsonValue;
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
        this.credentials = all.members();
        this.version = version;
    }

    /** Whether they are made of the same credentials as others of that agent. */
    boolean areThoseOf(PullSecrets other) {
        return written.equals(other.written);
    }

    /** A blank address, user or password is an error in the twin. */
    void check(ModuleLog log) {
        for (JsonValue credential : credentials) {
            if (!credential.json().isObject()) {
                log.unreadable("registryCredentials." + credential.name(), "must be an object");
                continue;
            }
            for (String field : List.of("address", "username", "password")) {
                if (credential.get(field).text().orElse("").isBlank()) {
                    log.unreadable("registryCredentials." + credential.name() + "." + field, "is missing or blank");
                }
            }
        }
    }

    /**
     * The name of the secret for the module's image; empty if no credentials fit, which are then not needed, or those
     * of the device. The address must be equal, case aside: one with {@code https://} or a slash at the end never fits.
     */
    Optional<String> secretFor(ModuleSpec module) {
        if (credentials.isEmpty() || module.source().isEdgeAgent()) {
            // The agent's own image is not taken from the deployment; with what it is pulled is unknown.
            return Optional.empty();
        }
        return new ImageName(module.image())
                .registry()
                .flatMap(registry -> credentials.stream()
                        .filter(credential -> text(credential, "address").equalsIgnoreCase(registry))
                        .findFirst())
                .flatMap(credential -> name(module, credential));
    }

    private Optional<String> name(ModuleSpec module, JsonValue credential) {
        String address = text(credential, "address");
        KubernetesName name = KubernetesNames.pullSecretName(text(credential, "username"), address, version);
        name.refusal().ifPresent(reason -> module.log()
                .unwritten(
                        "",
                        "The pull secret for the registry " + address + " cannot be named: user and address "
                                + reason));
        return name.text();
    }

    private static String text(JsonValue credential, String field) {
        return credential.get(field).text().orElse("");
    }
}
