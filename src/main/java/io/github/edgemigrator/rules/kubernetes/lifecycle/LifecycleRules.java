package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Rule;
import java.util.List;

/** The rules about the life of a module on Kubernetes. Each list is in the order in which its rules apply. */
public final class LifecycleRules {
    private LifecycleRules() {}

    /** k8s-experimental at the place and with the sections that the agent reads. */
    public static List<Rule> extensions() {
        return List.of(new MoveExtension(), new NormalizeExtensionSections());
    }

    /** How a module starts. */
    public static List<Rule> start() {
        return List.of(new NormalizeStartSettings(), new FlagNodeSdkModules(), new DropInvalidLabels());
    }

    /** Commands. */
    public static List<Rule> commands() {
        return List.of(new NormalizeCommands());
    }

    /** What happens while the deployment is applied, and later. */
    public static List<Rule> updates() {
        return List.of(new SetRecreateStrategy(), new ExplainBackoff());
    }
}
