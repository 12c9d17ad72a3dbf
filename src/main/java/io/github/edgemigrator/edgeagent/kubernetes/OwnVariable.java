package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A variable that the agent sets itself in the containers of modules.
 *
 * @param set whether it sets it for a module
 * @param value what it sets it to
 */
record OwnVariable(
        String name, BiPredicate<Module, AgentSettings> set, BiFunction<ModuleSpec, AgentSettings, String> value) {
    /** The one that a module can set to something else, from beta13 on. */
    static final String LOG_LEVEL = "RuntimeLogLevel";

    private static final List<OwnVariable> ALL = new Table().build();
    private static final Map<String, OwnVariable> BY_NAME =
            ALL.stream().collect(Collectors.toMap(OwnVariable::name, own -> own));

    /** Whether the agent sets the variable whatever the module sets it to. */
    static boolean isSet(String name, Module module, AgentSettings settings) {
        OwnVariable own = BY_NAME.get(name);
        boolean yields = name.equals(LOG_LEVEL) && settings.version().has(AgentFeature.MODULE_LOG_LEVEL);
        return own != null && !yields && own.set().test(module, settings);
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
            set = (module, settings) -> isSystem(module) || settings.version().has(AgentFeature.DEVICE_NAME_FOR_ALL);
            add("EdgeDeviceHostName", DeviceConstants.HOST_NAME);
            set = (module, settings) -> !isSystem(module);
            add("IOTEDGE_GATEWAYHOSTNAME", "edgehub");
            return List.copyOf(variables);
        }

        private void add(String name, String value) {
            variables.add(new OwnVariable(name, set, (module, settings) -> value));
        }

        private static boolean isSystem(Module module) {
            return module.isEdgeAgent() || module.isEdgeHub();
        }
    }
}
