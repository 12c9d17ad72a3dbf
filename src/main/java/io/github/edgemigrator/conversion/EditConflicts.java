package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.Edit;
import java.util.List;

/**
 * Where a tree has room for edits: an edit below a value that is no object, such as a text that somebody wrote for
 * {@code k8s-experimental}, would take the place of that value.
 */
final class EditConflicts {
    private EditConflicts() {}

    /** Whether each edit takes the place of nothing but its own. */
    static boolean isFor(List<Edit> edits, JsonNode tree) {
        return edits.stream().allMatch(edit -> isFor(edit, tree));
    }

    /** Whether an edit takes the place of nothing but its own. */
    private static boolean isFor(Edit edit, JsonNode tree) {
        JsonNode node = tree;
        List<Object> steps = edit.path().steps();
        for (Object step : steps) {
            boolean fits = step instanceof Integer ? Account.canHoldElements(node) : Account.canHoldMembers(node);
            if (!fits) {
                return false;
            }
            node = step instanceof Integer number ? node.path(number) : node.path(step.toString());
        }
        return !(edit instanceof Edit.Append) || Account.canHoldElements(node);
    }
}
