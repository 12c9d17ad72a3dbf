package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;

/** A module's Deployment as JSON: its pod has the sidecar and the module's container. */
final class DeploymentObject {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Pod pod;
    private final ModuleSpec module;
    private final ObjectNode annotations;
    private final AgentVersion version;

    /** @param annotations what became of Docker's labels */
    DeploymentObject(Pod pod, ObjectNode annotations, AgentVersion version) {
        this.pod = pod;
        this.module = pod.module();
        this.annotations = annotations;
        this.version = version;
    }

    ObjectNode json() {
        ObjectNode metadata = Metadata.of(module.objectName(), Metadata.labels(module, version), NODES.objectNode());
        ObjectNode deployment = Metadata.object(ObjectKind.DEPLOYMENT, metadata);
        ObjectNode spec = deployment.putObject("spec");
        // A stopped module is a Deployment without pods.
        spec.put("replicas", module.isStopped() ? 0 : 1);
        spec.putObject("selector").set("matchLabels", Metadata.labels(module, version));
        // Without a strategy Kubernetes starts the new pod before it stops the old one.
        put(spec, "strategy", pod.extension(KubernetesExtension.STRATEGY));
        spec.set("template", template());
        return deployment;
    }

    private ObjectNode template() {
        ObjectNode template = NODES.objectNode();
        ObjectNode metadata = template.putObject("metadata");
        metadata.put("name", module.objectName());
        metadata.set("labels", Metadata.labels(module, version));
        ObjectNode all = metadata.putObject("annotations");
        all.setAll(annotations);
        all.setAll(Metadata.moduleId(module));
        template.set("spec", spec());
        return template;
    }

    private ObjectNode spec() {
        ObjectNode spec = NODES.objectNode();
        spec.put("serviceAccountName", module.objectName());
        spec.setAll(pod.namespaces());
        put(spec, "nodeSelector", pod.extension(KubernetesExtension.NODE_SELECTOR));
        put(spec, "securityContext", pod.securityContext());
        pod.parameters().pullSecret().ifPresent(secret -> spec.putArray("imagePullSecrets")
                .addObject()
                .put("name", secret));
        spec.putArray("containers").add(Sidecar.container(version)).add(container());
        spec.set("volumes", Sidecar.volumes().addAll(pod.volumes().volumes()));
        return spec;
    }

    private ObjectNode container() {
        CommandOptions command = pod.parameters().command();
        ObjectNode container = NODES.objectNode();
        container.put("name", pod.container());
        container.put("image", module.image());
        command.command().ifPresent(list -> container.set("command", list));
        command.args().ifPresent(list -> container.set("args", list));
        command.workingDir().ifPresent(text -> container.set("workingDir", text));
        container.set("env", pod.environment().json());
        pod.ports().ifPresent(ports -> ports(container.putArray("ports"), ports));
        put(container, "resources", pod.extension(KubernetesExtension.RESOURCES));
        if (pod.isPrivileged()) {
            container.putObject("securityContext").put("privileged", true);
        }
        container.set("volumeMounts", pod.volumes().mounts());
        return container;
    }

    private static void ports(ArrayNode list, Iterable<ContainerPort> ports) {
        for (ContainerPort port : ports) {
            list.addObject()
                    .put("containerPort", port.number())
                    .put("protocol", port.protocol().name());
        }
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            object.set(name, value);
        }
    }
}
