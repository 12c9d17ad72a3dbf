package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesName;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** STORAGE-015: writes the names of volumes as Kubernetes has them, so that the share can be given the same name. */
final class NormalizeClaimNames extends DeploymentRule {
    NormalizeClaimNames() {
        super(RuleInfo.of("STORAGE-015", Severity.WARNING)
                .about("Mounts", KubernetesExtension.NAME)
                .title("A volume has a name that Kubernetes takes")
                .why(
                        "The agent turns a volume's name into one of a-z, 0-9 and -, so that Data and data are one volume.")
                .remedy("Use the new name wherever the volume is made or filled.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/KubeUtils.cs"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Claim> claims = Claim.of(context.deployment());
        Set<String> good = new HashSet<>();
        claims.stream().filter(claim -> isGood(claim, context)).forEach(claim -> good.add(claim.name()));
        VolumeNames names = VolumeNames.beside(good);
        Map<String, String> renames = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims) {
            if (!good.contains(claim.name()) && !Placeholders.in(claim.name())) {
                findings.addAll(renamed(claim, names, context, renames));
            }
        }
        findings.addAll(topics(renames, context));
        return findings;
    }

    /** The messages of a trigger have the share's name as their topic. */
    private List<Finding> topics(Map<String, String> renames, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (TriggerRoute route : renames.isEmpty() ? List.<TriggerRoute>of() : TriggerRoute.in(context)) {
            List<String> old =
                    route.topics().stream().filter(renames::containsKey).toList();
            if (!old.isEmpty()) {
                List<String> now = old.stream()
                        .map(topic -> renames.getOrDefault(topic, topic))
                        .toList();
                findings.add(at(context.deployment(), route.text())
                        .put(route.text().path(), JsonNodes.text(route.renamed(renames)))
                        .remedy("Check that the route waits for the topic of the trigger on the new device.")
                        .say("The route waits for file events by the name of the share: the topic "
                                + Sentences.listed(old) + " became " + Sentences.listed(now) + "."));
            }
        }
        return findings;
    }

    private static boolean isGood(Claim claim, Context context) {
        return sanitised(claim, context).text().filter(claim.name()::equals).isPresent();
    }

    private static KubernetesName sanitised(Claim claim, Context context) {
        return KubernetesNames.volumeName(
                claim.name(), KubernetesDevice.agent(context).version());
    }

    /** A finding for each module that mounts the claim. */
    private List<Finding> renamed(Claim claim, VolumeNames names, Context context, Map<String, String> renames) {
        String own = sanitised(claim, context).text().orElse("");
        String name = own.isEmpty() ? names.fresh("volume", claim.name()) : names.numbered(own);
        renames.put(claim.name(), name);
        boolean clash = !own.isEmpty() && !own.equals(name);
        String what = "The volume " + claim.name() + " is named " + name + " on Kubernetes"
                + (clash ? ", as " + own + " is the name of another one." : ".");
        Map<Module, List<Claim.Use>> byModule = claim.uses().stream()
                .collect(Collectors.groupingBy(Claim.Use::module, LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byModule.forEach((module, uses) -> {
            Finding.Draft draft = at(module, uses.get(0).source())
                    .remedy("Use the name " + name + " wherever the volume of " + claim.users()
                            + " is made or filled.");
            uses.forEach(use -> draft.put(use.source().path(), JsonNodes.text(name)));
            findings.add(draft.say(what));
        });
        return findings;
    }
}
