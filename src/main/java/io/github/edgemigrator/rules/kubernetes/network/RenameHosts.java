package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Renames;
import io.github.edgemigrator.workload.HostWord;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleReferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** NAME-002: lets modules call each other by the host names that Kubernetes gives. */
final class RenameHosts extends DeploymentRule {
    RenameHosts() {
        super(RuleInfo.of("NAME-002", Severity.WARNING)
                .title("Modules are called by their names on Kubernetes")
                .why(
                        "A module's host name has lower-case letters, digits and hyphens only; other characters are dropped.")
                .remedy("Check that nothing else in the module's image or configuration has the old host name.")
                .reference(Reference.MIGRATION_GUIDE, "#other-differences"));
    }

    @Override
    public List<Finding> examine(Context context) {
        NewNames names = NewNames.in(context);
        Map<String, String> hosts = hosts(context, names);
        List<Finding> findings = new ArrayList<>();
        if (context.deployment().isLayered()) {
            context.deployment().modules().forEach(module -> findings.addAll(ofOtherLayers(module, context)));
        }
        if (hosts.isEmpty()) {
            return findings;
        }
        Renames renames = new Renames(
                context.deployment().modules().stream().map(Module::name).toList(), hosts);
        for (Module module : context.deployment().modules()) {
            Optional.ofNullable(hosts.get(module.name()))
                    .filter(host -> !names.renames().containsKey(module))
                    .ifPresent(host -> findings.add(named(module, host)));
            Set<JsonPath> hostTexts = new HashSet<>();
            ModuleReferences.hostVariables(module).forEach(host -> hostTexts.add(host.path()));
            for (JsonValue text : ModuleReferences.texts(module, context.deployment())) {
                HostText read = new HostText(module, text, hostTexts.contains(text.path()));
                examine(read, renames, context.deployment()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /**
     * The new host names of modules by their old ones, both for modules that are renamed and for those that are not.
     */
    private static Map<String, String> hosts(Context context, NewNames names) {
        Map<String, String> hosts = new LinkedHashMap<>();
        for (Module module : context.deployment().modules()) {
            if (Placeholders.in(module.name())) {
                continue;
            }
            names.host(module)
                    .filter(host -> !host.equalsIgnoreCase(module.name()))
                    .ifPresent(host -> hosts.put(module.name(), host));
        }
        return hosts;
    }

    /**
     * A text in which a module can name another.
     *
     * @param host whether it is the value of a variable for a host
     */
    private record HostText(Module module, JsonValue text, boolean host) {}

    /** Hosts with names that Kubernetes gives none, which may be modules of other layers. */
    private List<Finding> ofOtherLayers(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue text : ModuleReferences.texts(module, context.deployment())) {
            for (HostWord word : HostWord.in(text.json().textValue())) {
                String name = word.name();
                Optional<String> host = KubernetesNames.objectName(name).text();
                if (name.indexOf('_') > 0
                        && word.isHost()
                        && context.deployment().module(name).isEmpty()
                        && host.isPresent()) {
                    findings.add(at(module, text)
                            .remedy("Write " + host.get() + " for " + name + " in " + module.name()
                                    + " if it is a module of another layer.")
                            .say("No host is called " + name + " on Kubernetes; a module of that name is " + host.get()
                                    + " there."));
                }
            }
        }
        return findings;
    }

    private Finding named(Module module, String host) {
        return at(module, module.value())
                .as(Severity.INFO)
                .remedy("Use " + host + " where " + module.name() + " is called or looked for on the device.")
                .say("On Kubernetes the module is called " + host + "; IoT Hub and routes keep the module's own name.");
    }

    private Optional<Finding> examine(HostText read, Renames hosts, Deployment deployment) {
        String before = read.text().json().textValue();
        String value = before.substring(before.indexOf('=') + 1);
        boolean whole =
                read.host() && hosts.inAnyCase(value).isPresent() && !isCalled(read.module(), value, deployment);
        String after = whole
                ? before.substring(0, before.length() - value.length())
                        + hosts.inAnyCase(value).orElse(value)
                : ModuleReferences.renamed(before, hosts::inAnyCase);
        if (!after.equals(before)) {
            List<String> changed = (whole ? Stream.of(value) : ModuleReferences.hosts(before))
                    .distinct()
                    .flatMap(name -> hosts.inAnyCase(name).map(host -> name + " is " + host).stream())
                    .toList();
            return Optional.of(at(read.module(), read.text())
                    .put(read.text().path(), JsonNodes.text(after))
                    .say("Host names follow the modules' names on Kubernetes: " + Sentences.listed(changed) + "."));
        }
        return hosts.exactly(value).map(name -> at(read.module(), read.text())
                .remedy("Write " + name + " for " + value + " in "
                        + read.module().name() + " if a host is meant by it.")
                .say("If this is the host name of the module " + value + ", it is " + name + " on Kubernetes."));
    }

    /** Whether the name is that of the module, in another case only if no other module has exactly that name. */
    private static boolean isCalled(Module module, String name, Deployment deployment) {
        return deployment.module(name).map(module::equals).orElse(module.name().equalsIgnoreCase(name));
    }
}
