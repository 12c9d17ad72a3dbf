package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.rules.kubernetes.compute.ShareMemoryThroughHost;
import java.util.List;

/** The rules about storage on Kubernetes. Each list is in the order in which its rules apply. */
public final class StorageRules {
    private StorageRules() {}

    /** Mounts in the form that the agent reads. */
    public static List<Rule> mounts() {
        return List.of(
                new RenameReservedVolumes(),
                new NormalizeMountFields(),
                new DropMountOptions(),
                new FlagUnknownMountTypes(),
                new FlagTargetsMountedTwice());
    }

    /** What is mounted, and in which way; and what sends events of shares. */
    public static List<Rule> volumes() {
        return List.of(
                new MountSharesAsVolumes(),
                new MountShareFolders(),
                new MountNamedVolumes(),
                new MountHubStore(),
                new NormalizeClaimNames(),
                new FlagUnmountableSources(),
                new FlagHubStorage(),
                new NameLongHostPaths(),
                new SeparateCollidingVolumes(),
                new MountHostDirectories(),
                new MountTmpfs(),
                new CorrectStorageMediums(),
                new MountAnonymousVolumes(),
                new ShareMemoryThroughHost(),
                new SetSharedMemorySize(),
                new FlagMixedAccess(),
                new RequireVolumeClaims(),
                new RequireTriggers());
    }
}
