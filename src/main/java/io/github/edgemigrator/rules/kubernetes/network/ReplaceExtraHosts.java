package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.fields.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NETWORK-017: leads callers to modules for whose names they had addresses of their own. */
final class ReplaceExtraHosts extends ModuleRule {
    /**
     * An extra host that is called like a module.
     *
     * @param name as the caller knows it
     * @param address that it had
     * @param service the name by which the cluster's DNS knows the module
     */
    private record Host(String name, String address, Module module, String service) {
        String call() {
            return service + " (the Service of the module " + module.name() + ") instead of "
                    + (name.equalsIgnoreCase(service) ? address : name);
        }
    }

    ReplaceExtraHosts() {
        super(RuleInfo.of("NETWORK-017", Severity.ACTION)
                .about("ExtraHosts")
                .title("Modules are called by name, not by extra hosts")
                .why("The agent ignores ExtraHosts; the cluster's DNS knows a module by the name of its Service.")
                .remedy("Call the module by the name of its Service.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue extra = module.hostConfig().get("ExtraHosts");
        List<Host> modules = new ArrayList<>();
        List<JsonValue> others = new ArrayList<>();
        for (JsonValue entry : extra.elements()) {
            host(entry, module, context).ifPresentOrElse(modules::add, () -> others.add(entry));
        }
        return modules.isEmpty() ? List.of() : List.of(finding(module, extra, modules, others, context));
    }

    private static Optional<Host> host(JsonValue entry, Module caller, Context context) {
        String text = entry.text().orElse("");
        int colon = Math.max(text.indexOf(':'), 0);
        String name = text.substring(0, colon);
        Optional<Module> inAnyCase = context.deployment().modules().stream()
                .filter(module -> module.name().equalsIgnoreCase(name) && !module.equals(caller))
                .findFirst();
        return context.deployment()
                .module(name)
                .filter(module -> !module.equals(caller))
                .or(() -> inAnyCase)
                .flatMap(module -> NewNames.in(context)
                        .host(module)
                        .map(service -> new Host(name, text.substring(colon + 1), module, service)));
    }

    private Finding finding(
            Module module, JsonValue extra, List<Host> modules, List<JsonValue> others, Context context) {
        List<String> without = modules.stream()
                .map(Host::module)
                .filter(called -> Publishing.of(called, context).isEmpty()
                        && Publishing.exposed(called, context).isEmpty())
                .map(Module::name)
                .distinct()
                .toList();
        boolean found = others.isEmpty()
                && without.isEmpty()
                && modules.stream().allMatch(host -> host.name().equalsIgnoreCase(host.service()));
        List<String> calls = new ArrayList<>(modules.stream().map(Host::call).toList());
        calls.addAll(Loss.calls(others));
        String ports = without.isEmpty()
                ? ""
                : " Add the port at which " + Sentences.listed(without) + (without.size() == 1 ? " listens" : " listen")
                        + " to ExposedPorts: without one there is no Service.";
        return at(module, extra)
                .as(found ? Severity.WARNING : Severity.ACTION)
                .remedy((found ? "Check that " + module.name() + " may call " : "Let " + module.name() + " call ")
                        + Sentences.listed(calls) + "." + ports)
                .say("Without effect on this device. Names are resolved by the cluster's DNS, in which "
                        + Sentences.listed(
                                modules.stream().map(Host::service).distinct().toList())
                        + (modules.size() == 1 ? " is the name of a module." : " are names of modules."));
    }
}
