package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of {@code HostConfig.Mounts} as the agent reads it.
 *
 * @param path such as {@code HostConfig.Mounts[0]}
 * @param type in lower case
 */
record Mount(JsonPath path, String type, String source, String target, boolean readOnly) {
    private static final JsonPath MOUNTS = JsonPath.of("HostConfig", "Mounts");

    /** A directory of the host. */
    boolean isBind() {
        return type.equals("bind");
    }

    /** A volume with a name. */
    boolean isVolume() {
        return type.equals("volume");
    }

    /**
     * The module's mounts. One that the agent cannot read fails the list of Deployments: from beta14 on all three of
     * type, source and target must be there, be they empty, before at least the type ({@code InvalidMountException}).
     */
    static List<Mount> of(ModuleSpec module, AgentVersion version) {
        List<Mount> mounts = new ArrayList<>();
        JsonNode written = module.hostConfig("Mounts");
        for (int i = 0; i < written.size(); i++) {
            JsonPath path = MOUNTS.child(i);
            JsonNode json = written.get(i);
            Optional<String> lacking = lacking(json, version);
            lacking.ifPresent(field -> module.log()
                    .unmapped(
                            ObjectKind.DEPLOYMENT,
                            path.toString(),
                            "has no " + field + ", where all mounts need Type, Source and Target"));
            if (lacking.isEmpty()) {
                mounts.add(new Mount(
                        path,
                        json.path("Type").asText().toLowerCase(Locale.ROOT),
                        json.path("Source").asText(""),
                        json.path("Target").asText(""),
                        json.path("ReadOnly").asBoolean()));
            }
        }
        return mounts;
    }

    private static Optional<String> lacking(JsonNode mount, AgentVersion version) {
        List<String> needed =
                version.has(AgentFeature.MOUNT_CHECK) ? List.of("Type", "Source", "Target") : List.of("Type");
        if (Placeholders.in(mount.path("Type").asText())) { // A tmpfs has no source, and is converted then.
            return Optional.empty();
        }
        return needed.stream().filter(field -> !mount.path(field).isTextual()).findFirst();
    }
}
