package io.github.edgemigrator.edgeagent.kubernetes.settings;

/**
 * What the agent learnt from one version to the next. A feature that was found in the first tag that was read (beta3)
 * has no entry; beta5 and beta7 were not read.
 */
public enum AgentFeature {
    /** A volume mount is always a claim; before, one without a storage class was an {@code emptyDir}. */
    CLAIM_FOR_EVERY_VOLUME(4),
    /** A claim is named like the source of its mounts; before, the module's name stood in front of it. */
    CLAIM_NAMED_LIKE_ITS_SOURCE(5),
    /** Volume mounts of one name are one volume. */
    MERGED_VOLUME_MOUNTS(5),
    /** Service accounts are made before all other objects; before, after them. */
    ACCOUNTS_FIRST(5),
    /** {@code Cmd}, {@code Entrypoint} and {@code WorkingDir} in exactly this spelling. */
    COMMAND(6),
    /** {@code k8s-experimental.securityContext}. */
    SECURITY_CONTEXT(6),
    /** {@code k8s-experimental.strategy}. */
    STRATEGY(8),
    /** Objects and selectors no longer have a label with the name of the device's hub. */
    NO_HUB_LABEL(9),
    /** {@code k8s-experimental.serviceOptions}. */
    SERVICE_OPTIONS(10),
    /** {@code HostConfig.IpcMode}. */
    HOST_IPC(10),
    /** A port without a protocol is a TCP port; before, it was dropped. */
    DEFAULT_PROTOCOL(10),
    /** {@code HostConfig.NetworkMode} together with the DNS policy. */
    HOST_NETWORK(11),
    /** The sidecar has limits and reads its configuration only. */
    SIDECAR_LIMITS(11),
    /** The value of an entry of {@code Env} may have {@code =} in it; before, the entry was dropped. */
    VALUES_WITH_EQUALS(12),
    /** {@code Cmd}, {@code Entrypoint} and {@code WorkingDir} in any case. */
    COMMAND_IN_ANY_CASE(12),
    /** Names of volumes and their claims may begin with a digit and are computed alike. */
    DIGIT_FIRST_VOLUME_NAMES(13),
    /** Names of pull secrets are made valid. */
    SANITISED_SECRET_NAMES(13),
    /** The agent leaves {@code RuntimeLogLevel} alone where a module sets it; before, its own came last. */
    MODULE_LOG_LEVEL(13),
    /** All of {@code HostConfig} has types; before, only what the agent used. */
    TYPED_HOST_CONFIG(13),
    /** Deployments of schema 1.1 are known, and those of a later 1.x are refused. */
    SCHEMA_1_1(13),
    /** {@code HostConfig.PidMode}. */
    HOST_PID(14),
    /** A mount without type, source or target is refused with a message of its own. */
    MOUNT_CHECK(14),
    /** Volumes of the same name within a module are one volume; those of the extension come before all others. */
    MERGED_VOLUMES(14),
    /** All modules, not only the system modules, get {@code EdgeDeviceHostName}. */
    DEVICE_NAME_FOR_ALL(14);

    private final int since;

    AgentFeature(int since) {
        this.since = since;
    }

    /** The first beta of 0.1.0 that has it. */
    int since() {
        return since;
    }
}
