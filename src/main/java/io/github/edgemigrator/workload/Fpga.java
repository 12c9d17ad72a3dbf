package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.WordMatcher;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By what a module that uses an FPGA is known. */
public final class Fpga {
    /** The FPGA as a resource of the old device. */
    public static final String RESOURCE = "microsoft.com/fpga_catapult";

    /** Where the FPGA's server is found on the old device. */
    public static final String WIRESERVER = "WIRESERVER_ADDRESS";

    private static final WordMatcher IMAGE = new WordMatcher("fpga", "catapult");

    private Fpga() {}

    /** Why the module is thought to use an FPGA; empty if it does not seem to. */
    public static Optional<String> evidence(Module module) {
        JsonValue resources = module.createOptions().at(KubernetesExtension.NAME, KubernetesExtension.RESOURCES);
        if (resources.exists()
                && (resources.at("limits", RESOURCE).exists()
                        || resources.at("requests", RESOURCE).exists())) {
            return Optional.of("it asks for " + RESOURCE);
        }
        if (!devices(module).isEmpty()) {
            return Optional.of("it uses the device nodes of an FPGA");
        }
        if (Variable.of(module).stream().anyMatch(variable -> variable.name().equals(WIRESERVER))) {
            return Optional.of("it sets " + WIRESERVER);
        }
        return IMAGE.areIn(module.image()) ? Optional.of("its name says so") : Optional.empty();
    }

    /** The FPGA's device nodes among the module's devices. */
    public static List<JsonValue> devices(Module module) {
        List<JsonValue> devices = new ArrayList<>();
        for (JsonValue device : module.hostConfig().get("Devices").elements()) {
            if (device.get("PathOnHost").text().orElse("").startsWith("/dev/catapult")) {
                devices.add(device);
            }
        }
        return devices;
    }
}
