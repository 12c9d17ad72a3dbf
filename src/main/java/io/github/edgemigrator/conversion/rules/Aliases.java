package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Texts;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets modules call each other by name where they used aliases of Docker's networks. */
final class Aliases implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-013", Severity.ACTION)
            .about("Hostname", "NetworkingConfig", "Links")
            .title("Modules are called by name, not by alias")
            .why("Aliases, links, host names and fixed addresses of Docker lead nowhere in the cluster.")
            .remedy("Call the module by its own name.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Finding> findings = new ArrayList<>();
        for (Module module : deployment.modules()) {
            for (JsonValue link : module.hostConfig().get("Links").elements()) {
                Link.of(link).ifPresent(found -> findings.add(linked(module, found, deployment)));
            }
            for (JsonValue alias : aliases(module)) {
                String name = alias.text().orElse("");
                List<String> callers = Mentions.of(name, module, deployment).stream()
                        .filter(caller -> !isLinked(caller, name, deployment))
                        .toList();
                if (!callers.isEmpty() && !name.equalsIgnoreCase(module.name())) {
                    findings.add(INFO.at(module, alias)
                            .remedy("Let " + Texts.listed(callers) + " call " + module.name() + " instead of " + name
                                    + ".")
                            .say(Texts.listed(callers) + " may call the module as " + name
                                    + ", which nobody will find."));
                }
            }
        }
        return findings;
    }

    /**
     * A name that a module has for another one: {@code MODULE:ALIAS}, or {@code MODULE} for its own name.
     *
     * @param value the element of {@code HostConfig.Links}
     */
    private record Link(JsonValue value, String module, String alias) {
        static Optional<Link> of(JsonValue value) {
            String text = value.text().orElse("");
            int colon = text.indexOf(':');
            String module = colon < 0 ? text : text.substring(0, colon);
            return module.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Link(value, module, text.substring(colon + 1)));
        }
    }

    private static Finding linked(Module module, Link link, Deployment deployment) {
        Finding.Draft draft = INFO.at(module, link.value());
        if (deployment.module(link.module()).isEmpty()) {
            return draft.remedy("Let " + module.name() + " call " + link.module() + " by a name or address that the"
                            + " cluster's DNS knows.")
                    .say("Links are without effect on this device, and the deployment has no module " + link.module()
                            + ".");
        }
        return link.alias().equalsIgnoreCase(link.module())
                ? draft.as(Severity.INFO)
                        .remedy("Nothing to do.")
                        .say(
                                "Links are without effect on this device, and not needed: modules find each other by name.")
                : draft.remedy("Let " + module.name() + " call " + link.module() + " instead of " + link.alias() + ".")
                        .say("Links are without effect on this device: nobody will find " + link.module() + " as "
                                + link.alias() + ".");
    }

    /** Whether a module has been told already, by its own link, how to call who has an alias. */
    private static boolean isLinked(String caller, String alias, Deployment deployment) {
        return deployment.module(caller).stream()
                .flatMap(module -> module.hostConfig().get("Links").elements().stream())
                .flatMap(link -> Link.of(link).stream())
                .anyMatch(link -> link.alias().equalsIgnoreCase(alias));
    }

    private static List<JsonValue> aliases(Module module) {
        List<JsonValue> aliases = new ArrayList<>();
        aliases.add(module.createOptions().get("Hostname"));
        for (JsonValue network :
                module.createOptions().at("NetworkingConfig", "EndpointsConfig").members()) {
            aliases.addAll(network.get("Aliases").elements());
            aliases.add(network.at("IPAMConfig", "IPv4Address"));
        }
        return aliases.stream()
                .filter(alias -> alias.text()
                        .filter(text -> text.length() > 1 && !Placeholders.in(text))
                        .isPresent())
                .toList();
    }
}
