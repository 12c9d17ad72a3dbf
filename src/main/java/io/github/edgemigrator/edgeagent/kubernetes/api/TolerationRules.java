package io.github.edgemigrator.edgeagent.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonText;
import java.util.Map;
import java.util.Set;

/** What is refused of the tolerations in an annotation of a pod ({@code ValidateTolerationsInPodAnnotations}). */
final class TolerationRules {
    private static final Set<String> TEXTS = Set.of("key", "operator", "value", "effect");
    private static final String NO_EXECUTE = "NoExecute";
    private static final Set<String> EFFECTS = Set.of("", "NoSchedule", "PreferNoSchedule", NO_EXECUTE);

    private TolerationRules() {}

    static void check(Field annotation) {
        if (!annotation.text().isEmpty()) {
            annotation.refuseUnless(
                    JsonText.read(annotation.text())
                            .filter(TolerationRules::areTolerations)
                            .isPresent(),
                    "must be a list of valid tolerations as JSON");
        }
    }

    private static boolean areTolerations(JsonNode list) {
        if (!list.isArray()) {
            return list.isNull();
        }
        for (JsonNode toleration : list) {
            if (!toleration.isNull() && !(toleration.isObject() && isToleration(toleration))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToleration(JsonNode toleration) {
        JsonNode seconds = member(toleration, "tolerationSeconds");
        boolean readable = seconds.isMissingNode() || seconds.isNull() || seconds.isIntegralNumber();
        for (String name : TEXTS) {
            JsonNode value = member(toleration, name);
            readable &= value.isMissingNode() || value.isNull() || value.isTextual();
        }
        String key = text(toleration, "key");
        String effect = text(toleration, "effect");
        return readable
                && (key.isEmpty() || ApiNames.isQualifiedName(key))
                && isOperator(text(toleration, "operator"), key, text(toleration, "value"))
                && EFFECTS.contains(effect)
                && (!seconds.isIntegralNumber() || effect.equals(NO_EXECUTE));
    }

    private static boolean isOperator(String operator, String key, String value) {
        return switch (operator) {
            case "", "Equal" -> !key.isEmpty() && ApiNames.isLabelValue(value);
            case "Exists" -> value.isEmpty();
            default -> false;
        };
    }

    private static String text(JsonNode toleration, String name) {
        return member(toleration, name).asText("");
    }

    /** Go's JSON takes a name in any case. */
    private static JsonNode member(JsonNode toleration, String name) {
        for (Map.Entry<String, JsonNode> member : toleration.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return member.getValue();
            }
        }
        return toleration.path(name);
    }
}
