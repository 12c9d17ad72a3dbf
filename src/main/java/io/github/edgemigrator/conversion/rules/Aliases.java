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

/** Lets modules call each other by name where they used aliases of Docker's networks. */
final class Aliases implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-013", Severity.ACTION)
            .about("Hostname", "NetworkingConfig")
            .title("Modules are called by name, not by alias")
            .why("Aliases, links and host names of Docker do not resolve in the cluster.")
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
            for (JsonValue alias : aliases(module)) {
                String name = alias.text().orElse("");
                List<String> callers = Mentions.of(name, module, deployment);
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

    private static List<JsonValue> aliases(Module module) {
        List<JsonValue> aliases = new ArrayList<>();
        aliases.add(module.createOptions().get("Hostname"));
        for (JsonValue network :
                module.createOptions().at("NetworkingConfig", "EndpointsConfig").members()) {
            aliases.addAll(network.get("Aliases").elements());
        }
        return aliases.stream()
                .filter(alias -> alias.text()
                        .filter(text -> text.length() > 1 && !Placeholders.in(text))
                        .isPresent())
                .toList();
    }
}
