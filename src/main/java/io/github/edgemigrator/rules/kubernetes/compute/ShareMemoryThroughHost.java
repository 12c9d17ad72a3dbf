package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** COMPUTE-007: lets modules that share memory do so through the host, and tells what becomes of other modes. */
public final class ShareMemoryThroughHost extends ModuleRule {
    private static final String HOST = "host";
    private static final String OF_A_CONTAINER = "container:";
    private static final Set<String> OWN = Set.of("", "private", "none");

    public ShareMemoryThroughHost() {
        super(RuleInfo.of("COMPUTE-007", Severity.ACTION)
                .title("Modules share memory through the host's IPC")
                .why("The agent knows the host's IPC namespace and a module's own, but not another module's.")
                .remedy("Set IpcMode to host in every module that shares the memory.")
                .reference(Reference.MIGRATION_GUIDE, "#memory-and-cpu-usage"));
    }

    private static JsonValue mode(Module module) {
        return module.hostConfig().get("IpcMode");
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        String mode = mode(module).text().orElse("");
        List<String> sharers = sharers(module, context);
        boolean shares = KubernetesDevice.agent(context).version().has(AgentFeature.HOST_IPC);
        if (mode.equalsIgnoreCase(HOST) && shares) {
            return List.of(at(module, mode(module))
                    .as(Severity.INFO)
                    .nothingToDo()
                    .say("The module shares the memory of the host, with every module that does so too."));
        }
        if (!sharers.isEmpty() && shares) {
            return List.of(at(module, mode(module))
                    .put(mode(module).path(), JsonNodes.text(HOST))
                    .as(Severity.WARNING)
                    .remedy("Check that no other module on the host's IPC uses the same names in shared memory.")
                    .say("It shares memory with " + Sentences.listed(sharers)
                            + ", and does so through the host's IPC now."));
        }
        return OWN.contains(mode.toLowerCase(Locale.ROOT)) ? List.of() : List.of(alone(module, mode));
    }

    /** The modules with which this one shares memory: whose namespace it has, or who have its namespace. */
    private static List<String> sharers(Module module, Context context) {
        List<Module> all =
                context.view(context.input(), Sharers.class, Sharers::in).modules();
        return all.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(other -> !other.name().equals(module.name()))
                        .filter(other -> isSharerOf(other, module) || isSharerOf(module, other))
                        .map(Module::name)
                        .toList();
    }

    /** The modules that have the namespace of another, or whose namespace another has: few of a deployment. */
    private record Sharers(List<Module> modules) {
        static Sharers in(Deployment deployment) {
            Set<String> owners = new HashSet<>();
            for (Module module : deployment.modules()) {
                owner(module).ifPresent(owners::add);
            }
            return new Sharers(deployment.modules().stream()
                    .filter(module ->
                            owners.contains(module.name()) || owner(module).isPresent())
                    .toList());
        }
    }

    private static Optional<String> owner(Module module) {
        return mode(module)
                .text()
                .filter(mode -> mode.startsWith(OF_A_CONTAINER))
                .map(mode -> mode.substring(OF_A_CONTAINER.length()));
    }

    private static boolean isSharerOf(Module module, Module owner) {
        return mode(module).text().orElse("").equals(OF_A_CONTAINER + owner.name());
    }

    private Finding alone(Module module, String mode) {
        if (Placeholders.in(mode)) {
            return at(module, mode(module))
                    .as(Severity.WARNING)
                    .remedy(Finding.FILL_IN)
                    .say("Whose memory the module shares is not known before the placeholder is filled in.");
        }
        if (mode.equalsIgnoreCase("shareable")) {
            return at(module, mode(module))
                    .as(Severity.INFO)
                    .remedy("Set IpcMode to host if a module of another deployment shares its memory.")
                    .say("The agent ignores this mode, and no other module of the deployment shares its memory.");
        }
        if (mode.equalsIgnoreCase(HOST)) {
            return at(module, mode(module))
                    .remedy("Update the device, or let " + module.name() + " do without the memory of the host.")
                    .say("This version of the agent ignores IpcMode, and the module gets an IPC namespace of its own.");
        }
        if (!mode.startsWith(OF_A_CONTAINER)) {
            return at(module, mode(module))
                    .as(Severity.WARNING)
                    .remedy("Remove IpcMode from " + module.name() + ".")
                    .say("Docker has no IpcMode " + mode + "; the module gets an IPC namespace of its own.");
        }
        return at(module, mode(module))
                .remedy("Set IpcMode to host in " + module.name() + " and in every module that shares its memory.")
                .say("The agent ignores this mode, and the module gets an IPC namespace of its own.");
    }
}
