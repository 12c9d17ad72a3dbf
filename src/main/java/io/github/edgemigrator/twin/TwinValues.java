package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import java.util.ArrayList;
import java.util.List;

/** Finds values that a twin does not hold as they were written. */
final class TwinValues {
    private static final int MOST_NAMED = 5;

    private TwinValues() {}

    /** Reports values of a deployment given in sections that edgeHub may have rewritten, in one finding. */
    static List<Finding> rewritten(ObjectNode sections) {
        List<JsonValue> values = EdgeHubJson.inDoubt(sections);
        return values.isEmpty()
                ? List.of()
                : List.of(InputRules.REWRITTEN_VALUES
                        .at(values.get(0))
                        .say("edgeHub may have rewritten "
                                + listed(values.stream()
                                        .map(value -> value.path().toString())
                                        .toList())
                                + "."));
    }

    /** Reports the placeholders of a deployment that have no quotes, in one finding. */
    static List<Finding> bare(Reading reading) {
        if (!(reading instanceof Deployment deployment)) {
            return List.of();
        }
        List<JsonValue> values = new JsonValue(JsonPath.ROOT, deployment.tree())
                .leaves()
                .filter(leaf -> Placeholders.isBare(leaf.json()))
                .toList();
        return values.isEmpty()
                ? List.of()
                : List.of(InputRules.BARE_PLACEHOLDERS
                        .at(deployment, values.get(0))
                        .say("Put quotes around the placeholder of "
                                + listed(values.stream()
                                        .map(value -> deployment.pathOf(value.path()))
                                        .toList())
                                + "."));
    }

    private static String listed(List<String> places) {
        List<String> named = new ArrayList<>(places.subList(0, Math.min(places.size(), MOST_NAMED)));
        if (places.size() > MOST_NAMED) {
            named.add((places.size() - MOST_NAMED) + " more");
        }
        return Sentences.listed(named);
    }
}
