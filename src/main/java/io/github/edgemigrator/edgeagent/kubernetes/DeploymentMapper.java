package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Determines what stands in a module's pod, and tells of what does not get there as it is written
 * ({@code KubernetesDeploymentMapper}).
 */
final class DeploymentMapper {
    private static final int NON_ROOT_USER = 1_000;

    private final ModuleSpec module;
    private final PodParameters parameters;
    private final AgentSettings settings;

    DeploymentMapper(ModuleSpec module, PodParameters parameters, AgentSettings settings) {
        this.module = module;
        this.parameters = parameters;
        this.settings = settings;
    }

    Pod pod() {
        Metadata.tellOfLabels(module);
        PodVolumes volumes = new PodVolumes(module, settings).collect(parameters.extensions());
        ObjectNode namespaces = namespaces();
        PodEnvironment environment = PodEnvironment.read(module, settings);
        return new Pod(module, parameters, namespaces, securityContext(), volumes, environment, ports());
    }

    /** A mode that is not {@code host} is as good as none: {@code none} and {@code container:x} are lost. */
    private ObjectNode namespaces() {
        ObjectNode pod = JsonNodeFactory.instance.objectNode();
        if (mode(pod, "hostNetwork", "NetworkMode", AgentFeature.HOST_NETWORK)) {
            // By this DNS policy a module on the node's network still finds edgehub.
            pod.put("dnsPolicy", "ClusterFirstWithHostNet");
        }
        mode(pod, "hostIPC", "IpcMode", AgentFeature.HOST_IPC);
        mode(pod, "hostPID", "PidMode", AgentFeature.HOST_PID);
        return pod;
    }

    private boolean mode(ObjectNode pod, String field, String option, AgentFeature since) {
        JsonNode mode = module.hostConfig(option);
        if (mode.isMissingNode()) {
            return false;
        }
        String path = "HostConfig." + option;
        if (!settings.version().has(since)) {
            module.log().dropped(path, ObjectPlace.POD, "The agent " + settings.version() + " does not know it.");
            return false;
        }
        boolean host = mode.asText().equalsIgnoreCase("host");
        pod.put(field, host);
        if (!host && !mode.asText().isEmpty()) {
            module.log().changed(path, ObjectPlace.POD.child(field), mode.asText() + " is taken for the default.");
        }
        return host;
    }

    /** That of the extension is the pod's, so it holds for the sidecar too. */
    private JsonNode securityContext() {
        JsonNode asked = parameters.extensions().get(KubernetesExtension.SECURITY_CONTEXT);
        return asked.isMissingNode() && settings.runAsNonRoot()
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put("runAsNonRoot", true)
                        .put("runAsUser", NON_ROOT_USER)
                : asked;
    }

    /** Those of ExposedPorts; PortBindings only count for the Service. What is dropped the Service's list tells. */
    private Optional<List<ContainerPort>> ports() {
        JsonNode exposed = module.options().path("ExposedPorts");
        if (!exposed.isObject()) {
            return Optional.empty();
        }
        List<ContainerPort> ports = new ArrayList<>();
        exposed.fieldNames()
                .forEachRemaining(
                        key -> PortKey.parse(key, settings.version()).accepted().ifPresent(ports::add));
        ports.forEach(this::tellOfSidecar);
        return Optional.of(ports);
    }

    private void tellOfSidecar(ContainerPort port) {
        int number = port.number();
        if (number == Sidecar.MANAGEMENT_PORT || number == Sidecar.WORKLOAD_PORT) {
            module.log()
                    .remark(
                            "ExposedPorts",
                            ObjectPlace.CONTAINER.child("ports"),
                            "In every pod the agent's own container listens at " + number + ".");
        }
    }
}
