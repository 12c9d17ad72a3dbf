package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.rules.common.manifest.NormalizeModuleEnv;
import java.util.List;

/** The rules about variables on Kubernetes. Each list is in the order in which its rules apply. */
public final class EnvironmentRules {
    private EnvironmentRules() {}

    /** Variables in the form that the agent reads, and proxies. */
    public static List<Rule> forms() {
        return List.of(new NormalizeModuleEnv(), new NormalizeEnvList(), new SetNoProxy(), new SetUpstreamProtocol());
    }

    /** Names of variables, and dollars in their values, which rules before wrote. */
    public static List<Rule> names() {
        return List.of(
                new ReplaceColonsInNames(),
                new MoveDottedVariables(),
                new FlagInvalidNames(),
                new FlagRuntimeVariables(),
                new FlagServiceVariables(),
                new ReplaceDollars());
    }

    /** edgeAgent's own settings. */
    public static List<Rule> agent() {
        return List.of(new ReportAgentOptions());
    }
}
