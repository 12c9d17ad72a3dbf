package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.NamesInAnyCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every field of Docker's container-create request (API 1.25 to 1.43) and whether the agent reads it. What it does not
 * read it drops without an error and without a log.
 */
public final class DockerFields {
    /** The parent of the fields at the top of createOptions. */
    public static final String TOP = "";

    /** The parent of the fields of {@code HostConfig}. */
    public static final String HOST_CONFIG = "HostConfig";

    /** The parent of the fields of a mount. */
    public static final String MOUNT = "HostConfig.Mounts[]";

    /** The parent of the fields of a port binding. */
    public static final String PORT_BINDING = "HostConfig.PortBindings[]";

    private static final String[] CAPABILITIES = {"CapAdd", "CapDrop", "Capabilities"};
    private static final List<DockerField> ALL = new Table().build();
    private static final Map<String, NamesInAnyCase<DockerField>> BY_PARENT = ALL.stream()
            .collect(Collectors.groupingBy(
                    DockerField::parent,
                    Collectors.collectingAndThen(
                            Collectors.toList(), fields -> new NamesInAnyCase<>(fields, DockerField::name))));

    private DockerFields() {}

    /** All fields. */
    public static List<DockerField> all() {
        return ALL;
    }

    /** A field at the top of createOptions, in any case; empty if neither Docker nor the agent knows it. */
    public static Optional<DockerField> topLevel(String name) {
        return find(TOP, name);
    }

    /** A field of {@code HostConfig}, in any case; empty if Docker does not know it. */
    public static Optional<DockerField> hostConfig(String name) {
        return find(HOST_CONFIG, name);
    }

    /** A field by its parent, one of the constants here, and its name in any case. */
    public static Optional<DockerField> find(String parent, String name) {
        return in(parent).find(name);
    }

    /** The fields of a parent, one of the constants here, by their names. */
    static NamesInAnyCase<DockerField> in(String parent) {
        NamesInAnyCase<DockerField> fields = BY_PARENT.get(parent);
        if (fields == null) {
            throw new IllegalArgumentException("no fields are known of " + parent);
        }
        return fields;
    }

    /** The table, made of groups of fields with the same fate. */
    private static final class Table {
        private final List<DockerField> fields = new ArrayList<>();
        private String parent = TOP;

        List<DockerField> build() {
            topLevel();
            parent = HOST_CONFIG;
            storage();
            network();
            resources();
            security();
            process();
            parent = MOUNT;
            mount();
            parent = PORT_BINDING;
            reads("HostPort", "The port of the module's Service; it must be a single number.");
            drops("The port is reached at the Service's address, whatever address was named.", "HostIp");
            return List.copyOf(fields);
        }

        private void topLevel() {
            reads("Env", "Environment of the container, behind the module's env; an entry without = is dropped.");
            reads("Cmd", AgentFeature.COMMAND, "Arguments of the container; must be a list of texts.");
            reads("Entrypoint", AgentFeature.COMMAND, "Command of the container; must be a list of texts.");
            reads("WorkingDir", AgentFeature.COMMAND, "Working directory of the container; must be text.");
            reads("Labels", "Annotations of the pod and the Service; Kubernetes labels they are not.");
            reads("ExposedPorts", "Ports of the container and of the module's Service.");
            reads("HostConfig", "See its fields.");
            reads("k8s-experimental", "The agent's own extensions, if they are switched on.");
            drops("The image of the module's settings is used.", "Image");
            drops("Pods have one network; aliases and fixed addresses do not exist.", "NetworkingConfig");
            drops(
                    "Other modules reach this one by its own name, at ports that it exposes or publishes.",
                    "Hostname",
                    "Domainname",
                    "MacAddress");
            drops("A pod always has a network.", "NetworkDisabled");
            drops("The image's user runs; k8s-experimental.securityContext.runAsUser can name another.", "User");
            drops("A module has no terminal.", "Tty", "OpenStdin", "StdinOnce");
            drops("A module has no terminal.", "AttachStdin", "AttachStdout", "AttachStderr");
            drops("The agent sets no probes, and Kubernetes does not run an image's health check.", "Healthcheck");
            drops("It only matters to Windows or to building images.", "ArgsEscaped", "OnBuild", "Shell");
            drops("Nothing is mounted; k8s-experimental.volumes can mount an emptyDir.", "Volumes");
            drops("A pod gets SIGTERM and 30 seconds.", "StopSignal", "StopTimeout");
            drops("The module's ID names all objects.", "Name");
            drops("The image is pulled for the node's own platform.", "Platform");
        }

        private void storage() {
            reads("Binds", "A directory of the host for each, made if it is missing.");
            reads("Mounts", "Bind: a directory of the host. Volume: a claim of that name. Others are dropped.");
            drops("Nothing is mounted; k8s-experimental.volumes can mount an emptyDir in memory.", "Tmpfs");
            drops("/dev/shm keeps its 64 MB.", "ShmSize");
            drops("Only Binds and Mounts name volumes.", "VolumesFrom", "VolumeDriver");
            drops("Nothing limits what a container writes to its own file system.", "StorageOpt", "DiskQuota");
        }

        private void network() {
            reads("PortBindings", "Ports of the module's Service, whose type they decide.");
            reads("NetworkMode", AgentFeature.HOST_NETWORK, "host: the node's network. Any other: the pod's own.");
            drops("Names are resolved by the cluster's DNS.", "Dns", "DnsOptions", "DnsSearch", "ExtraHosts", "Links");
            drops("Only ExposedPorts and PortBindings count; the agent does not see the image's.", "PublishAllPorts");
        }

        private void resources() {
            drops(
                    "Only k8s-experimental.resources limits and reserves memory.",
                    "Memory",
                    "MemoryReservation",
                    "MemorySwap",
                    "MemorySwappiness",
                    "KernelMemory",
                    "KernelMemoryTCP",
                    "OomKillDisable",
                    "OomScoreAdj");
            drops(
                    "Only k8s-experimental.resources limits and reserves processor time.",
                    "NanoCpus",
                    "CpuShares",
                    "CpuQuota",
                    "CpuPeriod",
                    "CpuRealtimePeriod",
                    "CpuRealtimeRuntime",
                    "CpusetCpus",
                    "CpusetMems",
                    "CpuCount",
                    "CpuPercent");
            drops(
                    "Nothing limits access to disks.",
                    "BlkioWeight",
                    "BlkioWeightDevice",
                    "BlkioDeviceReadBps",
                    "BlkioDeviceWriteBps",
                    "BlkioDeviceReadIOps",
                    "BlkioDeviceWriteIOps",
                    "IOMaximumIOps",
                    "IOMaximumBandwidth");
            drops("The node's limits hold.", "Ulimits", "PidsLimit");
            drops("k8s-experimental.securityContext.sysctls can set some.", "Sysctls");
            drops(
                    "No device is handed in; k8s-experimental.resources can ask for a GPU, and Privileged opens all.",
                    "Devices",
                    "DeviceCgroupRules",
                    "DeviceRequests",
                    "Runtime");
        }

        private void security() {
            reads("Privileged", "true: the container is privileged.");
            reads("IpcMode", AgentFeature.HOST_IPC, "host: the node's IPC namespace. Any other: the pod's own.");
            reads("PidMode", AgentFeature.HOST_PID, "host: the node's processes. Any other: the container's own.");
            drops("Capabilities stay the default ones; privileged is the only way to more.", CAPABILITIES);
            drops("k8s-experimental.securityContext.supplementalGroups can add groups.", "GroupAdd");
            drops("The container's file system can be written to.", "ReadonlyRootfs");
            drops(
                    "The defaults of Kubernetes hold.",
                    "SecurityOpt",
                    "UsernsMode",
                    "UTSMode",
                    "Cgroup",
                    "CgroupnsMode",
                    "CgroupParent",
                    "MaskedPaths",
                    "ReadonlyPaths");
        }

        private void process() {
            drops("A pod always starts again.", "RestartPolicy", "AutoRemove");
            drops("Logs are kept as the node is set up.", "LogConfig");
            drops("The container's first process is the image's.", "Init", "InitPath");
            drops("It has no counterpart.", "ContainerIDFile", "ConsoleSize", "Isolation", "Annotations");
        }

        private void mount() {
            reads("Type", "bind or volume, in any case.");
            reads("Source", "The path on the host, or the name of the claim.");
            reads("Target", "The path in the container.");
            reads("ReadOnly", "Whether the module can only read.");
            drops("The defaults of Kubernetes hold.", "Consistency", "BindOptions", "VolumeOptions");
            drops("A tmpfs mount is not possible.", "TmpfsOptions");
            drops("There are no swarm volumes.", "ClusterOptions");
        }

        private void reads(String name, String effect) {
            fields.add(new DockerField(parent, name, true, Optional.empty(), effect));
        }

        private void reads(String name, AgentFeature since, String effect) {
            fields.add(new DockerField(parent, name, true, Optional.of(since), effect));
        }

        private void drops(String effect, String... names) {
            for (String name : names) {
                fields.add(new DockerField(parent, name, false, Optional.empty(), effect));
            }
        }
    }
}
