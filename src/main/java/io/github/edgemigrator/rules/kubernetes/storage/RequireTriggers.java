package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Deployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * HUB-006: requires the triggers of the device whose messages a route waits for. The messages of a trigger for a share
 * have the share's name as their topic; those of a timer trigger have a topic of their own.
 */
public final class RequireTriggers extends DeploymentRule {
    public RequireTriggers() {
        super(RuleInfo.of("HUB-006", Severity.ACTION)
                .title("Triggers must exist on the new device")
                .why(
                        "A trigger belongs to the device, not to the deployment; without it no file event reaches a module.")
                .remedy("Create the trigger on the device.")
                .reference(Reference.DEVICE, "/azure-stack-edge-gpu-deploy-configure-compute"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<TriggerRoute> routes = TriggerRoute.in(context);
        if (routes.isEmpty()) {
            return List.of();
        }
        Set<String> shares = new HashSet<>();
        Claim.of(context.deployment()).forEach(claim -> shares.add(claim.name()));
        List<Finding> findings = new ArrayList<>();
        for (TriggerRoute route : routes) {
            for (String topic : route.topics()) {
                boolean share = shares.contains(topic);
                if (share || route.ofAnything()) {
                    findings.add(finding(context.deployment(), route, topic, share));
                }
            }
        }
        return findings;
    }

    private Finding finding(Deployment deployment, TriggerRoute route, String topic, boolean share) {
        Finding.Draft draft = at(deployment, route.text());
        return share
                ? draft.remedy("Create a trigger for the share " + topic + " on the device.")
                        .say("The route waits for file events of the share " + topic
                                + ", which a trigger of the device sends.")
                : draft.as(Severity.WARNING)
                        .remedy("Create the trigger for the topic " + topic
                                + " on the device if a trigger of the old device had it.")
                        .say("The route waits for messages with the topic " + topic
                                + ", as a trigger of the device sends them.");
    }
}
