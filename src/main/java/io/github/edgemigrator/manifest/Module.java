package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A module of one deployment. */
public final class Module {
    private final String name;
    private final boolean system;
    private final JsonValue value;
    private final JsonValue settings;
    private final String image;
    private final JsonValue createOptions;
    private final JsonValue hostConfig;
    /** Read when somebody asks for them. */
    private @Nullable List<Variable> variables;

    /**
     * @param name its ID, the key under which the deployment holds it
     * @param system whether it is one of the two system modules
     * @param value its definition, with createOptions as an object under {@code settings.createOptions} wherever they
     *     could be read
     */
    Module(String name, boolean system, JsonValue value) {
        this.name = name;
        this.system = system;
        this.value = value;
        this.settings = value.get("settings");
        JsonValue options = settings.get(CreateOptions.NAME);
        this.image = settings.get("image").text().orElse("");
        this.createOptions = options.json() instanceof ObjectNode
                ? options
                : new JsonValue(options.path(), MissingNode.getInstance());
        this.hostConfig = createOptions.get("HostConfig");
    }

    /** Whether it is the module of that very definition at that place. */
    boolean is(boolean ofSystem, JsonValue definition) {
        return ofSystem == system
                && Edits.sameInstance(definition.json(), value.json())
                && definition.path().equals(value.path());
    }

    /** Its ID, the key under which the deployment holds it. */
    public String name() {
        return name;
    }

    /** Whether it is one of the two system modules. */
    public boolean system() {
        return system;
    }

    /** Its definition, with createOptions as an object wherever they could be read. */
    public JsonValue value() {
        return value;
    }

    /** Its settings: the image and the createOptions. */
    public JsonValue settings() {
        return settings;
    }

    /** The createOptions; missing where there are none or they could not be read. */
    public JsonValue createOptions() {
        return createOptions;
    }

    /** Whether it has createOptions that nobody can read, or not yet, so that they are kept as they are. */
    public boolean isUnreadable() {
        if (createOptions.exists()) {
            return false;
        }
        CreateOptions options = CreateOptions.in(settings.json());
        return options instanceof CreateOptions.Unreadable || options instanceof CreateOptions.Unfilled;
    }

    /** The placeholder that stands for all of its createOptions, if one does. */
    public Optional<JsonValue> unfilledOptions() {
        return !createOptions.exists() && CreateOptions.in(settings.json()) instanceof CreateOptions.Unfilled unfilled
                ? Optional.of(settings.get(unfilled.key()))
                : Optional.empty();
    }

    /** {@code createOptions.HostConfig}. */
    public JsonValue hostConfig() {
        return hostConfig;
    }

    /** The module's {@code env} beside its settings. */
    public JsonValue env() {
        return value.get("env");
    }

    /** The variables, those of {@link #env} first. */
    List<Variable> variables() {
        List<Variable> known = variables;
        if (known == null) {
            known = Variable.read(this);
            variables = known;
        }
        return known;
    }

    /**
     * Shows the names of the fields of its definition, its settings, its createOptions and their HostConfig, and those
     * of its variables.
     */
    public void forEachField(Consumer<String> action) {
        value.json().fieldNames().forEachRemaining(action);
        settings.json().fieldNames().forEachRemaining(action);
        createOptions.json().fieldNames().forEachRemaining(action);
        hostConfig.json().fieldNames().forEachRemaining(action);
        variables().forEach(variable -> action.accept(variable.name()));
    }

    /** The image, or nothing if it is missing. */
    public String image() {
        return image;
    }

    /** Whether it is the IoT Edge hub. */
    public boolean isEdgeHub() {
        return system && name.equalsIgnoreCase("edgeHub");
    }

    /** Whether it is the IoT Edge agent. */
    public boolean isEdgeAgent() {
        return system && name.equalsIgnoreCase("edgeAgent");
    }

    /** The value at a path as {@link #pathOf} writes it; empty if the module has none there. */
    public Optional<JsonValue> find(String path) {
        return Optional.of(innermost(path)).filter(found -> pathOf(found.path()).equals(path));
    }

    /** Of the values that lead to a path as {@link #pathOf} writes it the innermost, at least the module itself. */
    JsonValue innermost(String path) {
        return Stream.concat(Stream.of(value), createOptions.members().stream())
                .filter(root -> JsonValue.leads(pathOf(root.path()), path))
                .map(root -> root.innermost(path, this::pathOf))
                .max(Comparator.comparing(found -> pathOf(found.path()).length()))
                .orElse(value);
    }

    /**
     * The path of a value of this module as an operator reads it: createOptions fields as Docker names them, such as
     * {@code HostConfig.Binds[0]}, other fields from the module on, such as {@code env.https_proxy}, and those of its
     * twin from {@code properties.desired} on.
     */
    public String pathOf(JsonPath path) {
        if (path.equals(value.path())) {
            return "";
        }
        if (!path.startsWith(value.path())) {
            JsonPath twin = path.behind(name);
            return Wrapper.DESIRED + "."
                    + (twin.startsWith(JsonPath.of(Wrapper.DESIRED)) ? twin.below(JsonPath.of(Wrapper.DESIRED)) : twin);
        }
        JsonPath options = createOptions.path();
        boolean inOptions = path.startsWith(options) && !path.equals(options);
        return path.textBelow(inOptions ? options : value.path());
    }

    /** The edit that gives the module another name; routes and twins that name it are not touched. */
    public Edit rename(String newName) {
        // In a layered deployment the name is the end of a longer key.
        String key = value.path().name();
        return new Edit.Rename(value.path(), key.substring(0, key.length() - name.length()) + newName);
    }
}
