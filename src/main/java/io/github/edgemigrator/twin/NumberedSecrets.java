package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.conversion.Secrets;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.Deployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of a deployment as it was given, numbered in its order. A report shows {@code ***3} in the place of the
 * third; whoever has the deployment can put it back, and nobody else learns anything from it.
 */
final class NumberedSecrets {
    private static final Pattern MARK = Pattern.compile(Pattern.quote(Secrets.HIDDEN) + "(\\d{1,6})");

    private final Map<JsonNode, Integer> numbers = new LinkedHashMap<>();
    private final List<JsonNode> secrets = new ArrayList<>();

    private NumberedSecrets() {}

    static NumberedSecrets of(Deployment deployment) {
        NumberedSecrets found = new NumberedSecrets();
        Secrets.redact(JsonPath.ROOT, deployment.tree(), found::number);
        return found;
    }

    private String number(JsonNode secret) {
        if (!numbers.containsKey(secret)) {
            secrets.add(secret);
            numbers.put(secret, secrets.size());
        }
        return Secrets.HIDDEN;
    }

    /** The deployment with marks for secrets; one that the conversion made itself has no number. */
    Deployment hideIn(Deployment deployment) {
        return changed(deployment, Secrets.redact(JsonPath.ROOT, deployment.tree(), this::mark));
    }

    private String mark(JsonNode secret) {
        return Secrets.HIDDEN
                + Optional.ofNullable(numbers.get(secret)).map(String::valueOf).orElse("");
    }

    /** The deployment with secrets for marks. */
    Deployment restoreIn(Deployment deployment) {
        return changed(deployment, restored(deployment.tree()));
    }

    private static Deployment changed(Deployment deployment, JsonNode tree) {
        return deployment.edit(List.of(new Edit.Put(JsonPath.ROOT, tree)));
    }

    private JsonNode restored(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode restored = object.objectNode();
            object.properties().forEach(member -> restored.set(member.getKey(), restored(member.getValue())));
            return restored;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode restored = array.arrayNode();
            array.forEach(element -> restored.add(restored(element)));
            return restored;
        }
        return value.isTextual() ? restored(value.textValue(), value) : value;
    }

    private JsonNode restored(String text, JsonNode value) {
        Matcher marks = MARK.matcher(text);
        if (marks.matches()) {
            return secret(marks).orElse(value);
        }
        String restored = marks.replaceAll(mark ->
                Matcher.quoteReplacement(secret(marks).map(JsonNode::asText).orElse(mark.group())));
        return restored.equals(text) ? value : TextNode.valueOf(restored);
    }

    private Optional<JsonNode> secret(Matcher mark) {
        int number = Integer.parseInt(mark.group(1));
        return number >= 1 && number <= secrets.size() ? Optional.of(secrets.get(number - 1)) : Optional.empty();
    }
}
