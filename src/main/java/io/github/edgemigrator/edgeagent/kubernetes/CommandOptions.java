package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.Shape;
import io.github.edgemigrator.edgeagent.request.Shaper;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
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
    private static final CommandOptions NONE = new CommandOptions(Optional.empty(), Optional.empty(), Optional.empty());

    static CommandOptions read(ModuleSpec module, AgentVersion version) {
        List<String> loose = loose(module, version);
        if (loose.isEmpty()) {
            return NONE;
        }
        if (version.has(AgentFeature.COMMAND_IN_ANY_CASE)) {
            refuseTwins(loose, module.log());
        }
        return new CommandOptions(
                read(module, version, "Entrypoint", Shape.TEXTS),
                read(module, version, "Cmd", Shape.TEXTS),
                read(module, version, "WorkingDir", Shape.TEXT));
    }

    private static List<String> loose(ModuleSpec module, AgentVersion version) {
        List<String> loose = new ArrayList<>();
        for (Map.Entry<String, JsonNode> option : module.options().properties()) {
            if (!KubernetesFields.types(version).has(option.getKey())) {
                loose.add(option.getKey());
            }
        }
        return loose;
    }

    /** Loose names are put into a dictionary that ignores case; a second one throws. */
    private static void refuseTwins(List<String> names, ModuleLog log) {
        for (int i = 0; i < names.size(); i++) {
            for (String before : names.subList(0, i)) {
                if (before.equalsIgnoreCase(names.get(i))) {
                    log.unwritten("", "createOptions have both " + before + " and " + names.get(i));
                }
            }
        }
    }

    private static Optional<JsonNode> read(ModuleSpec module, AgentVersion version, String name, Shape shape) {
        JsonValue written = new JsonValue(JsonPath.ROOT, module.options()).get(name);
        if (!written.exists()) {
            return Optional.empty();
        }
        if (!version.has(AgentFeature.COMMAND)) {
            module.log().dropped(written.name(), ObjectPlace.CONTAINER, "The agent " + version + " does not know it.");
            return Optional.empty();
        }
        if (!written.name().equals(name) && !version.has(AgentFeature.COMMAND_IN_ANY_CASE)) {
            module.log()
                    .dropped(
                            written.name(),
                            ObjectPlace.CONTAINER,
                            "The agent " + version + " needs Docker's spelling.");
            return Optional.empty();
        }
        return written.json().isNull() ? Optional.empty() : shape(module, name, written.json(), shape);
    }

    private static Optional<JsonNode> shape(ModuleSpec module, String name, JsonNode value, Shape shape) {
        Shaper shaper = Shaper.ofTokens();
        JsonPath path = JsonPath.of(name);
        JsonNode shaped = shaper.read(value, shape, path);
        shaper.faults().forEach(fault -> module.log().unwritten(fault.where(), fault.what()));
        shaped.forEach(text -> Expansion.tell(module, path, text.isNull() ? "" : text.asText(), ObjectPlace.CONTAINER));
        return shaped.isMissingNode() ? Optional.empty() : Optional.of(shaped);
    }
}
