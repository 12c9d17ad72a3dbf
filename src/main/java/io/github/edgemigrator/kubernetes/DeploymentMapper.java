package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Makes a module's Deployment: its pod has the sidecar and the module's container ({@code KubernetesDeploymentMapper}).
 */
final class DeploymentMapper {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int NON_ROOT_USER = 1_000;

    private final ModuleSpec module;
    private final PodParameters parameters;
    private final AgentSettings settings;

    DeploymentMapper(ModuleSpec module, PodParameters parameters, AgentSettings settings) {
        this.module = module;
        this.parameters = parameters;
        this.settings = settings;
    }

    ObjectNode deployment() {
        Metadata.tellOfLabels(module);
        ObjectNode metadata = Metadata.of(module.objectName(), Metadata.labels(module), NODES.objectNode());
        ObjectNode deployment = Metadata.object(ObjectKind.DEPLOYMENT, metadata);
        ObjectNode spec = deployment.putObject("spec");
        // A stopped module is a Deployment without pods.
        spec.put("replicas", module.isStopped() ? 0 : 1);
        spec.putObject("selector").set("matchLabels", Metadata.labels(module));
        // Without a strategy Kubernetes starts the new pod before it stops the old one.
        put(spec, "strategy", parameters.extensions().get(Extensions.STRATEGY));
        spec.set("template", template());
        return deployment;
    }

    private ObjectNode template() {
        ObjectNode annotations = Metadata.annotations(module);
        annotations.setAll(Metadata.moduleId(module));
        ObjectNode template = NODES.objectNode();
        ObjectNode metadata = template.putObject("metadata");
        metadata.put("name", module.objectName());
        metadata.set("labels", Metadata.labels(module));
        metadata.set("annotations", annotations);
        template.set("spec", pod());
        return template;
    }

    private ObjectNode pod() {
        PodVolumes volumes = new PodVolumes(module, settings).collect(parameters.extensions());
        ObjectNode pod = NODES.objectNode();
        pod.put("serviceAccountName", module.objectName());
        namespaces(pod);
        put(pod, "nodeSelector", parameters.extensions().get(Extensions.NODE_SELECTOR));
        put(pod, "securityContext", securityContext());
        parameters.pullSecret().ifPresent(secret -> pod.putArray("imagePullSecrets")
                .addObject()
                .put("name", secret));
        pod.putArray("containers").add(Sidecar.container(settings.version())).add(container(volumes));
        ArrayNode all = Sidecar.volumes();
        all.addAll(volumes.volumes());
        pod.set("volumes", all);
        return pod;
    }

    /** A mode that is not {@code host} is as good as none: {@code none} and {@code container:x} are lost. */
    private void namespaces(ObjectNode pod) {
        if (mode(pod, "hostNetwork", "NetworkMode", AgentFeature.HOST_NETWORK)) {
            // By this DNS policy a module on the node's network still finds edgehub.
            pod.put("dnsPolicy", "ClusterFirstWithHostNet");
        }
        mode(pod, "hostIPC", "IpcMode", AgentFeature.HOST_IPC);
        mode(pod, "hostPID", "PidMode", AgentFeature.HOST_PID);
    }

    private boolean mode(ObjectNode pod, String field, String option, AgentFeature since) {
        JsonNode mode = module.hostConfig(option);
        String path = "HostConfig." + option;
        if (mode.isMissingNode()) {
            return false;
        }
        if (!settings.version().has(since)) {
            module.log().dropped(path, Place.POD, "The agent " + settings.version() + " does not know it.");
            return false;
        }
        boolean host = mode.asText().equalsIgnoreCase("host");
        pod.put(field, host);
        if (!host && !mode.asText().isEmpty()) {
            module.log().changed(path, Place.POD.child(field), mode.asText() + " is taken for the default.");
        }
        return host;
    }

    /** That of the extension is the pod's, so it holds for the sidecar too. */
    private JsonNode securityContext() {
        JsonNode asked = parameters.extensions().get(Extensions.SECURITY_CONTEXT);
        return asked.isMissingNode() && settings.runAsNonRoot()
                ? NODES.objectNode().put("runAsNonRoot", true).put("runAsUser", NON_ROOT_USER)
                : asked;
    }

    private ObjectNode container(PodVolumes volumes) {
        CommandOptions command = parameters.command();
        ObjectNode container = NODES.objectNode();
        container.put("name", module.objectName());
        container.put("image", image());
        command.command().ifPresent(list -> container.set("command", list));
        command.args().ifPresent(list -> container.set("args", list));
        command.workingDir().ifPresent(text -> container.set("workingDir", text));
        container.set("env", new PodEnvironment(module, settings).variables());
        ports().ifPresent(ports -> container.set("ports", ports));
        put(container, "resources", parameters.extensions().get(Extensions.RESOURCES));
        if (module.hostConfig("Privileged").asBoolean()) {
            container.putObject("securityContext").put("privileged", true);
        }
        container.set("volumeMounts", volumes.mounts());
        return container;
    }

    private String image() {
        if (!module.source().isEdgeAgent()) {
            return module.image();
        }
        module.log()
                .dropped(
                        "settings.image",
                        Place.CONTAINER.child("image"),
                        "The agent that runs keeps its own image, here an example.");
        return Device.agentImage(settings.version());
    }

    /** Those of ExposedPorts; PortBindings only count for the Service. What is dropped the Service's list tells. */
    private Optional<ArrayNode> ports() {
        JsonNode exposed = module.options().path("ExposedPorts");
        if (!exposed.isObject()) {
            return Optional.empty();
        }
        ArrayNode ports = NODES.arrayNode();
        exposed.fieldNames()
                .forEachRemaining(
                        key -> PortKey.parse(key, settings.version()).accepted().ifPresent(port -> ports.addObject()
                                .put("containerPort", port.number())
                                .put("protocol", port.protocol().name())));
        ports.forEach(this::tellOfSidecar);
        return Optional.of(ports);
    }

    private void tellOfSidecar(JsonNode port) {
        int number = port.path("containerPort").intValue();
        if (number == Sidecar.MANAGEMENT_PORT || number == Sidecar.WORKLOAD_PORT) {
            module.log()
                    .remark(
                            "ExposedPorts",
                            Place.CONTAINER.child("ports"),
                            "In every pod the agent's own container listens at " + number + ".");
        }
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            object.set(name, value);
        }
    }
}
