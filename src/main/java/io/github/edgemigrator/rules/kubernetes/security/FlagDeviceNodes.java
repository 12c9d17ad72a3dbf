package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import java.util.List;
import java.util.stream.Collectors;

/** SECURITY-001: tells what becomes of device nodes. */
final class FlagDeviceNodes extends ModuleRule {
    FlagDeviceNodes() {
        super(RuleInfo.of("SECURITY-001", Severity.ACTION)
                .about("Devices")
                .title("Device nodes are there in privileged modules only")
                .why("The agent ignores Devices; a privileged container sees all device nodes of the host.")
                .remedy("Run the module privileged if it needs the device.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue field = module.hostConfig().get("Devices");
        List<JsonValue> devices = field.elements();
        if (devices.isEmpty()) {
            return List.of();
        }
        Finding.Draft draft = at(module, devices.size() == 1 ? devices.get(0) : field);
        List<String> paths = devices.stream().map(FlagDeviceNodes::onHost).toList();
        String they = devices.size() == 1 ? "it" : "them";
        if (HostAccess.isPrivileged(module)) {
            return List.of(draft.as(Severity.WARNING)
                    .remedy("Check that the device has " + Sentences.listed(paths) + ".")
                    .say("The module is privileged and sees " + Sentences.listed(paths) + " if the host has " + they
                            + "." + renamed(devices)));
        }
        return List.of(draft.remedy("Set HostConfig.Privileged to true in " + module.name() + " if it needs "
                        + Sentences.listed(paths) + ", and see that the device has " + they + ".")
                .say("The agent does not hand " + Sentences.listed(paths) + " to the module."));
    }

    private static String onHost(JsonValue device) {
        return device.get("PathOnHost")
                .text()
                .or(() -> device.text().map(pair -> pair.split(":", 2)[0]))
                .orElse("the device");
    }

    /** What the reader must know of nodes that the module expects under other names. */
    private static String renamed(List<JsonValue> devices) {
        return devices.stream()
                .filter(device -> !inside(device).equals(onHost(device)))
                .map(device -> " It sees " + onHost(device) + " by that name, not as " + inside(device) + ".")
                .collect(Collectors.joining());
    }

    private static String inside(JsonValue device) {
        return device.get("PathInContainer").text().orElse(onHost(device));
    }
}
