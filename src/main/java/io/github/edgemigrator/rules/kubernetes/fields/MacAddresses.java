package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.edgeagent.kubernetes.KubernetesFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Optional;

/** Fixed MAC addresses: of a module, or of its endpoints in Docker's networks. */
public final class MacAddresses {
    private static final String FIELD = DockerField.MAC_ADDRESS.docker();

    private MacAddresses() {}

    /** Why a field that holds MAC addresses is without effect; empty if it holds none. */
    public static Optional<String> reason(JsonValue field) {
        return inEndpoints(field).isEmpty()
                ? Optional.empty()
                : Optional.of(KubernetesFields.TABLE.of(DockerField.MAC_ADDRESS).text());
    }

    /** Whether a field holds MAC addresses of endpoints and nothing else, while the module itself has one as well. */
    static boolean areAll(JsonValue field, Module module) {
        List<JsonValue> addresses = inEndpoints(field);
        JsonValue own = module.createOptions().get(FIELD);
        boolean told = own.exists() && !Loss.asksForNothing(own);
        return told
                && !addresses.isEmpty()
                && field.get("EndpointsConfig").members().stream().allMatch(MacAddresses::holdsOne);
    }

    private static boolean holdsOne(JsonValue endpoint) {
        return endpoint.members().stream()
                .allMatch(setting -> setting.name().equalsIgnoreCase(FIELD) || Loss.asksForNothing(setting));
    }

    private static List<JsonValue> inEndpoints(JsonValue field) {
        return field.get("EndpointsConfig").members().stream()
                .map(endpoint -> endpoint.get(FIELD))
                .filter(address -> address.exists() && !Loss.asksForNothing(address))
                .toList();
    }
}
