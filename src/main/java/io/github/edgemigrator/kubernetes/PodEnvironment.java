package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The environment of a module's container ({@code CollectModuleEnv}): the module's {@code env}, then
 * {@code createOptions.Env}, then what the agent adds. Of a name that stands twice Kubernetes takes the last.
 */
final class PodEnvironment {
    private static final String LOG_LEVEL = "RuntimeLogLevel";

    /** What every module gets, whatever it is. */
    private static final List<ObjectNode> FOR_ALL = List.of(
            variable("IOTEDGE_IOTHUBHOSTNAME", Device.HUB),
            variable("IOTEDGE_AUTHSCHEME", "sasToken"),
            variable(LOG_LEVEL, "Information"),
            variable("IOTEDGE_WORKLOADURI", Device.WORKLOAD_URI),
            variable("IOTEDGE_MODULEGENERATIONID", Device.GENERATION_ID),
            variable("IOTEDGE_DEVICEID", Device.DEVICE_ID));

    private static final ObjectNode VERSION = variable("IOTEDGE_APIVERSION", Device.API_VERSION);

    private final ModuleSpec module;
    private final AgentSettings settings;
    private final ArrayNode list = JsonNodeFactory.instance.arrayNode();
    /** Where each variable of the deployment was written last. */
    private final Map<String, String> written = new HashMap<>();

    PodEnvironment(ModuleSpec module, AgentSettings settings) {
        this.module = module;
        this.settings = settings;
    }

    /** The names that the agent sets itself, whatever the module sets them to. */
    static Set<String> own(Module module, AgentSettings settings) {
        ModuleSpec bare = new ModuleSpec(
                module,
                module.image(),
                JsonNodeFactory.instance.objectNode(),
                JsonNodeFactory.instance.objectNode(),
                new ModuleLog(module.name()));
        Set<String> names = new LinkedHashSet<>();
        new PodEnvironment(bare, settings)
                .variables()
                .forEach(variable -> names.add(variable.path("name").asText()));
        names.remove(LOG_LEVEL);
        return names;
    }

    ArrayNode variables() {
        module.env().properties().forEach(this::ofModule);
        JsonNode env = module.options().path("Env");
        for (int i = 0; i < env.size(); i++) {
            ofOptions("Env[" + i + "]", env.get(i));
        }
        forAll();
        if (module.source().isEdgeAgent()) {
            forAgent();
        }
        boolean system = module.source().isEdgeAgent() || module.source().isEdgeHub();
        if (system || settings.version().has(AgentFeature.DEVICE_NAME_FOR_ALL)) {
            add("EdgeDeviceHostName", Device.HOST_NAME);
        }
        if (!system) {
            add("IOTEDGE_GATEWAYHOSTNAME", "edgehub");
        }
        return list;
    }

    private void ofModule(Map.Entry<String, JsonNode> variable) {
        String path = JsonPath.of("env", variable.getKey()).toString();
        if (variable.getValue().isNull()) {
            crash(path + " is null");
            return;
        }
        write(path, variable.getKey(), variable.getValue().path("value").asText(""));
    }

    private void ofOptions(String path, JsonNode entry) {
        if (entry.isNull()) {
            crash(path + " is null");
            return;
        }
        int equals = entry.asText().indexOf('=');
        if (equals < 0 && Placeholders.in(entry.asText())) {
            return; // It may have = once it is filled in.
        }
        if (equals <= 0) {
            module.log()
                    .dropped(
                            path,
                            Place.ENV,
                            equals < 0
                                    ? "Without = it is no variable; Docker makes an empty one of it."
                                    : "A variable needs a name before =.");
            return;
        }
        write(path, entry.asText().substring(0, equals), entry.asText().substring(equals + 1));
    }

    private void write(String path, String name, String value) {
        Place place = Place.ENV.child(list.size());
        if (written.put(name, path) != null) {
            module.log().changed(path, place, "It replaces the " + name + " before it.");
        }
        Expansion.tell(module, path, value, place);
        list.addObject().put("name", name).put("value", value);
    }

    private void forAll() {
        for (ObjectNode variable : FOR_ALL) {
            String name = variable.path("name").textValue();
            if (!name.equals(LOG_LEVEL) || !written.containsKey(LOG_LEVEL)) {
                add(name, variable);
            }
        }
        add("IOTEDGE_MODULEID", module.identity());
        add("IOTEDGE_APIVERSION", VERSION);
    }

    /** The agent hands its own settings on to itself. */
    private void forAgent() {
        ClaimSettings claims = settings.claims();
        add("Mode", "kubernetes");
        add("IOTEDGE_MANAGEMENTURI", Device.MANAGEMENT_URI);
        add("NetworkId", "azure-iot-edge");
        add("ProxyImage", Sidecar.image(settings.version()));
        add("ProxyConfigPath", Sidecar.CONFIG_PATH);
        add("ProxyConfigVolume", Sidecar.CONFIG_VOLUME);
        add("ProxyConfigMapName", Sidecar.CONFIG_MAP);
        add("ProxyTrustBundlePath", Sidecar.TRUST_BUNDLE_PATH);
        add("ProxyTrustBundleVolume", Sidecar.TRUST_BUNDLE_VOLUME);
        add("ProxyTrustBundleConfigMapName", Sidecar.TRUST_BUNDLE_MAP);
        add("K8sNamespace", Device.NAMESPACE);
        add("RunAsNonRoot", flag(settings.runAsNonRoot()));
        add("EdgeK8sObjectOwnerApiVersion", "apps/v1");
        add("EdgeK8sObjectOwnerKind", "Deployment");
        add("EdgeK8sObjectOwnerName", Device.DAEMON);
        add("EdgeK8sObjectOwnerUid", Device.OWNER_UID);
        add("PortMappingServiceType", settings.portMappingServiceType().toString());
        add("EnableK8sServiceCallTracing", flag(false));
        add("UseMountSourceForVolumeName", flag(claims.useMountSourceForVolumeName()));
        claims.storageClassName().ifPresent(name -> add("StorageClassName", name));
        if (claims.defaultSizeInMb() > 0) {
            add("PersistentVolumeClaimDefaultSizeInMb", Long.toString(claims.defaultSizeInMb()));
        }
        add("ExperimentalFeatures__Enabled", flag(settings.k8sExtensions()));
        add("ExperimentalFeatures__EnableK8SExtensions", flag(settings.k8sExtensions()));
    }

    private static ObjectNode variable(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("value", value);
    }

    private void add(String name, String value) {
        add(name, variable(name, value));
    }

    private void add(String name, ObjectNode variable) {
        String path = written.get(name);
        if (path != null) {
            module.log().changed(path, Place.ENV.child(list.size()), "The agent's own " + name + " replaces it.");
        }
        list.add(variable);
    }

    private static String flag(boolean value) {
        return value ? "True" : "False";
    }

    private void crash(String fault) {
        module.log().unmapped(ObjectKind.DEPLOYMENT, fault);
    }
}
