package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A placeholder has no length and no letters: no check judges a text that holds one. */
class PlaceholdersLawTest {
    private static final String VALUE = "§";

    /** Any value of an example that nothing stops, with a placeholder in its place or in it, stops nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${A_PLACEHOLDER_WHOSE_NAME_IS_LONGER_THAN_ALL_NAMES_THAT_KUBERNETES_TAKES_ANYWHERE}",
                "$CONTAINER_REGISTRY_USERNAME_acmefactorysouthregistry_acmefactorysouthregistry_acmefactory",
                "§${X}",
                "${X}§"
            })
    void a_text_with_a_placeholder_is_not_judged(String form) {
        Set<String> judged = new TreeSet<>();
        for (ConversionCase example : ConversionCase.all()) {
            if (example.convert(example.input()) instanceof Conversion conversion
                    && errors(conversion).isEmpty()) {
                JsonNode tree = conversion.input().tree().deepCopy();
                forEachValue(
                        tree,
                        set -> set.forEach(form, () -> {
                            for (Finding error : errors(example.convert(tree.toString()))) {
                                judged.add(error.rule().id() + " " + error.path() + ": " + error.message() + " ("
                                        + example.name() + ")");
                            }
                        }));
            }
        }
        assertEquals("", String.join("\n", judged));
    }

    private static List<Finding> errors(Outcome outcome) {
        return outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Objects whose members the operator names. */
    private static final Set<String> NAMED = Set.of(
            "modules",
            "env",
            "Labels",
            "ExposedPorts",
            "PortBindings",
            "routes",
            "registryCredentials",
            "limits",
            "requests",
            "nodeSelector",
            "Sysctls",
            "Tmpfs");

    /** Any name that the operator gives, with a placeholder in its place or in it, stops nothing either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${A_PLACEHOLDER_WHOSE_NAME_IS_LONGER_THAN_ALL_NAMES_THAT_KUBERNETES_TAKES_ANYWHERE}",
                "§${X}",
                "${X}§"
            })
    void a_name_with_a_placeholder_is_not_judged(String form) {
        Set<String> judged = new TreeSet<>();
        for (ConversionCase example : ConversionCase.all()) {
            if (example.convert(example.input()) instanceof Conversion conversion
                    && errors(conversion).isEmpty()
                    && example.settings().options().renames().isEmpty()) {
                JsonNode tree = conversion.input().tree().deepCopy();
                forEachNamed("", tree, (owner, name) -> {
                    JsonNode value = owner.remove(name);
                    owner.set(form.replace(VALUE, name), value);
                    for (Finding error : errors(example.convert(tree.toString()))) {
                        judged.add(error.rule().id() + " " + error.path() + ": " + error.message() + " ("
                                + example.name() + ")");
                    }
                    owner.remove(form.replace(VALUE, name));
                    owner.set(name, value);
                });
            }
        }
        assertEquals("", String.join("\n", judged));
    }

    private static void forEachNamed(String name, JsonNode value, BiConsumer<ObjectNode, String> action) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
                if (NAMED.contains(name)) {
                    action.accept(object, member.getKey());
                }
                forEachNamed(member.getKey(), object.path(member.getKey()), action);
            }
        }
        for (JsonNode element : value) {
            if (value.isArray()) {
                forEachNamed("", element, action);
            }
        }
    }

    /** A place of a value. */
    private record Slot(JsonNode value, Consumer<JsonNode> put) {
        void forEach(String form, Runnable check) {
            put.accept(TextNode.valueOf(form.replace(VALUE, value.asText())));
            check.run();
            put.accept(value);
        }
    }

    private static void forEachValue(JsonNode owner, Consumer<Slot> action) {
        if (owner instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
                visit(member.getValue(), value -> object.set(member.getKey(), value), action);
            }
        } else if (owner instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int number = i;
                visit(array.get(i), value -> array.set(number, value), action);
            }
        }
    }

    private static void visit(JsonNode value, Consumer<JsonNode> put, Consumer<Slot> action) {
        if (value.isContainerNode()) {
            forEachValue(value, action);
        } else {
            action.accept(new Slot(value, put));
        }
    }
}
