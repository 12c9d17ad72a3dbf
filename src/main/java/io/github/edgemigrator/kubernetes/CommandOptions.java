package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of Cmd, Entrypoint and WorkingDir ({@code CombinedKubernetesConfigProvider}). The agent keeps them as
 * loose JSON and reads them when it writes its resource; a text where a list must stand then stops the whole
 * deployment.
 *
 * @param command Entrypoint
 * @param args Cmd
 * @param workingDir WorkingDir
 */
record CommandOptions(Optional<JsonNode> command, Optional<JsonNode> args, Optional<JsonNode> workingDir) {
    static CommandOptions read(ModuleSpec module, AgentVersion version) {
        if (version.has(AgentFeature.COMMAND_IN_ANY_CASE)) {
            refuseTwins(module);
        }
        return new CommandOptions(
                read(module, version, "Entrypoint", Shape.TEXTS),
                read(module, version, "Cmd", Shape.TEXTS),
                read(module, version, "WorkingDir", Shape.TEXT));
    }

    /** Loose names are put into a dictionary that ignores case; a second one throws. */
    private static void refuseTwins(ModuleSpec module) {
        List<String> loose = new ArrayList<>();
        for (Map.Entry<String, JsonNode> option : module.options().properties()) {
            String name = option.getKey();
            if (DockerShapes.CREATE_OPTIONS.find(name).isEmpty()) {
                for (String before : loose) {
                    if (before.equalsIgnoreCase(name)) {
                        module.log().unwritten("createOptions have both " + before + " and " + name);
                    }
                }
                loose.add(name);
            }
        }
    }

    private static Optional<JsonNode> read(ModuleSpec module, AgentVersion version, String name, Shape shape) {
        JsonValue written = new JsonValue(JsonPath.ROOT, module.options()).get(name);
        if (!written.exists()) {
            return Optional.empty();
        }
        if (!version.has(AgentFeature.COMMAND)) {
            module.log().dropped(written.name(), Place.CONTAINER, "The agent " + version + " does not know it.");
            return Optional.empty();
        }
        if (!written.name().equals(name) && !version.has(AgentFeature.COMMAND_IN_ANY_CASE)) {
            module.log().dropped(written.name(), Place.CONTAINER, "The agent " + version + " needs Docker's spelling.");
            return Optional.empty();
        }
        return written.json().isNull() ? Optional.empty() : shape(module, name, written.json(), shape);
    }

    private static Optional<JsonNode> shape(ModuleSpec module, String name, JsonNode value, Shape shape) {
        Shaper shaper = Shaper.ofTokens();
        JsonNode shaped = shaper.read(value, shape, JsonPath.of(name));
        shaper.faults().forEach(fault -> module.log().unwritten(fault.toString()));
        shaped.forEach(text -> Expansion.tell(module, name, text.isNull() ? "" : text.asText(), Place.CONTAINER));
        return shaped.isMissingNode() ? Optional.empty() : Optional.of(shaped);
    }
}
