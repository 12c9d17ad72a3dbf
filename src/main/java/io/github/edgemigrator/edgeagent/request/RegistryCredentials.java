package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;

/** The deployment's registry credentials as the agent reads them ({@code RegistryCredentials}). */
public final class RegistryCredentials {
    private static final String PATH = "runtime.settings.registryCredentials";

    private RegistryCredentials() {}

    /** The credentials that the twin holds, by their names. */
    public static List<JsonValue> of(Deployment deployment) {
        return deployment.agent().at("runtime", "settings", "registryCredentials").members().stream()
                .filter(credential -> !credential.json().isNull())
                .toList();
    }

    /** A blank address, user or password is an error in the twin. */
    public static void check(Deployment deployment, TwinLog log) {
        for (JsonValue credential : of(deployment)) {
            if (TwinNodes.isEmptyText(credential.json())) {
                continue;
            }
            String path = PATH + "." + credential.name();
            if (!credential.json().isObject()) {
                log.unreadable(path, "must be an object");
                continue;
            }
            for (String field : List.of("address", "username", "password")) {
                if (DotNetText.isBlank(text(credential, field))) {
                    log.unreadable(path + "." + field, "is missing or blank");
                }
            }
        }
    }

    /** The text as the agent parses it: Newtonsoft.Json writes a date in another form, for example. */
    public static String text(JsonValue credential, String field) {
        return Shaper.ofDefinition()
                .read(credential.get(field).json(), Shape.TEXT, JsonPath.ROOT)
                .asText("");
    }
}
