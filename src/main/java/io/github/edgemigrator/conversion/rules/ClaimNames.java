package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.KubernetesName;
import io.github.edgemigrator.kubernetes.KubernetesNames;
import io.github.edgemigrator.manifest.Edit;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the names of volumes as Kubernetes has them, so that the share can be given the same name. */
final class ClaimNames implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-015", Severity.WARNING)
            .title("A volume has a name that Kubernetes takes")
            .why("The agent turns a volume's name into one of a-z, 0-9 and -, so that Data and data are one volume.")
            .remedy("Use the new name wherever the volume is made or filled.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/KubeUtils.cs");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Claim> claims = Claim.of(context.deployment());
        Set<String> good = new HashSet<>();
        claims.stream().filter(claim -> isGood(claim, context)).forEach(claim -> good.add(claim.name()));
        VolumeNames names = VolumeNames.beside(good);
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims) {
            if (!good.contains(claim.name()) && !Placeholders.in(claim.name())) {
                findings.add(renamed(claim, names, context));
            }
        }
        return findings;
    }

    private static boolean isGood(Claim claim, Context context) {
        return sanitised(claim, context).text().filter(claim.name()::equals).isPresent();
    }

    private static KubernetesName sanitised(Claim claim, Context context) {
        return KubernetesNames.volumeName(claim.name(), context.device().agent().version());
    }

    private static Finding renamed(Claim claim, VolumeNames names, Context context) {
        String own = sanitised(claim, context).text().orElse("");
        String name = own.isEmpty() ? names.fresh("volume", claim.name()) : names.numbered(own);
        Claim.Use first = claim.firstUse();
        Finding.Draft draft = INFO.at(first.module(), first.source())
                .put(first.source().path(), Json.text(name))
                .with(claim.uses().stream()
                        .skip(1)
                        .map(use -> new Edit.Put(use.source().path(), Json.text(name)))
                        .toList())
                .remedy("Use the name " + name + " wherever the volume of " + claim.users() + " is made or filled.");
        String what = "The volume " + claim.name() + " is named " + name + " on Kubernetes";
        boolean clash = !own.isEmpty() && !own.equals(name);
        return draft.say(clash ? what + ", as " + own + " is the name of another one." : what + ".");
    }
}
