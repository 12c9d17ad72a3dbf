package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the Kubernetes API refuses of a Deployment's pod. */
final class PodCheck {
    private static final long LARGEST_ID = Integer.MAX_VALUE;
    private static final Set<String> STRATEGIES = Set.of("", "Recreate", "RollingUpdate");
    private static final Pattern AMOUNT = Pattern.compile("\\d+%?");

    private static final JsonPath STRATEGY = JsonPath.of(Extensions.NAME, Extensions.STRATEGY);
    private static final JsonPath ROLLING_UPDATE = STRATEGY.child("rollingUpdate");
    private static final JsonPath SECURITY_CONTEXT = JsonPath.of(Extensions.NAME, Extensions.SECURITY_CONTEXT);

    private final Pod pod;
    private final ApiCheck api;

    PodCheck(Pod pod, ApiCheck api) {
        this.pod = pod;
        this.api = api;
    }

    void check() {
        strategy(pod.extension(Extensions.STRATEGY));
        nodeSelector();
        identities();
        VolumeCheck volumes = new VolumeCheck(pod, api);
        volumes.check();
        String name = pod.container();
        if (!ApiNames.isDnsLabel(name)) {
            api.refuse("The module's name becomes \"" + name + "\", which is no name for a container");
        }
        // The sidecar is always as it should be.
        if (name.equals(Sidecar.CONTAINER)) {
            api.refuse("The module's name becomes " + name + ", the name of the container the agent adds");
            return;
        }
        variables();
        ports();
        volumes.checkMounts();
        new ResourceCheck(pod.extension(Extensions.RESOURCES), api).check();
    }

    private void strategy(JsonNode strategy) {
        if (strategy.isMissingNode()) {
            return;
        }
        String type = strategy.path("type").asText("");
        if (!STRATEGIES.contains(type) && !Placeholders.in(type)) {
            api.refuse(STRATEGY.child("type"), "must be Recreate or RollingUpdate but is " + type);
        }
        if (type.equals("Recreate") && strategy.has("rollingUpdate")) {
            api.refuse(ROLLING_UPDATE, "cannot stand beside the type Recreate");
        }
        rollingUpdate(strategy.path("rollingUpdate"));
    }

    private void rollingUpdate(JsonNode rolling) {
        for (String field : new String[] {"maxSurge", "maxUnavailable"}) {
            String amount = rolling.path(field).asText();
            if (rolling.has(field) && !AMOUNT.matcher(amount).matches() && !Placeholders.in(amount)) {
                api.refuse(ROLLING_UPDATE.child(field), "must be a number or a percentage");
            }
        }
        if (isZero(rolling.path("maxSurge")) && isZero(rolling.path("maxUnavailable"))) {
            api.refuse(ROLLING_UPDATE, "leaves no pod to replace");
        }
    }

    private static boolean isZero(JsonNode amount) {
        return !amount.isMissingNode() && amount.asText("").matches("0+%?");
    }

    private void nodeSelector() {
        for (Map.Entry<String, JsonNode> label :
                pod.extension(Extensions.NODE_SELECTOR).properties()) {
            String value = label.getValue().asText("");
            boolean open = Placeholders.in(label.getKey()) || Placeholders.in(value);
            if (!open && !(ApiNames.isQualifiedName(label.getKey()) && ApiNames.isLabelValue(value))) {
                api.refuse(
                        JsonPath.of(Extensions.NAME, Extensions.NODE_SELECTOR, label.getKey()),
                        "is no label of a node");
            }
        }
    }

    private void identities() {
        JsonNode context = pod.securityContext();
        if (context.isMissingNode()) {
            return;
        }
        for (String field : new String[] {"runAsUser", "runAsGroup", "fsGroup"}) {
            identity(SECURITY_CONTEXT.child(field), context.path(field));
        }
        JsonNode groups = context.path("supplementalGroups");
        for (int i = 0; i < groups.size(); i++) {
            identity(SECURITY_CONTEXT.child("supplementalGroups").child(i), groups.get(i));
        }
    }

    private void identity(JsonPath path, JsonNode id) {
        if (id.isNumber() && (id.longValue() < 0 || id.longValue() > LARGEST_ID)) {
            api.refuse(path, "must be 0 to " + LARGEST_ID + " but is " + id);
        }
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
