package io.github.edgemigrator.edgeagent.request;

import static io.github.edgemigrator.edgeagent.request.DockerObject.BINDING;
import static io.github.edgemigrator.edgeagent.request.DockerObject.HOST;
import static io.github.edgemigrator.edgeagent.request.DockerObject.MOUNT;
import static io.github.edgemigrator.edgeagent.request.DockerObject.TOP;

import io.github.edgemigrator.edgeagent.request.Shape.ListOf;
import io.github.edgemigrator.edgeagent.request.Shape.MapOf;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every field of Docker's container-create request (API 1.25 to 1.55), with its place, its name and the type into which
 * edgeAgent reads it ({@code CreateContainerParameters}, {@code HostConfig} and what they hold). A value of another
 * type is answered with 400, also in a field that the agent then ignores. A field without a type is kept as loose JSON.
 * What an agent does with each field is written in its {@link AgentFields}.
 */
public enum DockerField {
    ENV(TOP, "Env", Shape.TEXTS),
    CMD(TOP, "Cmd"),
    ENTRYPOINT(TOP, "Entrypoint"),
    WORKING_DIR(TOP, "WorkingDir"),
    LABELS(TOP, "Labels", DockerTypes.STRINGS),
    EXPOSED_PORTS(TOP, "ExposedPorts", DockerTypes.PORTS),
    HOST_CONFIG(TOP, "HostConfig", HOST::type),
    K8S_EXPERIMENTAL(TOP, KubernetesExtension.NAME),
    IMAGE(TOP, "Image", Shape.TEXT),
    NETWORKING_CONFIG(TOP, "NetworkingConfig", DockerTypes.NETWORKING),
    HOSTNAME(TOP, "Hostname"),
    DOMAINNAME(TOP, "Domainname"),
    MAC_ADDRESS(TOP, "MacAddress"),
    NETWORK_DISABLED(TOP, "NetworkDisabled"),
    USER(TOP, "User"),
    TTY(TOP, "Tty"),
    OPEN_STDIN(TOP, "OpenStdin"),
    STDIN_ONCE(TOP, "StdinOnce"),
    ATTACH_STDIN(TOP, "AttachStdin"),
    ATTACH_STDOUT(TOP, "AttachStdout"),
    ATTACH_STDERR(TOP, "AttachStderr"),
    HEALTHCHECK(TOP, "Healthcheck"),
    ARGS_ESCAPED(TOP, "ArgsEscaped"),
    ON_BUILD(TOP, "OnBuild"),
    SHELL(TOP, "Shell"),
    VOLUMES(TOP, "Volumes"),
    STOP_SIGNAL(TOP, "StopSignal"),
    STOP_TIMEOUT(TOP, "StopTimeout"),
    NAME(TOP, "Name"),
    PLATFORM(TOP, "Platform"),
    BINDS(HOST, "Binds", Shape.TEXTS),
    MOUNTS(HOST, "Mounts", typed -> new ListOf(MOUNT.type(typed))),
    TMPFS(HOST, "Tmpfs", DockerTypes.STRINGS),
    SHM_SIZE(HOST, "ShmSize", DockerTypes.COUNT),
    VOLUMES_FROM(HOST, "VolumesFrom", Shape.TEXTS),
    VOLUME_DRIVER(HOST, "VolumeDriver", Shape.TEXT),
    STORAGE_OPT(HOST, "StorageOpt", DockerTypes.STRINGS),
    DISK_QUOTA(HOST, "DiskQuota", DockerTypes.COUNT),
    PORT_BINDINGS(HOST, "PortBindings", typed -> new MapOf(new ListOf(BINDING.type(typed)))),
    NETWORK_MODE(HOST, "NetworkMode", Shape.TEXT),
    DNS(HOST, "Dns", Shape.TEXTS),
    DNS_OPTIONS(HOST, "DnsOptions", Shape.TEXTS),
    DNS_SEARCH(HOST, "DnsSearch", Shape.TEXTS),
    EXTRA_HOSTS(HOST, "ExtraHosts", Shape.TEXTS),
    LINKS(HOST, "Links", Shape.TEXTS),
    PUBLISH_ALL_PORTS(HOST, "PublishAllPorts", DockerTypes.SWITCH),
    MEMORY(HOST, "Memory", DockerTypes.COUNT),
    MEMORY_RESERVATION(HOST, "MemoryReservation", DockerTypes.COUNT),
    MEMORY_SWAP(HOST, "MemorySwap", DockerTypes.COUNT),
    MEMORY_SWAPPINESS(HOST, "MemorySwappiness", DockerTypes.OPTIONAL_COUNT),
    KERNEL_MEMORY(HOST, "KernelMemory", DockerTypes.COUNT),
    KERNEL_MEMORY_TCP(HOST, "KernelMemoryTCP"),
    OOM_KILL_DISABLE(HOST, "OomKillDisable", DockerTypes.OPTIONAL_SWITCH),
    OOM_SCORE_ADJ(HOST, "OomScoreAdj", DockerTypes.COUNT),
    NANO_CPUS(HOST, "NanoCpus", DockerTypes.COUNT),
    CPU_SHARES(HOST, "CpuShares", DockerTypes.COUNT),
    CPU_QUOTA(HOST, "CpuQuota", DockerTypes.COUNT),
    CPU_PERIOD(HOST, "CpuPeriod", DockerTypes.COUNT),
    CPU_REALTIME_PERIOD(HOST, "CpuRealtimePeriod", DockerTypes.COUNT),
    CPU_REALTIME_RUNTIME(HOST, "CpuRealtimeRuntime", DockerTypes.COUNT),
    CPUSET_CPUS(HOST, "CpusetCpus", Shape.TEXT),
    CPUSET_MEMS(HOST, "CpusetMems", Shape.TEXT),
    CPU_COUNT(HOST, "CpuCount", DockerTypes.COUNT),
    CPU_PERCENT(HOST, "CpuPercent", DockerTypes.COUNT),
    BLKIO_WEIGHT(HOST, "BlkioWeight", DockerTypes.WEIGHT),
    BLKIO_WEIGHT_DEVICE(HOST, "BlkioWeightDevice", DockerTypes.WEIGHTS),
    BLKIO_DEVICE_READ_BPS(HOST, "BlkioDeviceReadBps", DockerTypes.RATES),
    BLKIO_DEVICE_WRITE_BPS(HOST, "BlkioDeviceWriteBps", DockerTypes.RATES),
    BLKIO_DEVICE_READ_IOPS(HOST, "BlkioDeviceReadIOps", DockerTypes.RATES),
    BLKIO_DEVICE_WRITE_IOPS(HOST, "BlkioDeviceWriteIOps", DockerTypes.RATES),
    IO_MAXIMUM_IOPS(HOST, "IOMaximumIOps", DockerTypes.UNSIGNED),
    IO_MAXIMUM_BANDWIDTH(HOST, "IOMaximumBandwidth", DockerTypes.UNSIGNED),
    ULIMITS(HOST, "Ulimits", DockerTypes.ULIMITS),
    PIDS_LIMIT(HOST, "PidsLimit", DockerTypes.OPTIONAL_COUNT),
    SYSCTLS(HOST, "Sysctls", DockerTypes.STRINGS),
    DEVICES(HOST, "Devices", DockerTypes.DEVICES),
    DEVICE_CGROUP_RULES(HOST, "DeviceCgroupRules"),
    DEVICE_REQUESTS(HOST, "DeviceRequests"),
    RUNTIME(HOST, "Runtime", Shape.TEXT),
    PRIVILEGED(HOST, "Privileged", DockerTypes.SWITCH),
    IPC_MODE(HOST, "IpcMode", Shape.TEXT),
    PID_MODE(HOST, "PidMode", Shape.TEXT),
    CAP_ADD(HOST, "CapAdd", Shape.TEXTS),
    CAP_DROP(HOST, "CapDrop", Shape.TEXTS),
    CAPABILITIES(HOST, "Capabilities"),
    GROUP_ADD(HOST, "GroupAdd", Shape.TEXTS),
    READONLY_ROOTFS(HOST, "ReadonlyRootfs", DockerTypes.SWITCH),
    SECURITY_OPT(HOST, "SecurityOpt", Shape.TEXTS),
    USERNS_MODE(HOST, "UsernsMode", Shape.TEXT),
    UTS_MODE(HOST, "UTSMode", Shape.TEXT),
    CGROUP(HOST, "Cgroup", Shape.TEXT),
    CGROUPNS_MODE(HOST, "CgroupnsMode"),
    CGROUP_PARENT(HOST, "CgroupParent", Shape.TEXT),
    MASKED_PATHS(HOST, "MaskedPaths"),
    READONLY_PATHS(HOST, "ReadonlyPaths"),
    RESTART_POLICY(HOST, "RestartPolicy", DockerTypes.RESTART_POLICY),
    AUTO_REMOVE(HOST, "AutoRemove", DockerTypes.SWITCH),
    LOG_CONFIG(HOST, "LogConfig", DockerTypes.LOG_CONFIG),
    INIT(HOST, "Init", DockerTypes.OPTIONAL_SWITCH),
    INIT_PATH(HOST, "InitPath", Shape.TEXT),
    CONTAINER_ID_FILE(HOST, "ContainerIDFile", Shape.TEXT),
    CONSOLE_SIZE(HOST, "ConsoleSize", DockerTypes.CONSOLE_SIZE),
    ISOLATION(HOST, "Isolation", Shape.TEXT),
    ANNOTATIONS(HOST, "Annotations"),
    MOUNT_TYPE(MOUNT, "Type", Shape.TEXT),
    MOUNT_SOURCE(MOUNT, "Source", Shape.TEXT),
    MOUNT_TARGET(MOUNT, "Target", Shape.TEXT),
    MOUNT_READ_ONLY(MOUNT, "ReadOnly", DockerTypes.SWITCH),
    MOUNT_CONSISTENCY(MOUNT, "Consistency"),
    BIND_OPTIONS(MOUNT, "BindOptions"),
    VOLUME_OPTIONS(MOUNT, "VolumeOptions"),
    TMPFS_OPTIONS(MOUNT, "TmpfsOptions"),
    CLUSTER_OPTIONS(MOUNT, "ClusterOptions"),
    IMAGE_OPTIONS(MOUNT, "ImageOptions"),
    HOST_PORT(BINDING, "HostPort", Shape.TEXT),
    HOST_IP(BINDING, "HostIp", Shape.TEXT);

    private final DockerObject parent;
    private final String docker;

    @SuppressWarnings("ImmutableEnumChecker") // no shape ever changes
    private final Optional<Function<Predicate<DockerField>, Shape>> type;

    DockerField(DockerObject parent, String docker) {
        this(parent, docker, Optional.empty());
    }

    DockerField(DockerObject parent, String docker, Shape type) {
        this(parent, docker, Optional.of(any -> type));
    }

    DockerField(DockerObject parent, String docker, Function<Predicate<DockerField>, Shape> type) {
        this(parent, docker, Optional.of(type));
    }

    DockerField(DockerObject parent, String docker, Optional<Function<Predicate<DockerField>, Shape>> type) {
        this.parent = parent;
        this.docker = docker;
        this.type = type;
    }

    /** The field at the top of createOptions or in {@code HostConfig} that has the name in any case. */
    public static Optional<DockerField> named(String name) {
        return TOP.find(name).or(() -> HOST.find(name));
    }

    /** The object in which it stands. */
    public DockerObject parent() {
        return parent;
    }

    /** The name as Docker spells it. */
    public String docker() {
        return docker;
    }

    /** The path from createOptions on, such as {@code HostConfig.CapAdd}. */
    public String path() {
        return parent == TOP ? docker : parent.path() + "." + docker;
    }

    /**
     * The type of its value; empty if the agent keeps it as loose JSON.
     *
     * @param typed the fields to which the agent gives their types, of those that have one
     */
    Optional<Shape> type(Predicate<DockerField> typed) {
        return type.filter(any -> typed.test(this)).map(known -> known.apply(typed));
    }
}
