package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Tells what becomes of device nodes. */
final class Devices implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("SECURITY-001", Severity.ACTION)
            .title("Device nodes are there in privileged modules only")
            .why("The agent ignores Devices; a privileged container sees all device nodes of the host.")
            .remedy("Run the module privileged if it needs the device.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        boolean privileged = module.hostConfig().get("Privileged").json().asBoolean();
        return module.hostConfig().get("Devices").elements().stream()
                .map(device -> finding(module, device, privileged))
                .toList();
    }

    private static Finding finding(Module module, JsonValue device, boolean privileged) {
        String path = device.get("PathOnHost").text().orElse("the device");
        String inside = device.get("PathInContainer").text().orElse(path);
        Finding.Draft draft = INFO.at(module, device);
        if (!privileged) {
            return draft.remedy("Set HostConfig.Privileged to true in " + module.name() + " if it needs " + path
                            + ", and see that the device is there.")
                    .say(path + " is not handed to the module.");
        }
        return draft.as(Severity.WARNING)
                .remedy("Check that the device has " + path + ".")
                .say(
                        path.equals(inside)
                                ? "The module is privileged and sees " + path + " if the host has it."
                                : "The module is privileged and sees the device as " + path + ", not as " + inside
                                        + ".");
    }
}
