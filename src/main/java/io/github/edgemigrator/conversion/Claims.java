package io.github.edgemigrator.conversion;

import io.github.edgemigrator.json.Edit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What edits claim to change of a value and of what is below it. */
final class Claims {
    private final Map<Object, Claims> below = new HashMap<>();
    private final Map<String, String> newNames = new HashMap<>();
    private boolean whole;
    private int appended;

    /** What the edits claim; their paths start at the value. */
    static Claims of(Iterable<Edit> edits) {
        Claims claims = new Claims();
        edits.forEach(claims::add);
        return claims;
    }

    private void add(Edit edit) {
        if (edit instanceof Edit.Rename rename) {
            at(edit.path().parent().steps()).newNames.put(edit.path().name(), rename.name());
        } else if (edit instanceof Edit.Append) {
            at(edit.path().steps()).appended++;
        } else {
            at(edit.path().steps()).whole = true;
        }
    }

    private Claims at(Iterable<Object> steps) {
        Claims claims = this;
        for (Object step : steps) {
            claims = claims.below.computeIfAbsent(step, any -> new Claims());
        }
        return claims;
    }

    /** Whether the value may have become any other, or none. */
    boolean whole() {
        return whole;
    }

    /** How many elements an array may have more. */
    int appended() {
        return appended;
    }

    /** The name that a member has afterwards. */
    String newName(String name) {
        return newNames.getOrDefault(name, name);
    }

    /** What is claimed of a member, by the name that it had, or of an element; empty if nothing is. */
    Optional<Claims> below(Object step) {
        return Optional.ofNullable(below.get(step));
    }
}
