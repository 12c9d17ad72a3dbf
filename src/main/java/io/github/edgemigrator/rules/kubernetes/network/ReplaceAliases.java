package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.workload.Alias;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** NETWORK-013: lets modules call each other by name where they used aliases of Docker's networks. */
final class ReplaceAliases extends DeploymentRule {
    ReplaceAliases() {
        super(RuleInfo.of("NETWORK-013", Severity.ACTION)
                .about("Hostname", "NetworkingConfig", "Links")
                .title("Modules are called by name, not by alias")
                .why("Aliases, links, host names and fixed addresses of Docker lead nowhere in the cluster.")
                .remedy("Call the module by its own name.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Alias> aliases = Alias.all(deployment);
        if (aliases.isEmpty()) {
            return List.of();
        }
        List<AliasCaller> callers = deployment.modules().stream()
                .map(module -> AliasCaller.of(module, aliases, deployment))
                .toList();
        List<Finding> findings = new ArrayList<>();
        callers.forEach(caller -> findings.addAll(caller.followed(info())));
        for (Alias alias : aliases) {
            finding(alias, callers, deployment).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(Alias alias, List<AliasCaller> callers, Deployment deployment) {
        if (alias.isLink()) {
            boolean followed = callers.stream()
                    .filter(caller -> caller.module().equals(alias.holder()))
                    .anyMatch(caller -> caller.follows(alias));
            return Optional.of(linked(alias, followed, deployment));
        }
        List<String> unsure = callers.stream()
                .filter(caller -> caller.mayCall(alias) && caller.stillHas(alias.name()))
                .map(caller -> caller.module().name())
                .toList();
        return unsure.isEmpty()
                ? Optional.empty()
                : Optional.of(at(alias.holder(), alias.value())
                        .remedy("Let " + Sentences.listed(unsure) + " call " + alias.module() + " instead of "
                                + alias.name() + ".")
                        .say(Sentences.listed(unsure) + " may call the module as " + alias.name()
                                + ", which nobody will find."));
    }

    private Finding linked(Alias link, boolean followed, Deployment deployment) {
        Finding.Draft draft = at(link.holder(), link.value());
        String module = link.holder().name();
        if (Placeholders.in(link.module())) {
            return draft.as(Severity.WARNING)
                    .remedy(Finding.FILL_IN)
                    .say("Left unchanged: " + link.module() + " is a placeholder.");
        }
        if (deployment.module(link.module()).isEmpty()) {
            return draft.remedy("Let " + module + " call " + link.module() + " by a name or address that the"
                            + " cluster's DNS knows.")
                    .say("Links are without effect on this device, and the deployment has no module " + link.module()
                            + ".");
        }
        if (link.name().equalsIgnoreCase(link.module())) {
            return draft.as(Severity.INFO)
                    .nothingToDo()
                    .say("Links are without effect on this device, and not needed: modules find each other by name.");
        }
        return followed
                ? draft.as(Severity.INFO)
                        .nothingToDo()
                        .say("Links are without effect on this device; " + module + " calls " + link.module()
                                + " by its own name now.")
                : draft.remedy("Let " + module + " call " + link.module() + " instead of " + link.name() + ".")
                        .say("Links are without effect on this device: nobody will find " + link.module() + " as "
                                + link.name() + ".");
    }
}
