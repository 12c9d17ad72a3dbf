package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A deployment made by chance of the constructs in {@code generated/constructs.txt}, in any wrapper and form, with a
 * few things gone wrong. The same seed gives the same text.
 */
public final class GeneratedDeployment {
    private static final Path FOLDER = Path.of("src", "test", "resources", "generated");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<ObjectNode> CONSTRUCTS = lines("constructs.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> json(line.substring(line.indexOf(' '))))
            .toList();
    private static final List<String> NAMES = lines("names.txt");
    private static final List<String> WRONG = List.of(
            "null", "\"\"", "0", "-1", "true", "[]", "{}", "\"text\"", "\"$X\"", "[\"a\"]", "1.5", "\"ü\\n\\\"\"");
    private static final List<String> ROUTES = List.of(
            "FROM /messages/modules/camera/outputs/* INTO BrokeredEndpoint(\\\"/modules/image_classifier/inputs/in\\\")",
            "FROM /messages/* WHERE $connectionModuleId = 'camera' INTO $upstream",
            "from /messages/modules/Camera/* into $UPSTREAM",
            "FROM /messages/modules/camera* WHERE NOT (a = 'it\\\\'s') INTO $upstream; INTO $upstream",
            "FROM /messages/modules/${SOURCE}/* INTO BrokeredEndpoint(' /modules/camera/inputs/${INPUT} ')",
            "FROM /messages/* WHERE temperature > 25 INTO $upstream",
            "FROM /* WHERE topic = 'In_2' INTO BrokeredEndpoint(\\\"/modules/camera/inputs/in\\\")",
            "FROM nonsense");

    private final SplittableRandom random;

    private GeneratedDeployment(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The text of a deployment. */
    public static String of(long seed) {
        return new GeneratedDeployment(seed).text();
    }

    private String text() {
        ObjectNode agent = object();
        agent.put("schemaVersion", pick(List.of("1.0", "1.1", "1.1", "1.2")));
        ObjectNode runtime = agent.putObject("runtime").put("type", "docker");
        runtime.putObject("settings").put("minDockerVersion", "v1.25");
        if (chance(10)) {
            runtime.withObject("settings")
                    .set(
                            "registryCredentials",
                            json(
                                    "{\"r\": {\"address\": \"https://r.io/\", \"username\": \"u\", \"password\": \"p\"}}"));
        }
        ObjectNode system = agent.putObject("systemModules");
        system.set("edgeAgent", module("mcr.microsoft.com/azureiotedge-agent:1.0", chance(20) ? 1 : 0));
        system.set("edgeHub", module("mcr.microsoft.com/azureiotedge-hub:1.0", chance(30) ? 2 : 0));
        ObjectNode modules = agent.putObject("modules");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            modules.set(pick(NAMES), module("registry.azurecr.io/module:1.0", random.nextInt(5)));
        }
        return wrapped(agent, hub());
    }

    private ObjectNode hub() {
        ObjectNode hub = object().put("schemaVersion", "1.0");
        ObjectNode routes = hub.putObject("routes");
        for (int i = random.nextInt(3); i > 0; i--) {
            routes.set("route" + i, json("{\"r\": \"" + pick(ROUTES) + "\"}").get("r"));
        }
        hub.putObject("storeAndForwardConfiguration").put("timeToLiveSecs", 7200);
        return hub;
    }

    private ObjectNode module(String image, int constructs) {
        ObjectNode module =
                object().put("type", "docker").put("status", "running").put("restartPolicy", "always");
        module.putObject("settings").put("image", image);
        for (int i = 0; i < constructs; i++) {
            merge(module, pick(CONSTRUCTS));
        }
        JsonNode options = module.has("createOptions") ? module.remove("createOptions") : object();
        if (chance(12) && options instanceof ObjectNode object) {
            spoil(object);
        }
        if (chance(3)) {
            spoil(module);
        }
        if (module.path("settings") instanceof ObjectNode settings) {
            write(options.toString(), settings);
        }
        return module;
    }

    /** Puts the options into the settings in one of the forms in which people write them. */
    private void write(String options, ObjectNode settings) {
        switch (random.nextInt(12)) {
            case 0 -> settings.set("createOptions", json(options));
            case 1 -> {
                int half = options.length() / 2;
                settings.put("createOptions", options.substring(0, half));
                settings.put(chance(90) ? "createOptions01" : "createOptions02", options.substring(half));
            }
            case 2 -> settings.put("createOptions", chance(50) ? "" : "null");
            case 3 -> settings.put("CreateOptions", options.replace("\":", "\" : "));
            case 4 -> settings.put("createOptions", options.replace('"', chance(50) ? '\'' : '"') + " // end\n");
            case 5 -> settings.put("createOptions", options.substring(0, options.length() - (chance(20) ? 1 : 0)));
            default -> settings.put("createOptions", options);
        }
    }

    /** Members are merged, lists joined; of two other values the new one stays. */
    private static void merge(ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            JsonNode old = into.path(member.getKey());
            if (old instanceof ObjectNode object && member.getValue().isObject()) {
                merge(object, member.getValue());
            } else if (old instanceof ArrayNode array && member.getValue() instanceof ArrayNode more) {
                array.addAll(more.deepCopy());
            } else {
                into.set(member.getKey(), member.getValue().deepCopy());
            }
        }
    }

    /** Gives one value somewhere another type or one name another case, or takes something away. */
    private void spoil(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return;
        }
        String name = pick(names);
        JsonNode value = object.get(name);
        if (value instanceof ObjectNode inner && chance(60)) {
            spoil(inner);
        } else if (value instanceof ArrayNode array && !array.isEmpty() && chance(60)) {
            int element = random.nextInt(array.size());
            if (array.get(element) instanceof ObjectNode inner) {
                spoil(inner);
            } else {
                array.set(element, chance(20) ? NullNode.getInstance() : wrong());
            }
        } else if (chance(50)) {
            object.set(name, wrong());
        } else {
            object.remove(name);
            object.set(chance(50) ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT), value);
        }
    }

    private JsonNode wrong() {
        return json("{\"v\": " + pick(WRONG) + "}").get("v");
    }

    private String wrapped(ObjectNode agent, ObjectNode hub) {
        ObjectNode content = object();
        content.putObject("$edgeAgent").set("properties.desired", agent);
        content.putObject("$edgeHub").set("properties.desired", hub);
        if (chance(20)) {
            content.putObject("camera")
                    .putObject("properties.desired")
                    .put("host", "image_classifier:80")
                    .put("n", 1);
        }
        ObjectNode document =
                switch (random.nextInt(8)) {
                    case 0 -> object().set("content", object().set("modulesContent", content));
                    case 1 -> object().set("moduleContent", content);
                    case 2 -> object().put("$schema-template", "1.0.0").set("modulesContent", content);
                    case 3 -> object().set("content", content);
                    case 4 -> content;
                    case 5 -> object().<ObjectNode>set("edgeAgent", agent).set("edgeHub", hub);
                    case 6 -> object().set("modulesContent", layered(agent));
                    default -> object().set("modulesContent", content);
                };
        return laidOut(document);
    }

    private static ObjectNode layered(ObjectNode agent) {
        ObjectNode content = object();
        ObjectNode keys = content.putObject("$edgeAgent");
        agent.path("modules")
                .properties()
                .forEach(module -> keys.set("properties.desired.modules." + module.getKey(), module.getValue()));
        content.putObject("$edgeHub")
                .set("properties.desired.routes.up", TextNode.valueOf("FROM /messages/* INTO $upstream"));
        return content;
    }

    private String laidOut(ObjectNode document) {
        String text = chance(50) ? document.toString() : document.toPrettyString();
        if (chance(5)) {
            text = text.replaceFirst("\"running\"", "\\${STATUS}");
        }
        if (chance(5)) {
            text = text.replaceFirst("\"type\"", "\"type\": \"docker\", /* again */ \"type\"");
        }
        return chance(1) ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
