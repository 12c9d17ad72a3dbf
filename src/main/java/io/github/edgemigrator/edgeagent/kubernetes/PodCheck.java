package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.AnnotationRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.api.Field;
import io.github.edgemigrator.edgeagent.kubernetes.api.LabelRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.MountRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.PodAnnotationRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.ResourceRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.SecurityRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.StrategyRules;
import io.github.edgemigrator.edgeagent.kubernetes.api.VolumeRules;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the Kubernetes API refuses of a Deployment's pod. */
final class PodCheck {
    private static final JsonPath EXTENSIONS = JsonPath.of(KubernetesExtension.NAME);

    private final Pod pod;
    private final ApiCheck api;

    PodCheck(Pod pod, ApiCheck api) {
        this.pod = pod;
        this.api = api;
    }

    void check() {
        StrategyRules.check(extension(KubernetesExtension.STRATEGY, pod.extension(KubernetesExtension.STRATEGY)));
        LabelRules.check(
                extension(KubernetesExtension.NODE_SELECTOR, pod.extension(KubernetesExtension.NODE_SELECTOR)));
        SecurityRules.check(extension(KubernetesExtension.SECURITY_CONTEXT, pod.securityContext()));
        annotations();
        String name = pod.container();
        if (ApiCheck.isObjectName(name)
                && !ApiNames.isDnsLabel(name)
                && !pod.module().isOpen()) {
            api.refuse("The module's name becomes \"" + name + "\", which is no name for a container");
        }
        // The sidecar is always as it should be.
        if (name.equals(Sidecar.CONTAINER)) {
            api.refuse("The module's Kubernetes name is " + name + ", that of the container the agent adds");
        }
        variables();
        ports();
        volumes();
        ResourceRules.check(extension(KubernetesExtension.RESOURCES, pod.extension(KubernetesExtension.RESOURCES)));
    }

    private Field extension(String section, JsonNode value) {
        return new Field(value, EXTENSIONS.child(section), api);
    }

    private void annotations() {
        Map<String, Field> annotations = Metadata.annotationFields(pod.module(), api);
        AnnotationRules.check(annotations, Metadata.labelsField(pod.module(), api));
        PodAnnotationRules.check(annotations, List.of(Sidecar.CONTAINER, pod.container()));
    }

    private void volumes() {
        if (pod.volumes().isEmpty()) {
            return;
        }
        VolumeRules volumes = new VolumeRules(Sidecar.VOLUME_NAMES);
        ArrayNode all = pod.volumes().volumes();
        for (int i = 0; i < all.size(); i++) {
            volumes.check(made("volume", all.get(i), pod.volumes().pathOfVolume(i)));
        }
        MountRules mounts = new MountRules(volumes.names(), pod.isPrivileged());
        ArrayNode mounted = pod.volumes().mounts();
        for (int i = 0; i < mounted.size(); i++) {
            mounts.check(made("mount", mounted.get(i), pod.volumes().pathOfMount(i)));
        }
    }

    /** What stands in k8s-experimental as it is, or what the agent makes of a bind or mount. */
    private Field made(String what, JsonNode json, JsonPath path) {
        return path.startsWith(EXTENSIONS)
                ? new Field(json, path, api)
                : new Field(
                        json,
                        JsonPath.ROOT,
                        (field, fault) -> api.refuse(path, "makes a " + what + " whose " + field + " " + fault));
    }

    private void variables() {
        for (PodEnvironment.Variable variable : pod.environment().written()) {
            String name = variable.name();
            if (!ApiNames.isEnvName(name) && !Placeholders.in(name)) {
                api.refuse(
                        variable.path(),
                        "must set a variable whose name has letters, digits, _, - and . and does not begin with a"
                                + " digit, not \"" + name + "\"");
            }
        }
    }

    /** On the node's network a port of the container is one of the node. */
    private void ports() {
        Set<ContainerPort> taken = new HashSet<>();
        for (ContainerPort port : pod.ports().orElse(List.of())) {
            if (!port.isLegal()) {
                api.refuse(pathOf(port), ContainerPort.ILLEGAL);
            }
            if (!taken.add(port) && pod.isOnHostNetwork()) {
                api.refuse(pathOf(port), "asks a second time for the port " + port.number() + " of the node");
            }
        }
    }

    /** Of the keys of ExposedPorts that ask for the port the last. */
    private JsonPath pathOf(ContainerPort port) {
        JsonPath path = JsonPath.of("ExposedPorts");
        String last = "";
        for (Map.Entry<String, JsonNode> exposed :
                pod.module().options().path("ExposedPorts").properties()) {
            if (PortKey.parse(exposed.getKey(), AgentVersion.LATEST).accepted().equals(Optional.of(port))) {
                last = exposed.getKey();
            }
        }
        return path.child(last);
    }
}
