package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.edgeagent.request.Shape.Fields;
import io.github.edgemigrator.edgeagent.request.Shape.Flag;
import io.github.edgemigrator.edgeagent.request.Shape.ListOf;
import io.github.edgemigrator.edgeagent.request.Shape.MapOf;
import io.github.edgemigrator.edgeagent.request.Shape.Whole;

/**
 * The types into which the agent reads createOptions ({@code CreateContainerParameters}, {@code HostConfig} and what
 * they hold). A value of another type is answered with 400, also in a field that the agent then ignores; what has no
 * type here is kept as loose JSON.
 */
public final class DockerShapes {
    /** What stands for nothing in ExposedPorts. */
    private static final Shape EMPTY = Shape.fields().keepingOthers().notNullable();

    private static final Shape STRINGS = new MapOf(Shape.TEXT);
    private static final Shape COUNT = new Whole(false);
    private static final Shape SWITCH = new Flag(false);

    private static final String[] COUNTS = {
        "CpuRealtimePeriod",
        "CpuQuota",
        "CpuPeriod",
        "BlkioWeight",
        "NanoCpus",
        "Memory",
        "CpuShares",
        "CpuRealtimeRuntime",
        "DiskQuota",
        "KernelMemory",
        "MemoryReservation",
        "MemorySwap",
        "PidsLimit",
        "CpuCount",
        "CpuPercent",
        "IOMaximumIOps",
        "IOMaximumBandwidth",
        "OomScoreAdj",
        "ShmSize"
    };

    private static final String[] LISTS = {
        "VolumesFrom",
        "CapAdd",
        "CapDrop",
        "Dns",
        "DnsOptions",
        "DnsSearch",
        "ExtraHosts",
        "Links",
        "SecurityOpt",
        "GroupAdd"
    };

    private static final String[] RATES = {
        "BlkioDeviceReadBps", "BlkioDeviceWriteBps", "BlkioDeviceReadIOps", "BlkioDeviceWriteIOps"
    };

    /** {@code createOptions}; Cmd, Entrypoint, WorkingDir and k8s-experimental are loose. */
    public static final Fields CREATE_OPTIONS = Shape.fields()
            .texts("Image", "Name")
            .with("Env", Shape.TEXTS)
            .with("ExposedPorts", new MapOf(EMPTY))
            .with("Labels", STRINGS)
            .with("HostConfig", hostConfig())
            .with("NetworkingConfig", networking())
            .keepingOthers();

    /** The module's {@code env}. */
    public static final Shape MODULE_ENV =
            new MapOf(Shape.fields().texts("value").keepingOthers());

    private DockerShapes() {}

    private static Fields hostConfig() {
        return Shape.fields()
                .with("Binds", Shape.TEXTS)
                .with("Mounts", new ListOf(mount()))
                .with("PortBindings", new MapOf(new ListOf(Shape.fields().texts("HostIp", "HostPort"))))
                .texts("NetworkMode", "IpcMode", "PidMode", "CgroupParent", "CpusetCpus", "CpusetMems", "Isolation")
                .texts("Runtime", "VolumeDriver", "Cgroup", "UTSMode", "UsernsMode", "InitPath")
                .flags("OomKillDisable", "Init")
                .wholes("MemorySwappiness")
                .with(
                        "LogConfig",
                        Shape.fields().texts("Type").with("Config", STRINGS).keepingOthers())
                .with(
                        "RestartPolicy",
                        Shape.fields().with("MaximumRetryCount", COUNT).keepingOthers())
                .with("Ulimits", new ListOf(numbers("Name", "Hard", "Soft")))
                .with("BlkioWeightDevice", new ListOf(numbers("Path", "Weight")))
                .with("Devices", new ListOf(devices()))
                .with("ConsoleSize", new ListOf(COUNT))
                .withAll(SWITCH, "Privileged", "AutoRemove", "PublishAllPorts", "ReadonlyRootfs")
                .withAll(STRINGS, "Sysctls", "StorageOpt", "Tmpfs")
                .withAll(COUNT, COUNTS)
                .withAll(Shape.TEXTS, LISTS)
                .withAll(new ListOf(numbers("Path", "Rate")), RATES)
                .keepingOthers();
    }

    private static Shape mount() {
        return Shape.fields()
                .texts("Type", "Source", "Target")
                .with("ReadOnly", SWITCH)
                .keepingOthers();
    }

    private static Shape devices() {
        return Shape.fields()
                .texts("PathOnHost", "PathInContainer", "CgroupPermissions")
                .keepingOthers();
    }

    private static Shape networking() {
        return Shape.fields()
                .with("EndpointsConfig", new MapOf(Shape.fields().keepingOthers()))
                .keepingOthers();
    }

    private static Shape numbers(String text, String... counts) {
        return Shape.fields().texts(text).withAll(COUNT, counts).keepingOthers();
    }
}
