package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.rules.common.images.FlagIncompleteCredentials;
import java.util.List;

/** The rules about rights and credentials on Kubernetes. Each list is in the order in which its rules apply. */
public final class SecurityRules {
    private SecurityRules() {}

    /** Credentials of registries. */
    public static List<Rule> registries() {
        return List.of(new FlagIncompleteCredentials(), new NormalizeRegistryAddresses(), new FlagUnnameableSecrets());
    }

    /** Devices, users and privileges. */
    public static List<Rule> rights() {
        return List.of(
                new FlagDeviceNodes(), new MoveUser(), new MoveGroups(), new MoveSysctls(), new ReviewPrivileged());
    }
}
