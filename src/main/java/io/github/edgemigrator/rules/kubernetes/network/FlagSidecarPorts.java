package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** NETWORK-008: keeps a module's own ports clear of those of the sidecar in its pod. */
final class FlagSidecarPorts extends ModuleRule {
    private static final Set<Integer> TAKEN = Set.of(35_000, 35_001);

    FlagSidecarPorts() {
        super(RuleInfo.of("NETWORK-008", Severity.ACTION)
                .about("PortBindings", "ExposedPorts")
                .title("The module leaves ports 35000 and 35001 free")
                .why("The IoT Edge proxy listens there in every pod, and a pod's containers share their ports.")
                .remedy("Let the program listen on another port.")
                .reference(Reference.MIGRATION_GUIDE, "#web-proxy"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        Map<ContainerPort, JsonValue> used = new LinkedHashMap<>();
        for (ContainerPort port : Publishing.exposed(module, context)) {
            used.put(port, module.createOptions().get("ExposedPorts"));
        }
        for (Publishing publishing : Publishing.of(module, context)) {
            used.putIfAbsent(publishing.container(), publishing.value());
        }
        List<Finding> findings = new ArrayList<>();
        used.forEach((port, where) -> {
            if (TAKEN.contains(port.number()) && port.protocol() == Protocol.TCP) {
                findings.add(at(module, where)
                        .remedy("Let the program of " + module.name() + " listen on another port than " + port.number()
                                + ", and change the port here.")
                        .say("Port " + port.number() + " in the container belongs to the IoT Edge proxy."));
            }
        });
        return findings;
    }
}
