package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * A deployment as a tool completes it before it is applied. Examples show only what they are about; what every
 * deployment must have beside it is added here, and the createOptions of a template become text.
 */
final class CompletedContent {
    private static final String DESIRED = "properties.desired";

    private CompletedContent() {}

    /** The object that holds {@code $edgeAgent} and {@code $edgeHub}, completed. */
    static ObjectNode of(JsonNode document) {
        JsonNode inner = document.path("content").isObject() ? document.path("content") : document;
        JsonNode content = inner.path("modulesContent").isObject() ? inner.path("modulesContent") : inner;
        ObjectNode completed = content.deepCopy();
        if (completed.path("$edgeAgent").path(DESIRED) instanceof ObjectNode agent) {
            completeAgent(agent);
        }
        return completed;
    }

    private static void completeAgent(ObjectNode agent) {
        setIfAbsent(agent, "schemaVersion", TextNode.valueOf("1.1"));
        setIfAbsent(agent, "runtime", object());
        JsonNode runtime = agent.path("runtime");
        setIfAbsent(runtime, "type", TextNode.valueOf("docker"));
        setIfAbsent(runtime, "settings", object());
        setIfAbsent(agent, "modules", object());
        setIfAbsent(agent, "systemModules", object());
        JsonNode system = agent.path("systemModules");
        setIfAbsent(system, "edgeAgent", object());
        setIfAbsent(system, "edgeHub", object());
        for (Map.Entry<String, JsonNode> module : system.properties()) {
            completeModule(module.getValue(), !module.getKey().equals("edgeAgent"));
        }
        agent.path("modules").forEach(module -> completeModule(module, true));
    }

    private static void completeModule(JsonNode module, boolean started) {
        setIfAbsent(module, "type", TextNode.valueOf("docker"));
        if (started) {
            setIfAbsent(module, "status", TextNode.valueOf("running"));
            setIfAbsent(module, "restartPolicy", TextNode.valueOf("always"));
        }
        setIfAbsent(module, "settings", object());
        JsonNode settings = module.path("settings");
        setIfAbsent(settings, "image", TextNode.valueOf("image:1.0"));
        if (settings instanceof ObjectNode object
                && settings.path("createOptions").isObject()) {
            object.put("createOptions", settings.path("createOptions").toString());
        }
    }

    private static void setIfAbsent(JsonNode owner, String name, JsonNode value) {
        if (owner instanceof ObjectNode object && !owner.has(name)) {
            object.set(name, value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
