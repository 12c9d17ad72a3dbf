package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.Field;
import io.github.edgemigrator.edgeagent.kubernetes.api.Refusals;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names, labels, annotations and owner of the objects the agent creates. */
final class Metadata {
    private static final String MODULE = "net.azure-devices.edge.module";
    private static final String DEVICE = "net.azure-devices.edge.deviceid";
    private static final String HUB = "net.azure-devices.edge.hub";
    private static final String MODULE_ID = "net.azure-devices.edge.original-moduleid";

    private static final JsonPath LABELS = JsonPath.of("Labels");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** All objects belong to the daemon's. */
    private static final ArrayNode OWNERS = owners();

    private static final ObjectNode NONE = NODES.objectNode();

    private Metadata() {}

    /** An object without content. The copy of itself that the agent keeps in an annotation is left out. */
    static ObjectNode object(ObjectKind kind, ObjectNode metadata) {
        ObjectNode object = NODES.objectNode();
        object.put("apiVersion", kind.apiVersion());
        object.put("kind", kind.toString());
        object.set("metadata", metadata);
        return object;
    }

    /** The metadata of an object of the daemon's. */
    static ObjectNode of(String name, ObjectNode labels, ObjectNode annotations) {
        ObjectNode metadata = NODES.objectNode();
        metadata.put("name", name);
        metadata.set("labels", labels);
        if (!annotations.isEmpty()) {
            metadata.set("annotations", annotations);
        }
        metadata.set("ownerReferences", OWNERS);
        return metadata;
    }

    private static ArrayNode owners() {
        ArrayNode owners = NODES.arrayNode();
        owners.addObject()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("name", DeviceConstants.DAEMON)
                .put("uid", DeviceConstants.OWNER_UID);
        return owners;
    }

    /** By these the agent finds a module's objects, and a Service its pod. */
    static ObjectNode labels(ModuleSpec module, AgentVersion version) {
        return NODES.objectNode().put(MODULE, module.objectName()).setAll(deviceLabels(version));
    }

    /** By this the agent finds what it may delete. */
    static ObjectNode deviceLabels(AgentVersion version) {
        ObjectNode labels = NODES.objectNode().put(DEVICE, DeviceConstants.DEVICE_ID);
        return version.has(AgentFeature.NO_HUB_LABEL) ? labels : labels.put(HUB, DeviceConstants.HUB);
    }

    /** The annotation by which the agent finds the module again, whatever became of its name. */
    static ObjectNode moduleId(ModuleSpec module) {
        return NODES.objectNode().put(MODULE_ID, module.name());
    }

    /**
     * Docker's labels as annotations: keys are made valid, values stay. A key that cannot be made valid, or that two
     * labels share then, fails the list of Services already.
     */
    static ObjectNode annotations(ModuleSpec module) {
        JsonNode labels = module.options().path("Labels");
        if (labels.isEmpty()) {
            return NONE;
        }
        ObjectNode annotations = NODES.objectNode();
        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            KubernetesName key = KubernetesNames.annotationKey(label.getKey());
            Optional<String> fault = key.refusal();
            if (fault.isEmpty() && annotations.has(key.text().orElse(""))) {
                fault = Optional.of("becomes " + key.text().orElse("") + " like another one");
            }
            fault.ifPresent(reason ->
                    module.log().unmapped(ObjectKind.SERVICE, "", "The label \"" + label.getKey() + "\" " + reason));
            key.text().ifPresent(text -> annotations.set(text, label.getValue()));
        }
        return annotations;
    }

    /** The annotations by their keys, for those who check them where the deployment has them. */
    static Map<String, Field> annotationFields(ModuleSpec module, Refusals refusals) {
        Map<String, Field> annotations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> label : module.options().path("Labels").properties()) {
            Field field = new Field(label.getValue(), LABELS.child(label.getKey()), refusals);
            KubernetesNames.annotationKey(label.getKey()).text().ifPresent(key -> annotations.put(key, field));
        }
        return annotations;
    }

    /** All labels together. */
    static Field labelsField(ModuleSpec module, Refusals refusals) {
        return new Field(module.options().path("Labels"), LABELS, refusals);
    }

    /** Tells of the labels whose keys change. */
    static void tellOfLabels(ModuleSpec module) {
        for (Map.Entry<String, JsonNode> label : module.options().path("Labels").properties()) {
            KubernetesNames.annotationKey(label.getKey())
                    .text()
                    .filter(key -> !key.equals(label.getKey()))
                    .ifPresent(key -> module.log()
                            .changed(
                                    LABELS.child(label.getKey()).toString(),
                                    ObjectPlace.TEMPLATE.child("metadata").child("annotations"),
                                    "The label becomes the annotation " + key + "."));
        }
    }
}
