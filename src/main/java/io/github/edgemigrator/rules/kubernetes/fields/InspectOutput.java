package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The output of {@code docker inspect} that stands as createOptions. Of it Docker and the agent read {@code HostConfig}
 * only: what belongs at the top of createOptions is in {@code Config}.
 *
 * @param config the field {@code Config}; missing if it was left out
 * @param described the fields that only describe the container
 */
record InspectOutput(JsonValue config, List<JsonValue> described) {
    private static final String CONFIG = "Config";

    /** The fields beside {@code Config} and {@code HostConfig}, in lower case (Docker API 1.25 to 1.47). */
    private static final Set<String> DESCRIBING = Set.of("""
            id created path args state resolvconfpath hostnamepath hostspath logpath name restartcount driver
            platform mountlabel processlabel apparmorprofile execids graphdriver sizerw sizerootfs
            networksettings imagemanifestdescriptor storage image mounts
            """.strip().split("\\s+", -1));

    /** Those that nothing else than {@code docker inspect} writes. */
    private static final Set<String> SIGNS = Set.of("state", "networksettings", "graphdriver", "logpath");

    /** The output that the module's createOptions are, if they are one. */
    static Optional<InspectOutput> of(Module module) {
        JsonValue options = module.createOptions();
        JsonValue config = options.get(CONFIG);
        List<JsonValue> described = options.members(name -> DESCRIBING.contains(name.toLowerCase(Locale.ROOT)));
        boolean signed =
                described.stream().anyMatch(field -> SIGNS.contains(field.name().toLowerCase(Locale.ROOT)));
        return signed || isConfig(config) ? Optional.of(new InspectOutput(config, described)) : Optional.empty();
    }

    /** Whether it is an object with fields that belong at the top of createOptions. */
    private static boolean isConfig(JsonValue config) {
        return config.json().isObject()
                && config.memberNames().stream()
                        .anyMatch(name -> DockerObject.TOP.find(name).isPresent());
    }

    /** The fields of createOptions that are part of the output and that nothing reads. */
    List<JsonValue> fields() {
        List<JsonValue> fields = new ArrayList<>(described);
        fields.add(config);
        return fields;
    }

    /** The field at which the output shows. */
    JsonValue sign() {
        return config.exists() ? config : described.get(0);
    }

    /** The fields of {@code Config} that would have an effect at the top of createOptions. */
    List<String> belongingAbove(Module module) {
        List<String> names = new ArrayList<>();
        for (JsonValue field : config.members()) {
            boolean read = DockerObject.TOP
                    .find(field.name())
                    .filter(MeantField::hasEffect)
                    .isPresent();
            if (read && !Loss.asksForNothing(field) && !DockerDefaults.hold(field, module)) {
                names.add(field.name());
            }
        }
        return names;
    }
}
