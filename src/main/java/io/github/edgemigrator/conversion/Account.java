package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps account of what a rule changed: every difference between two trees must be claimed by an edit.
 *
 * <p>It compares the trees themselves and asks the edits only where they may differ, so that a fault in the way in
 * which edits are applied is found too. What the trees share is not looked at, which makes it cheap.
 */
final class Account {
    private final List<JsonPath> unclaimed = new ArrayList<>();

    private Account() {}

    /**
     * The places at which the trees differ although no edit says so.
     *
     * @param edits with paths as they are in the tree before
     */
    static List<JsonPath> unclaimed(JsonNode before, JsonNode after, List<Edit> edits) {
        Account account = new Account();
        account.compare(before, after, Optional.of(Claims.of(edits)), JsonPath.ROOT);
        return account.unclaimed;
    }

    private void compare(JsonNode before, JsonNode after, Optional<Claims> claims, JsonPath path) {
        if (isSame(before, after) || claims.filter(Claims::whole).isPresent()) {
            return;
        }
        if (claims.isPresent() && after instanceof ObjectNode object && canHoldMembers(before)) {
            compareMembers(before, object, claims.get(), path);
        } else if (claims.isPresent() && after instanceof ArrayNode array && canHoldElements(before)) {
            compareElements(before, array, claims.get(), path);
        } else if (!before.equals(after)) {
            unclaimed.add(path);
        }
    }

    /**
     * An edit makes the objects that are missing on its way; no createOptions are often {@code ""} or {@code "null"}.
     */
    static boolean canHoldMembers(JsonNode before) {
        boolean noOptions = before.isTextual()
                && (before.textValue().isBlank() || before.textValue().equals("null"));
        return before.isObject() || before.isMissingNode() || before.isNull() || noOptions;
    }

    static boolean canHoldElements(JsonNode before) {
        return before.isArray() || before.isMissingNode() || before.isNull();
    }

    private void compareMembers(JsonNode before, ObjectNode after, Claims claims, JsonPath path) {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            String name = claims.newName(member.getKey());
            seen.add(name);
            if (!isSame(member.getValue(), after.path(name))) {
                JsonPath below = path.child(member.getKey());
                compare(member.getValue(), after.path(name), claims.below(member.getKey()), below);
            }
        }
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            if (!seen.contains(member.getKey())) {
                compare(
                        MissingNode.getInstance(),
                        member.getValue(),
                        claims.below(member.getKey()),
                        path.child(member.getKey()));
            }
        }
    }

    private void compareElements(JsonNode before, ArrayNode after, Claims claims, JsonPath path) {
        int size = before.size();
        if (after.size() != size + claims.appended()) {
            unclaimed.add(path);
            return;
        }
        for (int i = 0; i < size; i++) {
            compare(before.get(i), after.get(i), claims.below(i), path.child(i));
        }
    }

    @SuppressWarnings("ReferenceEquality") // what did not change is shared
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one == other;
    }
}
