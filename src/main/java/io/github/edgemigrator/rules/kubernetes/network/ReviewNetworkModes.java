package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** NETWORK-012: tells what becomes of Docker's networks. */
final class ReviewNetworkModes extends ModuleRule {
    private static final Set<String> USUAL = Set.of("", "host", "bridge", "default", "azure-iot-edge");

    ReviewNetworkModes() {
        super(RuleInfo.of("NETWORK-012", Severity.WARNING)
                .about("NetworkMode")
                .title("Every module is on the cluster's network")
                .why(
                        "The agent knows the host's network and the cluster's; other modes and networks of Docker are lost.")
                .remedy("Check that the module may be on the network of all modules.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue mode = module.hostConfig().get("NetworkMode");
        String text = mode.text().orElse("").toLowerCase(Locale.ROOT);
        if (USUAL.contains(text) || Placeholders.in(text)) {
            return List.of();
        }
        if (text.equals("none")) {
            return List.of(at(module, mode).say("The module had no network; here it has the network of all modules."));
        }
        return text.startsWith("container:")
                ? List.of(at(module, mode)
                        .as(Severity.ACTION)
                        .remedy("Let " + module.name() + " call "
                                + mode.text().orElse("").substring("container:".length())
                                + " by its name instead of localhost.")
                        .say("Two modules cannot share one network: each has a pod of its own."))
                : List.of(at(module, mode).say("The module leaves this network for the one of all modules."));
    }
}
