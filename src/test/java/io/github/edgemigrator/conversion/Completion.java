package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A deployment as a person completes it before it is applied. Examples show only what they are about; what every
 * deployment must have beside it is added here, and taken away again from what comes out.
 */
final class Completion {
    private static final String OF_WHAT_IS_MISSING = "MANIFEST-013";

    private final Map<JsonPath, JsonNode> added = new LinkedHashMap<>();
    private final Set<String> addedModules = new HashSet<>();
    private final Deployment completed;

    private Completion(Deployment part) {
        if (part.agent().json().isObject() && !part.isLayered()) {
            addAround(part.agent());
        }
        if (part.hub().json().isObject() && part.hub().get("schemaVersion").exists()) {
            add(part.hub().get("routes"), object());
        }
        part.modules().forEach(this::addTo);
        List<Edit> edits = new ArrayList<>();
        added.forEach((path, value) -> edits.add(new Edit.Put(path, value)));
        completed = part.edit(edits);
    }

    static Completion of(Deployment part) {
        return new Completion(part);
    }

    /** The deployment with all that it must have. */
    Deployment completed() {
        return completed;
    }

    /** The conversion as if nothing had been added. */
    Conversion takenBack(Conversion conversion) {
        Deployment output = conversion.output();
        List<Edit> edits = new ArrayList<>();
        added.forEach((path, value) -> {
            JsonPath now = moved(path, output);
            JsonNode there = Edits.at(output.tree(), now);
            boolean whole = path.name().startsWith("edge") || path.name().equals("systemModules");
            if (whole || there.equals(value)) {
                edits.add(new Edit.Remove(now));
            }
        });
        return new Conversion(
                conversion.input(),
                output.edit(edits),
                conversion.findings().stream().filter(this::isOfPart).toList(),
                conversion.suppressed(),
                conversion.names(),
                conversion.status());
    }

    private boolean isOfPart(Finding finding) {
        return !addedModules.contains(finding.module()) && !finding.rule().id().equals(OF_WHAT_IS_MISSING);
    }

    /** No rule adds, drops or moves a module, so that the n-th module was the n-th before. */
    private JsonPath moved(JsonPath path, Deployment output) {
        for (int i = 0; i < completed.modules().size(); i++) {
            JsonPath module = completed.modules().get(i).value().path();
            if (path.startsWith(module) && !path.equals(module)) {
                JsonPath now = output.modules().get(i).value().path();
                for (Object step : path.below(module).steps()) {
                    now = now.child((String) step);
                }
                return now;
            }
        }
        return path;
    }

    private void addAround(JsonValue agent) {
        add(agent.get("schemaVersion"), TextNode.valueOf("1.1"));
        ObjectNode runtime = object();
        runtime.put("type", "docker").set("settings", object());
        JsonValue given = agent.get("runtime");
        if (given.json().isObject()) {
            add(given.get("type"), TextNode.valueOf("docker"));
            add(given.get("settings"), object());
        } else {
            add(given, runtime);
        }
        add(agent.get("modules"), object());
        JsonValue system = agent.get("systemModules");
        if (!system.exists()) {
            ObjectNode both = object();
            both.set("edgeAgent", module("edgeAgent"));
            both.set("edgeHub", module("edgeHub"));
            add(system, both);
        } else if (system.json().isObject()) {
            for (String name : List.of("edgeAgent", "edgeHub")) {
                if (!system.get(name).exists()) {
                    add(system.get(name), module(name));
                }
            }
        }
        for (String name : List.of("edgeAgent", "edgeHub")) {
            if (!system.get(name).exists()) {
                addedModules.add(name);
            }
        }
    }

    private void addTo(Module module) {
        if (module.value().json().isObject()) {
            add(module.value().get("type"), TextNode.valueOf("docker"));
            if (!module.isEdgeAgent()) {
                add(module.value().get("status"), TextNode.valueOf("running"));
                add(module.value().get("restartPolicy"), TextNode.valueOf("always"));
            }
        }
    }

    private void add(JsonValue place, JsonNode value) {
        if (!place.exists()) {
            added.put(place.path(), value);
        }
    }

    private static ObjectNode module(String name) {
        ObjectNode module = object().put("type", "docker");
        if (name.equals("edgeHub")) {
            module.put("status", "running").put("restartPolicy", "always");
        }
        ObjectNode settings = module.putObject("settings");
        settings.put("image", "mcr.microsoft.com/azureiotedge-" + (name.equals("edgeHub") ? "hub" : "agent") + ":1.1");
        settings.put("createOptions", "{}");
        return module;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
