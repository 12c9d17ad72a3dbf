package io.github.edgemigrator.edgeagent.kubernetes;

import static io.github.edgemigrator.edgeagent.request.DockerField.*;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.AgentFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.edgeagent.request.Shape;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the Kubernetes agent does with each field of createOptions. A field that it does not read it drops without an
 * error and without a log.
 */
public final class KubernetesFields extends AgentFields {
    public static final AgentFields TABLE = new KubernetesFields();

    private static final String DEFAULTS = "The defaults of Kubernetes hold.";

    /** The fields of {@code HostConfig} that all agents give a type to: the rest was loose JSON before beta13. */
    private static final Set<DockerField> ALWAYS_TYPED =
            EnumSet.of(BINDS, MOUNTS, PORT_BINDINGS, NETWORK_MODE, IPC_MODE, PRIVILEGED, LOG_CONFIG);

    private static final Shape.Fields TYPES = DockerObject.TOP.type(any -> true);
    private static final Shape.Fields FIRST_TYPES =
            DockerObject.TOP.type(field -> field.parent() != DockerObject.HOST || ALWAYS_TYPED.contains(field));

    private KubernetesFields() {
        process();
        names();
        storage();
        network();
        resources();
        security();
        mount();
    }

    /** The type into which an agent of that version reads createOptions. */
    public static Shape.Fields types(AgentVersion version) {
        return version.has(AgentFeature.TYPED_HOST_CONFIG) ? TYPES : FIRST_TYPES;
    }

    private void process() {
        reads(HOST_CONFIG, "See its fields.");
        reads(K8S_EXPERIMENTAL, "The agent's own extensions, if they are switched on.");
        need("Make k8s-experimental of %s an object.", K8S_EXPERIMENTAL);
        reads(ENV, "Environment of the container, behind the module's env; an entry without = is dropped.");
        reads(CMD, "Arguments of the container; must be a list of texts.");
        reads(ENTRYPOINT, "Command of the container; must be a list of texts.");
        reads(WORKING_DIR, "Working directory of the container; must be text.");
        skips("A module has no terminal.", TTY, OPEN_STDIN, STDIN_ONCE, ATTACH_STDIN, ATTACH_STDOUT, ATTACH_STDERR);
        skips("It only matters to Windows or to building images.", ARGS_ESCAPED, ON_BUILD, SHELL);
        skips("The container's first process is the image's.", INIT, INIT_PATH);
        skips("A pod always starts again.", RESTART_POLICY, AUTO_REMOVE);
        skips("Logs are kept as the node is set up.", LOG_CONFIG);
        drops("The agent sets no probes, and Kubernetes does not run an image's health check.", HEALTHCHECK);
        remedy("Let %s end when it is unhealthy: it is started again then.", HEALTHCHECK);
        drops("A pod gets SIGTERM and 30 seconds.", STOP_SIGNAL, STOP_TIMEOUT);
        remedy("Check that %s ends on SIGTERM within 30 seconds.", STOP_SIGNAL, STOP_TIMEOUT);
    }

    private void names() {
        reads(LABELS, "Annotations of the pod and the Service; Kubernetes labels they are not.");
        skips("The image of the module's settings is used.", IMAGE);
        skips("The image is pulled for the node's own platform.", PLATFORM);
        skips("The module's ID names all objects.", NAME);
        skips("It has no counterpart.", CONTAINER_ID_FILE, CONSOLE_SIZE, ISOLATION, ANNOTATIONS);
    }

    private void storage() {
        reads(BINDS, "A directory of the host for each, made if it is missing.");
        reads(MOUNTS, "Bind: a directory of the host. Volume: a claim of that name. Others are dropped.");
        drops("Nothing is mounted; k8s-experimental.volumes can mount an emptyDir.", VOLUMES);
        drops("Nothing is mounted; k8s-experimental.volumes can mount an emptyDir in memory.", TMPFS);
        drops("/dev/shm keeps its 64 MB.", SHM_SIZE);
        drops("Only Binds and Mounts name volumes.", VOLUMES_FROM, VOLUME_DRIVER);
        need("Mount the volumes in %s too.", VOLUMES_FROM);
        drops("Nothing limits what a container writes to its own file system.", STORAGE_OPT, DISK_QUOTA);
    }

    private void network() {
        reads(EXPOSED_PORTS, "Ports of the container and of the module's Service.");
        reads(PORT_BINDINGS, "Ports of the module's Service, whose type they decide.");
        reads(HOST_PORT, "The port of the module's Service; it must be a single number.");
        drops("The port is reached at the Service's address, whatever address was named.", HOST_IP);
        drops("Only ExposedPorts and PortBindings count; the agent does not see the image's.", PUBLISH_ALL_PORTS);
        remedy("Publish the ports that others call in HostConfig.PortBindings of %s.", PUBLISH_ALL_PORTS);
        reads(NETWORK_MODE, "host: the node's network. Any other: the pod's own.");
        skips("Pods have one network; aliases and fixed addresses do not exist.", NETWORKING_CONFIG);
        drops("A pod always has a network.", NETWORK_DISABLED);
        drops("A pod has a MAC address of its own, another one with each instance.", MAC_ADDRESS);
        remedy("Check that %s works without this MAC address: a licence bound to it fails.", MAC_ADDRESS);
        String named = "Other modules reach this one by its own name, at ports that it exposes or publishes.";
        skips(named, HOSTNAME, DOMAINNAME);
        drops("Names are resolved by the cluster's DNS.", DNS, DNS_OPTIONS, DNS_SEARCH, EXTRA_HOSTS, LINKS);
        need("Check that the device's own DNS servers know the names that %s looks up.", DNS);
        need("Check that %s finds its hosts with the cluster's DNS.", DNS_OPTIONS);
        need("Let %s use full host names.", DNS_SEARCH);
        need("Let %s use addresses, or names that the cluster's DNS knows.", EXTRA_HOSTS);
        need("Let %s call the other modules by their own names.", LINKS);
    }

    private void resources() {
        String memory = "Only k8s-experimental.resources limits and reserves memory.";
        drops(memory, MEMORY, MEMORY_RESERVATION, MEMORY_SWAP, MEMORY_SWAPPINESS);
        drops(memory, KERNEL_MEMORY, KERNEL_MEMORY_TCP, OOM_KILL_DISABLE);
        skips(memory, OOM_SCORE_ADJ);
        remedy("Set k8s-experimental.resources.limits.memory of %s if it must be limited.", MEMORY);
        remedy("Check that %s works without swap.", MEMORY_SWAP, MEMORY_SWAPPINESS);
        String processors = "Only k8s-experimental.resources limits and reserves processor time.";
        drops(processors, CPU_SHARES, CPU_QUOTA, CPU_PERIOD, CPU_REALTIME_PERIOD, CPU_REALTIME_RUNTIME, CPUSET_MEMS);
        drops(processors, NANO_CPUS, CPU_COUNT, CPU_PERCENT, CPUSET_CPUS);
        String limit = "Set k8s-experimental.resources.limits.cpu of %s if it must be limited.";
        remedy(limit, NANO_CPUS, CPU_COUNT, CPU_PERCENT, CPUSET_CPUS);
        String disks = "Nothing limits access to disks.";
        drops(disks, BLKIO_WEIGHT, BLKIO_WEIGHT_DEVICE, IO_MAXIMUM_IOPS, IO_MAXIMUM_BANDWIDTH);
        drops(disks, BLKIO_DEVICE_READ_BPS, BLKIO_DEVICE_WRITE_BPS, BLKIO_DEVICE_READ_IOPS, BLKIO_DEVICE_WRITE_IOPS);
        drops("The node's limits hold.", ULIMITS, PIDS_LIMIT);
        remedy("Check that %s works with the limits of the node.", ULIMITS);
        drops("k8s-experimental.securityContext.sysctls can set some.", SYSCTLS);
        String devices =
                "No device is handed in; k8s-experimental.resources can ask for a GPU, and Privileged opens all.";
        drops(devices, DEVICES, DEVICE_CGROUP_RULES, DEVICE_REQUESTS, RUNTIME);
        need("Run %s privileged if it needs the devices.", DEVICES, DEVICE_CGROUP_RULES);
    }

    private void security() {
        reads(PRIVILEGED, "true: the container is privileged.");
        drops("The image's user runs; k8s-experimental.securityContext.runAsUser can name another.", USER);
        drops("k8s-experimental.securityContext.supplementalGroups can add groups.", GROUP_ADD);
        reads(IPC_MODE, "host: the node's IPC namespace. Any other: the pod's own.");
        reads(PID_MODE, "host: the node's processes. Any other: the container's own.");
        need("Set PidMode of %s to host if it must see the processes of another container.", PID_MODE);
        String usual = "Capabilities stay the default ones; privileged is the only way to more.";
        drops(usual, CAP_ADD, CAP_DROP, CAPABILITIES);
        need("Run %s privileged if it needs the capabilities; there is no other way to them.", CAP_ADD);
        need("Check that %s may keep the default capabilities.", CAP_DROP);
        drops("The container's file system can be written to.", READONLY_ROOTFS);
        need("Check that %s may write to its file system.", READONLY_ROOTFS);
        drops(DEFAULTS, SECURITY_OPT, USERNS_MODE, UTS_MODE, CGROUP, CGROUPNS_MODE, CGROUP_PARENT);
        need("Check that %s may run with the defaults of Kubernetes.", SECURITY_OPT);
        skips(DEFAULTS, MASKED_PATHS, READONLY_PATHS);
    }

    private void mount() {
        reads(MOUNT_TYPE, "bind or volume, in any case.");
        reads(MOUNT_SOURCE, "The path on the host, or the name of the claim.");
        reads(MOUNT_TARGET, "The path in the container.");
        reads(MOUNT_READ_ONLY, "Whether the module can only read.");
        drops(DEFAULTS, MOUNT_CONSISTENCY, BIND_OPTIONS, VOLUME_OPTIONS);
        drops("A tmpfs mount is not possible.", TMPFS_OPTIONS);
        drops("There are no swarm volumes.", CLUSTER_OPTIONS);
        drops("An image cannot be mounted.", IMAGE_OPTIONS);
    }
}
