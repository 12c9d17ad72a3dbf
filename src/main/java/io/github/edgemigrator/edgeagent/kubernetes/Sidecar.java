package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import java.util.Set;

/**
 * The container the agent adds to every pod ({@code PrepareProxyContainer}): it stands between the module and the
 * daemon. Names, paths and limits are those of the Helm chart; the image is that of the chart of the same version.
 */
public final class Sidecar {
    /** The container's name. */
    public static final String CONTAINER = "proxy";

    /** The ports of the pod at which it listens. */
    public static final int MANAGEMENT_PORT = 35_000;

    /** See {@link #MANAGEMENT_PORT}. */
    public static final int WORKLOAD_PORT = 35_001;

    /** The volumes it brings; a module cannot have others of these names. */
    public static final String CONFIG_VOLUME = "config-volume";

    /** See {@link #CONFIG_VOLUME}. */
    public static final String TRUST_BUNDLE_VOLUME = "trust-bundle-volume";

    static final Set<String> VOLUME_NAMES = Set.of(CONFIG_VOLUME, TRUST_BUNDLE_VOLUME);

    static final String CONFIG_MAP = "iotedged-proxy-config";
    static final String CONFIG_PATH = "/etc/iotedge-proxy";
    static final String TRUST_BUNDLE_MAP = "iotedged-proxy-trust-bundle";
    static final String TRUST_BUNDLE_PATH = "/etc/trust-bundle";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectNode SETTINGS = settings(true);
    private static final ObjectNode OLD_SETTINGS = settings(false);
    private static final ArrayNode VOLUMES = ownVolumes();

    private Sidecar() {}

    static String image(AgentVersion version) {
        return "azureiotedge/azureiotedge-proxy:" + version;
    }

    static ObjectNode container(AgentVersion version) {
        ObjectNode container = NODES.objectNode().put("name", CONTAINER).put("image", image(version));
        return container.setAll(version.has(AgentFeature.SIDECAR_LIMITS) ? SETTINGS : OLD_SETTINGS);
    }

    private static ObjectNode settings(boolean limited) {
        ObjectNode container = NODES.objectNode();
        container.putArray("env").addObject().put("name", "PROXY_LOG").put("value", "Info");
        if (limited) {
            ObjectNode resources = container.putObject("resources");
            resources.putObject("limits").put("cpu", "5m").put("memory", "25Mi");
            resources.putObject("requests").put("cpu", "5m").put("memory", "25Mi");
        }
        ArrayNode mounts = container.putArray("volumeMounts");
        ObjectNode config = mounts.addObject().put("name", CONFIG_VOLUME).put("mountPath", CONFIG_PATH);
        if (limited) {
            config.put("readOnly", true);
        }
        mounts.addObject().put("name", TRUST_BUNDLE_VOLUME).put("mountPath", TRUST_BUNDLE_PATH);
        return container;
    }

    static ArrayNode volumes() {
        return NODES.arrayNode().addAll(VOLUMES);
    }

    private static ArrayNode ownVolumes() {
        ArrayNode volumes = NODES.arrayNode();
        volumes.addObject().put("name", CONFIG_VOLUME).putObject("configMap").put("name", CONFIG_MAP);
        volumes.addObject()
                .put("name", TRUST_BUNDLE_VOLUME)
                .putObject("configMap")
                .put("name", TRUST_BUNDLE_MAP);
        return volumes;
    }
}
