package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole structure in a place where nothing reads it.
 *
 * @param value where it stands
 * @param what it is and what it stands in, the end of a sentence that begins with its name
 * @param remedy what to do with it
 */
record WrongLevel(JsonValue value, String what, String remedy) {
    private static final String SETTINGS = "settings";
    private static final String HOST_CONFIG = "HostConfig";

    /** Those in a module's definition. */
    static List<WrongLevel> in(Module module) {
        List<WrongLevel> found = new ArrayList<>();
        JsonValue options = module.createOptions();
        for (JsonValue owner : List.of(module.value(), module.settings(), options)) {
            for (JsonValue field : owner.members()) {
                if (isModule(field)) {
                    found.add(nestedModule(module, field));
                }
            }
        }
        nested(module.settings(), SETTINGS)
                .filter(field -> !isModule(field))
                .ifPresent(field -> found.add(
                        inItself(field, "Move its fields into the outer settings of " + module.name() + ".")));
        nested(options, CreateOptions.NAME).ifPresent(field -> found.add(inItself(field, oneLevelUp(module))));
        nested(module.hostConfig(), HOST_CONFIG)
                .ifPresent(
                        field -> found.add(inItself(field, "Move its fields one level up in " + module.name() + ".")));
        nested(options, SETTINGS)
                .filter(WrongLevel::isSettings)
                .ifPresent(field -> found.add(new WrongLevel(
                        field,
                        "is a module's settings inside createOptions",
                        "Move its fields into settings of " + module.name() + ".")));
        return found;
    }

    /** A field of that name with an object, or with an object as text. */
    private static Optional<JsonValue> nested(JsonValue owner, String name) {
        JsonValue field = owner.get(name);
        boolean text = name.equals(CreateOptions.NAME)
                && field.text()
                        .filter(options -> options.strip().startsWith("{"))
                        .isPresent();
        return Optional.of(field).filter(any -> text || field.json().isObject());
    }

    /** Whether a field holds the definition of a module. */
    static boolean isModule(JsonValue field) {
        boolean own = field.name().equalsIgnoreCase(SETTINGS) || field.name().equalsIgnoreCase(CreateOptions.NAME);
        return !own && isSettings(field.get(SETTINGS));
    }

    private static boolean isSettings(JsonValue settings) {
        return settings.get("image").exists()
                || settings.get(CreateOptions.NAME).exists();
    }

    private static WrongLevel nestedModule(Module module, JsonValue field) {
        return new WrongLevel(
                field,
                "is a module inside the module " + module.name(),
                "Move " + field.name() + " into modules, next to " + module.name() + ", if it must run.");
    }

    private static WrongLevel inItself(JsonValue field, String remedy) {
        return new WrongLevel(field, "stands inside another " + field.name(), remedy);
    }

    private static String oneLevelUp(Module module) {
        return "Move its fields one level up, into createOptions of " + module.name() + ".";
    }
}
