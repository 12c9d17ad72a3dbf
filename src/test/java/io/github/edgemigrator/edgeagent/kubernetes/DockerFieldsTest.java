package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.DockerField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DockerFieldsTest {
    /** All names that the container-create request has had in Docker's API from 1.25 to 1.43. */
    private static final Map<String, String> SCHEMA = new TreeMap<>(Map.of(
            "",
            """
            Hostname Domainname User AttachStdin AttachStdout AttachStderr ExposedPorts Tty OpenStdin StdinOnce Env Cmd
            Healthcheck ArgsEscaped Image Volumes WorkingDir Entrypoint NetworkDisabled MacAddress OnBuild Labels
            StopSignal StopTimeout Shell HostConfig NetworkingConfig Name Platform
            """,
            "HostConfig",
            """
            CpuShares Memory CgroupParent BlkioWeight BlkioWeightDevice BlkioDeviceReadBps BlkioDeviceWriteBps
            BlkioDeviceReadIOps BlkioDeviceWriteIOps CpuPeriod CpuQuota CpuRealtimePeriod CpuRealtimeRuntime CpusetCpus
            CpusetMems Devices DeviceCgroupRules DeviceRequests DiskQuota KernelMemory KernelMemoryTCP MemoryReservation
            MemorySwap MemorySwappiness NanoCPUs OomKillDisable Init InitPath PidsLimit Ulimits CpuCount CpuPercent
            IOMaximumIOps IOMaximumBandwidth Binds ContainerIDFile LogConfig NetworkMode PortBindings RestartPolicy
            AutoRemove VolumeDriver VolumesFrom Mounts ConsoleSize Annotations CapAdd CapDrop Capabilities CgroupnsMode
            Dns DnsOptions DnsSearch ExtraHosts GroupAdd IpcMode Cgroup Links OomScoreAdj PidMode Privileged
            PublishAllPorts ReadonlyRootfs SecurityOpt StorageOpt Tmpfs UTSMode UsernsMode ShmSize Sysctls Runtime
            Isolation MaskedPaths ReadonlyPaths
            """,
            "HostConfig.Mounts[]",
            "Target Source Type ReadOnly Consistency BindOptions VolumeOptions TmpfsOptions ClusterOptions",
            "HostConfig.PortBindings[]",
            "HostIp HostPort"));

    @Test
    void every_field_of_docker_is_either_honoured_or_ignored() {
        SCHEMA.forEach((parent, names) -> {
            for (String name : names(names)) {
                assertTrue(DockerFields.find(parent, name).isPresent(), () -> parent + "." + name);
            }
        });
    }

    @Test
    void the_table_has_no_field_that_docker_does_not_have() {
        for (DockerField field : DockerFields.all()) {
            Set<String> known = names(SCHEMA.getOrDefault(field.parent(), "")).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            assertTrue(
                    known.contains(field.name().toLowerCase(Locale.ROOT))
                            || field.name().equals("k8s-experimental"),
                    field::path);
        }
    }

    @Test
    void no_field_stands_twice_and_each_has_a_sentence() {
        Set<String> paths = new HashSet<>();
        for (DockerField field : DockerFields.all()) {
            assertTrue(paths.add(field.path().toLowerCase(Locale.ROOT)), field::path);
            assertTrue(field.effect().endsWith("."), field::path);
        }
    }

    @Test
    void the_honoured_fields_are_these() {
        assertEquals(
                List.of(
                        "Env",
                        "Cmd",
                        "Entrypoint",
                        "WorkingDir",
                        "Labels",
                        "ExposedPorts",
                        "HostConfig",
                        "k8s-experimental",
                        "HostConfig.Binds",
                        "HostConfig.Mounts",
                        "HostConfig.PortBindings",
                        "HostConfig.NetworkMode",
                        "HostConfig.Privileged",
                        "HostConfig.IpcMode",
                        "HostConfig.PidMode",
                        "HostConfig.Mounts[].Type",
                        "HostConfig.Mounts[].Source",
                        "HostConfig.Mounts[].Target",
                        "HostConfig.Mounts[].ReadOnly",
                        "HostConfig.PortBindings[].HostPort"),
                DockerFields.all().stream()
                        .filter(DockerField::honoured)
                        .map(DockerField::path)
                        .toList());
    }

    @Test
    void older_agents_honour_less() {
        DockerField pidMode = DockerFields.hostConfig("PidMode").orElseThrow();

        assertTrue(pidMode.honouredBy(new AgentVersion(14)));
        assertFalse(pidMode.honouredBy(new AgentVersion(13)));
    }

    @Test
    void names_are_found_in_any_case() {
        assertEquals("CapAdd", DockerFields.hostConfig("capadd").orElseThrow().name());
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
