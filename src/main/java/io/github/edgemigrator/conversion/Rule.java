package io.github.edgemigrator.conversion;

/**
 * Knows one thing about how a deployment must change, or what its operator must know.
 *
 * <p>A rule is pure: the same deployment gives the same findings. It changes nothing itself; its findings carry the
 * edits. If it is not sure, it says so and changes nothing.
 */
public sealed interface Rule permits DeploymentRule, ModuleRule {
    RuleInfo info();
}
