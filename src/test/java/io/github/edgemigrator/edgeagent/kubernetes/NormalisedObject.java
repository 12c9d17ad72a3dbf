package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.Quantity;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Brings an object into the form in which the agent's answers are recorded: what means the same looks the same. */
final class NormalisedObject {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> AMOUNTS = Set.of("limits", "requests");
    private static final Set<String> AMOUNT = Set.of("sizeLimit", "divisor");
    private static final Set<String> UNORDERED =
            Set.of("volumes", "volumeMounts", "ports", "containerPorts", "imagePullSecrets");
    private static final Set<String> OWN_VOLUMES = Set.of(Sidecar.CONFIG_VOLUME, Sidecar.TRUST_BUNDLE_VOLUME);
    private static final Set<String> OWN_ANNOTATIONS =
            Set.of("net.azure-devices.edge.original-moduleid", "net.azure-devices.edge.creationstring");

    private NormalisedObject() {}

    static ObjectNode of(KubernetesObject object) {
        JsonNode json = object.json();
        ObjectNode normal = NODES.objectNode();
        normal.put("kind", object.kind().toString());
        normal.put("name", object.name());
        switch (object.kind()) {
            case SERVICE_ACCOUNT -> {}
            case SERVICE -> service(json, normal);
            case DEPLOYMENT -> deployment(json, normal);
            case CLAIM -> claim(json.path("spec"), normal);
        }
        return pruned(normal);
    }

    /** A normalised object without what is empty, in one order. */
    static ObjectNode pruned(JsonNode object) {
        return (ObjectNode) pruned("", object);
    }

    private static void service(JsonNode json, ObjectNode normal) {
        copy(json.path("spec"), normal, "type", "loadBalancerIP", "ports");
        normal.set("annotations", annotations(json.at("/metadata/annotations")));
    }

    private static void claim(JsonNode spec, ObjectNode normal) {
        copy(spec, normal, "accessModes", "storageClassName", "volumeName");
        normal.put("size", amount(spec.at("/resources/requests/storage").asText()));
    }

    private static void deployment(JsonNode json, ObjectNode normal) {
        JsonNode pod = json.at("/spec/template/spec");
        JsonNode container = pod.path("containers").path(pod.path("containers").size() - 1);
        copy(json.path("spec"), normal, "replicas", "strategy");
        copy(pod, normal, "hostNetwork", "hostIPC", "hostPID", "dnsPolicy", "securityContext", "nodeSelector");
        copy(container, normal, "image", "command", "args", "workingDir", "volumeMounts");
        copy(container.path("resources"), normal, "limits", "requests");
        normal.set("annotations", annotations(json.at("/spec/template/metadata/annotations")));
        normal.set("privileged", container.at("/securityContext/privileged"));
        normal.set("containerPorts", container.path("ports"));
        ArrayNode secrets = normal.putArray("imagePullSecrets");
        pod.path("imagePullSecrets").forEach(secret -> secrets.add(secret.path("name")));
        normal.set("env", variables(container.path("env")));
        normal.set("volumes", withoutOwn(pod.path("volumes")));
    }

    /** The sidecar's volumes are the first of their names. */
    private static ArrayNode withoutOwn(JsonNode volumes) {
        ArrayNode others = NODES.arrayNode();
        Set<String> own = new HashSet<>(OWN_VOLUMES);
        for (JsonNode volume : volumes) {
            if (!own.remove(volume.path("name").asText())) {
                others.add(volume);
            }
        }
        return others;
    }

    private static ObjectNode annotations(JsonNode all) {
        ObjectNode others = NODES.objectNode();
        all.properties().forEach(annotation -> others.set(annotation.getKey(), annotation.getValue()));
        return others.remove(OWN_ANNOTATIONS);
    }

    /** Those of the deployment; of the agent's own only the log level, where the module has set one too. */
    private static ArrayNode variables(JsonNode env) {
        int end = env.size();
        while (end > 0 && !env.get(end - 1).path("name").asText().equals("IOTEDGE_IOTHUBHOSTNAME")) {
            end--;
        }
        ArrayNode variables = NODES.arrayNode();
        boolean level = false;
        for (int i = 0; i < env.size(); i++) {
            String name = env.get(i).path("name").asText();
            boolean isLevel = name.equals(OwnVariable.LOG_LEVEL);
            if (i < end - 1 || (level && isLevel)) {
                variables.addArray().add(name).add(env.get(i).path("value"));
                level |= isLevel;
            }
        }
        return variables;
    }

    private static void copy(JsonNode from, ObjectNode to, String... names) {
        for (String name : names) {
            to.set(name, from.path(name));
        }
    }

    /**
     * What is null, false or empty is left out, numbers become text, and lists without a meaningful order are sorted.
     */
    private static JsonNode pruned(String name, JsonNode json) {
        if (json instanceof ObjectNode object) {
            return members(name, object);
        }
        if (json instanceof ArrayNode array) {
            return elements(name, array);
        }
        if (AMOUNT.contains(name)) {
            return NODES.textNode(amount(json.asText()));
        }
        return json.isNumber() ? NODES.textNode(json.asText()) : json;
    }

    private static ObjectNode members(String name, ObjectNode object) {
        ObjectNode kept = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = AMOUNTS.contains(name)
                    ? NODES.textNode(amount(member.getValue().asText()))
                    : pruned(member.getKey(), member.getValue());
            if (!isNothing(value) || name.equals("annotations")) {
                kept.set(member.getKey(), value);
            }
        }
        return kept;
    }

    private static ArrayNode elements(String name, ArrayNode array) {
        List<JsonNode> elements = StreamSupport.stream(array.spliterator(), false)
                .filter(element -> !element.isNull())
                .map(element -> pruned("", element))
                .toList();
        ArrayNode kept = NODES.arrayNode();
        (UNORDERED.contains(name)
                        ? elements.stream()
                                .sorted(Comparator.comparing(NormalisedObject::sorted))
                                .toList()
                        : elements)
                .forEach(kept::add);
        return kept;
    }

    /** The text of an object with its members in the order of their names. */
    static String sorted(JsonNode json) {
        if (json instanceof ObjectNode object) {
            StringBuilder text = new StringBuilder("{");
            object.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(member -> text.append(
                            member.getKey())
                    .append(':')
                    .append(sorted(member.getValue()))
                    .append(','));
            return text.append('}').toString();
        }
        if (json instanceof ArrayNode array) {
            StringBuilder text = new StringBuilder("[");
            array.forEach(element -> text.append(sorted(element)).append(','));
            return text.append(']').toString();
        }
        return json.toString();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isBoolean() && !value.booleanValue())
                || (value.isTextual() && value.textValue().isEmpty());
    }

    /** An amount as a plain decimal; nothing if it is 0. */
    private static String amount(String text) {
        BigDecimal amount = Quantity.parse(text).orElseThrow().value();
        return amount.signum() == 0 ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
