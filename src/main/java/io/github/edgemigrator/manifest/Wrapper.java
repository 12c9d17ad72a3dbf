package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a document holds the parts of a deployment.
 *
 * @param content the object with the modules' desired properties by module
 * @param agentKey the key of the agent's in it, likewise {@code hubKey}
 * @param desired the key of the desired properties in each of them; empty where they stand there themselves
 * @param twins where the other modules' desired properties are
 * @param alone where the agent's desired properties are, in a document that is the agent's own twin or a part of it
 */
record Wrapper(
        JsonPath content,
        String agentKey,
        String hubKey,
        Optional<String> desired,
        JsonPath twins,
        Optional<JsonPath> alone) {
    /** One key with a dot in it, not a path. */
    static final String DESIRED = "properties.desired";

    private static final String TWIN_AGENT = "edgeAgent";
    private static final String TWIN_HUB = "edgeHub";
    private static final String TWIN_MODULES = "moduleTwins";

    private static final String AGENT = "$edgeAgent";
    private static final String HUB = "$edgeHub";

    private static final List<Boolean> SYSTEM_FIRST = List.of(true, false);

    /** The wrapper that the document has; empty if it holds no deployment. */
    static Optional<Wrapper> of(JsonNode document) {
        return Stream.of(
                        manifest(JsonPath.of("content", "modulesContent")),
                        manifest(JsonPath.of("content", "moduleContent")),
                        manifest(JsonPath.of("modulesContent")),
                        manifest(JsonPath.of("moduleContent")),
                        manifest(JsonPath.of("content")),
                        // An IoT Central device template.
                        manifest(JsonPath.of("deploymentManifest", "modulesContent")),
                        manifest(JsonPath.ROOT),
                        twin(),
                        agentTwin(JsonPath.of("properties", "desired")),
                        agentTwin(JsonPath.of("desired")),
                        agentTwin(JsonPath.ROOT))
                .filter(wrapper -> wrapper.fits(document))
                .findFirst();
    }

    private static Wrapper manifest(JsonPath content) {
        return new Wrapper(content, AGENT, HUB, Optional.of(DESIRED), content, Optional.empty());
    }

    /** The form of the module's own desired properties: the sections under names that a twin can hold. */
    private static Wrapper twin() {
        return new Wrapper(
                JsonPath.ROOT, TWIN_AGENT, TWIN_HUB, Optional.empty(), JsonPath.of(TWIN_MODULES), Optional.empty());
    }

    /** The twin of the agent as {@code az iot hub module-twin show} prints it, or its desired properties. */
    private static Wrapper agentTwin(JsonPath desired) {
        return new Wrapper(
                JsonPath.ROOT, TWIN_AGENT, TWIN_HUB, Optional.empty(), JsonPath.of(TWIN_MODULES), Optional.of(desired));
    }

    private boolean fits(JsonNode document) {
        if (alone.isPresent()) {
            return isOfAgent(Edits.at(document, alone.get()));
        }
        JsonNode node = Edits.at(document, content);
        boolean named = !content.isRoot() && content.name().startsWith("module");
        boolean hasTwins = !twins.equals(content) && Edits.at(document, twins).isObject();
        return node.isObject()
                && (named
                        || hasTwins
                        || node.path(agentKey).isObject()
                        || node.path(hubKey).isObject());
    }

    private static boolean isOfAgent(JsonNode desired) {
        return desired.has("systemModules")
                || (desired.has("modules") && (desired.has("schemaVersion") || desired.has("runtime")));
    }

    JsonPath agent() {
        return alone.orElseGet(() -> section(content.child(agentKey)));
    }

    /** Where the sections stand that hold their desired properties under a key of their own. */
    List<JsonPath> owners() {
        return desired.isPresent() ? List.of(content.child(agentKey), content.child(hubKey)) : List.of();
    }

    JsonPath hub() {
        return section(content.child(hubKey));
    }

    /** The system modules, then the others, each in the order of the document. */
    List<Module> modules(JsonNode document) {
        return modules(document, List.of());
    }

    /** @param before modules of the document as it was; those of them that did not change are taken again */
    List<Module> modules(JsonNode document, List<Module> before) {
        List<Module> modules = new ArrayList<>();
        for (boolean system : SYSTEM_FIRST) {
            for (JsonValue value : parts(document, agent(), system ? "systemModules" : "modules")) {
                int number = modules.size();
                boolean same = number < before.size() && before.get(number).is(system, value);
                modules.add(same ? before.get(number) : new Module(nameOf(value), system, value));
            }
        }
        return List.copyOf(modules);
    }

    /** The routes: text, or an object whose {@code route} is the text. */
    List<JsonValue> routes(JsonNode document) {
        return parts(document, hub(), "routes");
    }

    /**
     * What a layered deployment holds of a module that it does not hold as a whole, under a key such as
     * {@code properties.desired.modules.camera.env.MODE}.
     */
    List<JsonValue> fragments(JsonNode document) {
        return Stream.of("systemModules", "modules")
                .flatMap(object -> layers(document, agent(), object).stream())
                .filter(layer -> !isWhole(layer))
                .toList();
    }

    /**
     * The members of an object in a section of desired properties, whose name the device reads in any case; those of a
     * layered deployment, which names each in one key such as {@code properties.desired.modules.camera}, among them.
     */
    private List<JsonValue> parts(JsonNode document, JsonPath section, String object) {
        JsonValue properties = new JsonValue(section, Edits.at(document, section));
        List<JsonValue> parts = new ArrayList<>(properties.get(object).members());
        layers(document, section, object).stream().filter(Wrapper::isWhole).forEach(parts::add);
        return parts;
    }

    /** What a layered deployment lays over an object in a section, or over something in it. */
    private List<JsonValue> layers(JsonNode document, JsonPath section, String object) {
        return desired.isEmpty()
                ? List.of()
                : new JsonValue(section.parent(), Edits.at(document, section.parent()))
                        .members(name -> name.startsWith(layered(object)));
    }

    /** Whether it is a module or a route, and not something in one: their names have no dots. */
    private static boolean isWhole(JsonValue layer) {
        String name = nameOf(layer);
        return name.indexOf('.') < 0
                || Placeholders.hide('.', name)
                || (layer.json().isTextual() && name.endsWith(".route"));
    }

    /** A path without what wraps the sections: {@code $edgeAgent.modules}. */
    String shown(JsonPath path) {
        if (alone.filter(path::startsWith).isPresent()) {
            return path.below(alone.get()).under(AGENT).toString();
        }
        for (JsonPath section : List.of(agent(), hub())) {
            if (path.startsWith(section)) {
                JsonPath owner = desired.isPresent() ? section.parent() : section;
                return path.below(section).under(owner.name()).toString();
            }
        }
        return path.below(content).toString();
    }

    boolean isLayered(JsonNode document) {
        return desired.isPresent() && (isLayered(document, agent()) || isLayered(document, hub()));
    }

    private static boolean isLayered(JsonNode document, JsonPath section) {
        for (Map.Entry<String, JsonNode> member :
                Edits.at(document, section.parent()).properties()) {
            if (member.getKey().startsWith(DESIRED + ".")) {
                return true;
            }
        }
        return false;
    }

    /** What the document holds for the modules' own twins, by module. */
    List<JsonValue> moduleTwins(JsonNode document) {
        return new JsonValue(twins, Edits.at(document, twins))
                .members().stream().filter(twin -> !isSection(twin.name())).toList();
    }

    /** What the document holds for one module's own twin; nothing where that key holds a section. */
    JsonValue moduleTwin(JsonNode document, String module) {
        JsonPath place = twins.child(module);
        return new JsonValue(place, isSection(module) ? MissingNode.getInstance() : Edits.at(document, place));
    }

    private boolean isSection(String twin) {
        return twin.equals(agentKey) || twin.equals(hubKey);
    }

    /** The sections of the document under the names that a twin can hold. */
    ObjectNode sections(JsonNode document) {
        ObjectNode sections = JsonNodeFactory.instance.objectNode();
        setIfObject(sections, TWIN_AGENT, Edits.at(document, agent()));
        setIfObject(sections, TWIN_HUB, Edits.at(document, hub()));
        ObjectNode modules = JsonNodeFactory.instance.objectNode();
        for (JsonValue twin : moduleTwins(document)) {
            JsonNode properties = desired.isPresent() && twin.json().has(DESIRED)
                    ? twin.json().get(DESIRED)
                    : twin.json();
            setIfObject(modules, twin.name(), properties);
        }
        if (!modules.isEmpty()) {
            sections.set(TWIN_MODULES, modules);
        }
        return sections;
    }

    /** The document as a plain manifest, whatever wraps it. */
    ObjectNode manifest(JsonNode document) {
        return desired.isPresent() ? manifestAround(Edits.at(document, content)) : manifestOf(sections(document));
    }

    /** Where the document holds what a manifest has at a path that begins with the name of a section. */
    JsonPath placeOf(JsonPath inManifest) {
        List<Object> steps = inManifest.steps();
        boolean ofAgent = steps.get(0).equals(AGENT);
        boolean inProperties = steps.size() > 1 && steps.get(1).equals(DESIRED);
        JsonPath place = inProperties ? (ofAgent ? agent() : hub()) : content.child(ofAgent ? agentKey : hubKey);
        for (Object step : steps.subList(inProperties ? 2 : 1, steps.size())) {
            place = step instanceof Integer element ? place.child(element) : place.child((String) step);
        }
        return place;
    }

    /** The plain manifest whose sections these are. */
    static ObjectNode manifestOf(ObjectNode sections) {
        ObjectNode modules = JsonNodeFactory.instance.objectNode();
        setSection(modules, AGENT, sections.path(TWIN_AGENT));
        setSection(modules, HUB, sections.path(TWIN_HUB));
        for (Map.Entry<String, JsonNode> twin : sections.path(TWIN_MODULES).properties()) {
            setSection(modules, twin.getKey(), twin.getValue());
        }
        return manifestAround(modules);
    }

    private static ObjectNode manifestAround(JsonNode modules) {
        return JsonNodeFactory.instance.objectNode().set("modulesContent", modules);
    }

    private static void setSection(ObjectNode modules, String name, JsonNode properties) {
        if (properties.isObject()) {
            modules.putObject(name).set(DESIRED, properties);
        }
    }

    private static void setIfObject(ObjectNode owner, String name, JsonNode value) {
        if (value.isObject()) {
            owner.set(name, value);
        }
    }

    private static String layered(String object) {
        return DESIRED + "." + object + ".";
    }

    /** The module's name, which in a layered deployment is the end of its key. */
    private static String nameOf(JsonValue module) {
        String key = module.name();
        return key.startsWith(DESIRED + ".") ? key.substring(key.indexOf('.', DESIRED.length() + 1) + 1) : key;
    }

    private JsonPath section(JsonPath key) {
        return desired.map(key::child).orElse(key);
    }
}
