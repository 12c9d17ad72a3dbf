package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A variable that the agent sets itself in the containers of modules.
 *
 * @param set whether it sets it for a module
 * @param value what it sets it to
 */
record OwnVariable(
        String name, BiPredicate<Module, AgentSettings> set, BiFunction<ModuleSpec, AgentSettings, String> value) {
    /** The one that a module can set to something else. */
    static final String LOG_LEVEL = "RuntimeLogLevel";

    private static final List<OwnVariable> ALL = new Table().build();
    private static final Map<String, OwnVariable> BY_NAME =
            ALL.stream().collect(Collectors.toMap(OwnVariable::name, own -> own));

    /** Whether the agent sets the variable whatever the module sets it to. */
    static boolean isSet(String name, Module module, AgentSettings settings) {
        OwnVariable own = BY_NAME.get(name);
        return own != null && !name.equals(LOG_LEVEL) && own.set().test(module, settings);
    }

    /** The names of all. */
    static List<String> names() {
        return ALL.stream().map(OwnVariable::name).toList();
    }

    /** What the agent sets for a module, in its order. */
    static List<OwnVariable> of(Module module, AgentSettings settings) {
        return ALL.stream().filter(own -> own.set().test(module, settings)).toList();
    }

    /** The table, made of groups of variables for the same modules. */
    private static final class Table {
        private final List<OwnVariable> variables = new ArrayList<>();
        private BiPredicate<Module, AgentSettings> set = (module, settings) -> true;

        List<OwnVariable> build() {
            add("IOTEDGE_IOTHUBHOSTNAME", DeviceConstants.HUB);
            add("IOTEDGE_AUTHSCHEME", "sasToken");
            add(LOG_LEVEL, "Information");
            add("IOTEDGE_WORKLOADURI", DeviceConstants.WORKLOAD_URI);
            add("IOTEDGE_MODULEGENERATIONID", DeviceConstants.GENERATION_ID);
            add("IOTEDGE_DEVICEID", DeviceConstants.DEVICE_ID);
            variables.add(new OwnVariable("IOTEDGE_MODULEID", set, (module, settings) -> module.identity()));
            add("IOTEDGE_APIVERSION", DeviceConstants.API_VERSION);
            set = (module, settings) -> module.isEdgeAgent();
            forAgent();
            claims();
            set = (module, settings) -> module.isEdgeAgent();
            add("ExperimentalFeatures__Enabled", settings -> flag(settings.k8sExtensions()));
            add("ExperimentalFeatures__EnableK8SExtensions", settings -> flag(settings.k8sExtensions()));
            set = (module, settings) -> isSystem(module) || settings.version().has(AgentFeature.DEVICE_NAME_FOR_ALL);
            add("EdgeDeviceHostName", DeviceConstants.HOST_NAME);
            set = (module, settings) -> !isSystem(module);
            add("IOTEDGE_GATEWAYHOSTNAME", "edgehub");
            return List.copyOf(variables);
        }

        /** The agent hands its own settings on to itself. */
        private void forAgent() {
            add("Mode", "kubernetes");
            add("IOTEDGE_MANAGEMENTURI", DeviceConstants.MANAGEMENT_URI);
            add("NetworkId", "azure-iot-edge");
            add("ProxyImage", settings -> Sidecar.image(settings.version()));
            add("ProxyConfigPath", Sidecar.CONFIG_PATH);
            add("ProxyConfigVolume", Sidecar.CONFIG_VOLUME);
            add("ProxyConfigMapName", Sidecar.CONFIG_MAP);
            add("ProxyTrustBundlePath", Sidecar.TRUST_BUNDLE_PATH);
            add("ProxyTrustBundleVolume", Sidecar.TRUST_BUNDLE_VOLUME);
            add("ProxyTrustBundleConfigMapName", Sidecar.TRUST_BUNDLE_MAP);
            add("K8sNamespace", DeviceConstants.NAMESPACE);
            add("RunAsNonRoot", settings -> flag(settings.runAsNonRoot()));
            add("EdgeK8sObjectOwnerApiVersion", "apps/v1");
            add("EdgeK8sObjectOwnerKind", "Deployment");
            add("EdgeK8sObjectOwnerName", DeviceConstants.DAEMON);
            add("EdgeK8sObjectOwnerUid", DeviceConstants.OWNER_UID);
            add("PortMappingServiceType", settings -> settings.portMappingServiceType()
                    .toString());
            add("EnableK8sServiceCallTracing", flag(false));
            add(
                    "UseMountSourceForVolumeName",
                    settings -> flag(settings.claims().useMountSourceForVolumeName()));
        }

        private void claims() {
            set = (module, settings) ->
                    module.isEdgeAgent() && settings.claims().storageClassName().isPresent();
            add(
                    "StorageClassName",
                    settings -> settings.claims().storageClassName().orElse(""));
            set = (module, settings) ->
                    module.isEdgeAgent() && settings.claims().defaultSizeInMb() > 0;
            add(
                    "PersistentVolumeClaimDefaultSizeInMb",
                    settings -> Long.toString(settings.claims().defaultSizeInMb()));
        }

        private void add(String name, String value) {
            add(name, settings -> value);
        }

        private void add(String name, Function<AgentSettings, String> value) {
            variables.add(new OwnVariable(name, set, (module, settings) -> value.apply(settings)));
        }

        private static boolean isSystem(Module module) {
            return module.isEdgeAgent() || module.isEdgeHub();
        }

        private static String flag(boolean value) {
            return value ? "True" : "False";
        }
    }
}
