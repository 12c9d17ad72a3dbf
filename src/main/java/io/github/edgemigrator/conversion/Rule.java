package io.github.edgemigrator.conversion;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;

/**
 * Knows one thing about how a deployment must change, or what its operator must know.
 *
 * <p>A rule is pure: the same deployment gives the same findings. It changes nothing itself; its findings carry the
 * edits. If it is not sure, it says so and changes nothing.
 */
public abstract sealed class Rule permits DeploymentRule, ModuleRule {
    private final RuleInfo info;

    Rule(RuleInfo info) {
        this.info = info;
    }

    /** What the rule is about. */
    public final RuleInfo info() {
        return info;
    }

    /** Begins a finding about a value of a module. */
    protected final Finding.Draft at(Module module, JsonValue value) {
        return info.at(module, value);
    }

    /** Begins a finding about a value of the deployment that is no module's. */
    protected final Finding.Draft at(Deployment deployment, JsonValue value) {
        return info.at(deployment, value);
    }
}
