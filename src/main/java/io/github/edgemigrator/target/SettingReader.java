package io.github.edgemigrator.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads settings as the operator writes them. What cannot be used is told, and the default holds. */
public final class SettingReader {
    /** A key that nobody reads. */
    public static final RuleInfo UNKNOWN_KEY = RuleInfo.of("INPUT-001", Severity.WARNING)
            .title("Every key is one that the module knows")
            .why("A key that nobody reads does nothing, and is often a misspelt one.")
            .remedy("Correct or remove the key.")
            .reference(Reference.PROJECT, "#desired-properties");

    /** A value that cannot be used. */
    public static final RuleInfo WRONG_VALUE = RuleInfo.of("INPUT-002", Severity.ACTION)
            .title("Every setting has a value it can have")
            .why("A value that cannot be used is not guessed at: the default holds.")
            .remedy("Correct the value.")
            .reference(Reference.PROJECT, "#desired-properties");

    private static final int MOST = 1_000_000;

    private final List<Finding> findings = new ArrayList<>();

    /** What could not be used so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Optional<Integer> number(JsonValue json) {
        return value(
                json,
                node -> node.isInt() && node.asInt() >= 0 && node.asInt() <= MOST
                        ? Optional.of(node.asInt())
                        : Optional.empty(),
                "a whole number from 0 to " + MOST);
    }

    public Optional<Boolean> flag(JsonValue json) {
        return value(
                json, node -> node.isBoolean() ? Optional.of(node.asBoolean()) : Optional.empty(), "true or false");
    }

    public <T> Optional<T> text(JsonValue json, Function<String, Optional<T>> reading, String allowed) {
        return value(json, node -> node.isTextual() ? reading.apply(node.textValue()) : Optional.empty(), allowed);
    }

    public Map<String, String> texts(JsonValue json) {
        Map<String, String> texts = new LinkedHashMap<>();
        isObject(json);
        for (JsonValue member : json.members()) {
            text(member, Optional::of, "text").ifPresent(text -> texts.put(member.name(), text));
        }
        return texts;
    }

    /** Texts by texts, or where a text cannot be a key of a twin, {@code {"01": {"from": …, "to": …}}}. */
    public Map<String, String> pairs(JsonValue json) {
        Map<String, String> pairs = new LinkedHashMap<>();
        isObject(json);
        for (JsonValue member : json.members()) {
            if (member.json().isObject()) {
                onlyKnown(member, Set.of("from", "to"));
                Optional<String> from = needed(member.get("from"));
                Optional<String> to = needed(member.get("to"));
                from.ifPresent(key -> to.ifPresent(value -> pairs.put(key, value)));
            } else {
                text(member, Optional::of, "text, or an object with from and to")
                        .ifPresent(text -> pairs.put(member.name(), text));
            }
        }
        return pairs;
    }

    private Optional<String> needed(JsonValue json) {
        Optional<String> text = json.text().filter(any -> json.json().isTextual());
        if (text.isEmpty()) {
            tell(WRONG_VALUE, json, "must be text");
        }
        return text;
    }

    public <T> Optional<T> value(JsonValue json, Function<JsonNode, Optional<T>> reading, String allowed) {
        if (!json.exists() || json.json().isNull()) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(json.json());
        if (value.isEmpty()) {
            tell(WRONG_VALUE, json, "must be " + allowed);
        }
        return value;
    }

    public void onlyKnown(JsonValue json, Set<String> names) {
        isObject(json);
        json.members().stream()
                .filter(member -> names.stream().noneMatch(member.name()::equalsIgnoreCase))
                .forEach(member -> tell(UNKNOWN_KEY, member, "is no setting"));
    }

    private void isObject(JsonValue json) {
        if (json.exists() && !json.json().isObject() && !json.json().isNull()) {
            tell(WRONG_VALUE, json, "must be an object");
        }
    }

    public void tell(RuleInfo rule, JsonValue json, String fault) {
        findings.add(rule.at(json)
                .remedy("Correct " + json.path()
                        + (rule.equals(UNKNOWN_KEY) ? " or remove it." : "; its default holds."))
                .say(json.path() + " " + fault + "."));
    }
}
