package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module on its way to the device, for what the device says of its fields is told at those that the operator wrote.
 *
 * @param given as the input has it
 * @param left as the rules before left it, with the gaps of removed elements
 * @param sent as the device gets it
 */
public record ModuleOrigin(Module given, Module left, Module sent) {
    /** All modules by the names under which the device gets them. */
    public static Map<String, ModuleOrigin> byName(Context context) {
        List<Module> left = context.deployment().modules();
        List<Module> sent = context.deployment().closeGaps().modules();
        Map<String, ModuleOrigin> modules = new HashMap<>();
        for (int i = 0; i < left.size(); i++) {
            Module given = context.input().modules().get(i);
            modules.putIfAbsent(left.get(i).name(), new ModuleOrigin(given, left.get(i), sent.get(i)));
        }
        return modules;
    }

    /**
     * The value of the input from which came what the device gets at a path; empty if nobody can say.
     *
     * @param path as {@link Module#pathOf} writes it
     * @param found what the rules before found
     */
    public Optional<JsonValue> field(String path, List<Finding> found) {
        Optional<JsonValue> place =
                path.isEmpty() ? Optional.empty() : sent.find(path).map(this::amongGaps);
        // An element that rules added stands behind those of the input.
        return place.flatMap(
                value -> given.find(left.pathOf(value.path())).or(() -> source(below(value.path(), left), found)));
    }

    /** Of what leads to a path that the device misses a value at, the innermost, see {@link #field}. */
    public Optional<JsonValue> owner(String path, List<Finding> found) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        if (end <= 0) {
            return Optional.empty();
        }
        String owner = path.substring(0, end);
        return field(owner, found).or(() -> owner(owner, found));
    }

    /** The same value where the gaps still count. */
    private JsonValue amongGaps(JsonValue value) {
        JsonValue place = left.value();
        for (Object step : below(value.path(), sent).steps()) {
            place = step instanceof Integer number ? place.elements().get(number) : place.get((String) step);
        }
        return place;
    }

    /** What the finding was about whose change made the value. */
    private Optional<JsonValue> source(JsonPath place, List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.module().equals(given.name()))
                .filter(finding -> finding.edits().stream().anyMatch(edit -> made(place, edit)))
                .findFirst()
                .flatMap(finding -> given.find(finding.path()));
    }

    private boolean made(JsonPath place, Edit edit) {
        JsonPath target = below(edit.path(), given);
        if (!place.startsWith(target)) {
            return false;
        }
        if (edit instanceof Edit.Append append && !place.equals(target)) {
            Object step = place.steps().get(target.steps().size());
            return step instanceof Integer number
                    && Edits.at(left.value().json(), target.child(number)).equals(append.value());
        }
        return edit instanceof Edit.Put put
                && Edits.at(left.value().json(), target).equals(put.value());
    }

    private static JsonPath below(JsonPath path, Module module) {
        return path.below(module.value().path());
    }
}
