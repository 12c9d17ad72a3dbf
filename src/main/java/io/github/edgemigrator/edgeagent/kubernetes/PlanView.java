package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows what the agent does with a deployment. The objects hold the values of the modules' variables, secrets among
 * them.
 */
public final class PlanView {
    private PlanView() {}

    /** A Kubernetes list of the objects the agent sends, with the failures beside them under {@code errors}. */
    public static ObjectNode json(AgentPlan plan) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("apiVersion", "v1");
        list.put("kind", "List");
        ArrayNode items = list.putArray("items");
        plan.objects().forEach(object -> items.add(object.json()));
        ArrayNode errors = list.putArray("errors");
        for (Failure failure : plan.failures()) {
            errors.addObject()
                    .put("module", failure.module())
                    .put("stage", failure.stage().toString())
                    .put("scope", failure.scope().toString())
                    .put("message", failure.message());
        }
        return list;
    }

    /**
     * The same for people: a YAML document for each object, with a comment wherever the agent does something unasked.
     */
    public static String yaml(AgentPlan plan) {
        YamlWriter yaml = new YamlWriter();
        for (Failure failure : plan.failures()) {
            yaml.comment("ERROR " + failure.module() + " (" + failure.stage() + "): " + failure.message());
        }
        if (!plan.withheld().isEmpty()) {
            yaml.comment("Not sent for that: "
                    + plan.withheld().stream()
                            .map(object -> object.kind() + " " + object.name())
                            .collect(Collectors.joining(", ")));
        }
        Map<KubernetesObject, Map<JsonPath, List<String>>> comments = comments(plan, yaml);
        for (KubernetesObject object : plan.objects()) {
            yaml.document(object.json(), comments.getOrDefault(object, Map.of()));
        }
        return yaml.text();
    }

    private static Map<KubernetesObject, Map<JsonPath, List<String>>> comments(AgentPlan plan, YamlWriter yaml) {
        Map<KubernetesObject, Map<JsonPath, List<String>>> comments = new LinkedHashMap<>();
        for (Note note : plan.notes()) {
            String text = (note.path().isEmpty() ? "" : note.path() + ": ") + note.message();
            ObjectPlace place = ObjectPlace.parse(note.place());
            Optional<KubernetesObject> object = home(plan, note.module(), place.kind());
            if (object.isEmpty()) {
                yaml.comment(note.module() + ": " + text);
            } else {
                JsonPath path = object.get().kind() == place.kind()
                        ? existing(object.get().json(), place.path())
                        : JsonPath.ROOT;
                comments.computeIfAbsent(object.get(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(path, key -> new ArrayList<>())
                        .add(text);
            }
        }
        return comments;
    }

    /** The object of that kind, else the last that the agent sends of the module. */
    private static Optional<KubernetesObject> home(AgentPlan plan, String module, ObjectKind kind) {
        return plan.object(kind, module).or(() -> plan.objects().stream()
                .filter(object -> object.module().equals(module))
                .reduce((first, second) -> second));
    }

    /** The path, or the nearest parent that the object has. */
    private static JsonPath existing(JsonNode json, JsonPath path) {
        JsonNode node = json;
        JsonPath found = JsonPath.ROOT;
        for (Object step : path.steps()) {
            node = step instanceof Integer element ? node.path(element) : node.path((String) step);
            if (node.isMissingNode()) {
                return found;
            }
            found = step instanceof Integer element ? found.child(element) : found.child((String) step);
        }
        return found;
    }
}
