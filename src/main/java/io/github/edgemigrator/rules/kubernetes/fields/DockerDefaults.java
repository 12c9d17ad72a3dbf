package io.github.edgemigrator.rules.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values that {@code docker inspect} prints for a container that asks for nothing special. Losing one of them
 * changes nothing.
 */
public final class DockerDefaults {
    private static final Set<String> MASKED = Set.of("""
            /proc/asound /proc/acpi /proc/interrupts /proc/kcore /proc/keys /proc/latency_stats /proc/timer_list
            /proc/timer_stats /proc/sched_debug /proc/scsi /sys/firmware /sys/devices/virtual/powercap
            """.strip().split("\\s+", -1));
    private static final Set<String> READ_ONLY =
            Set.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger");

    /** 64 MiB, in bytes. */
    private static final String SHARED_MEMORY = "67108864";

    /** What holds the default. */
    private static final Map<DockerField, Predicate<JsonValue>> BY_FIELD = new EnumMap<>(Map.ofEntries(
            Map.entry(DockerField.CGROUPNS_MODE, oneOf("host", "private")),
            Map.entry(DockerField.CONSOLE_SIZE, JsonValue::exists),
            Map.entry(DockerField.HEALTHCHECK, DockerDefaults::isNoCheck),
            Map.entry(DockerField.HOSTNAME, host -> host.text().orElse("").matches("[0-9a-f]{12}")),
            Map.entry(DockerField.ISOLATION, oneOf("default")),
            Map.entry(DockerField.LOG_CONFIG, DockerDefaults::isUsualLog),
            Map.entry(DockerField.MASKED_PATHS, paths -> isWithin(MASKED, paths)),
            Map.entry(DockerField.READONLY_PATHS, paths -> isWithin(READ_ONLY, paths)),
            Map.entry(DockerField.RESTART_POLICY, policy -> oneOf("no", "").test(policy.get("Name"))),
            Map.entry(DockerField.RUNTIME, oneOf("runc", "io.containerd.runc.v2")),
            Map.entry(DockerField.SHM_SIZE, oneOf(SHARED_MEMORY)),
            Map.entry(DockerField.STOP_SIGNAL, oneOf("SIGTERM", "TERM", "15")),
            Map.entry(DockerField.STOP_TIMEOUT, oneOf("10"))));

    private DockerDefaults() {}

    /** Whether a field of createOptions or HostConfig holds what Docker would take without it. */
    public static boolean hold(JsonValue field, Module module) {
        return DockerField.named(field.name())
                .filter(known -> known == DockerField.IMAGE
                        ? field.text().filter(module.image()::equals).isPresent()
                        : BY_FIELD.getOrDefault(known, any -> false).test(field))
                .isPresent();
    }

    private static boolean isUsualLog(JsonValue log) {
        boolean json = oneOf("json-file", "").test(log.get("Type"));
        JsonNode config = log.get("Config").json();
        return json && config.isEmpty() && !config.isTextual() && !config.isNumber() && !config.isBoolean();
    }

    private static boolean isWithin(Set<String> usual, JsonValue paths) {
        List<JsonValue> elements = paths.elements();
        return !elements.isEmpty()
                && elements.stream()
                        .allMatch(path -> path.text().filter(usual::contains).isPresent());
    }

    private static boolean isNoCheck(JsonValue check) {
        List<JsonValue> test = check.get("Test").elements();
        return test.size() == 1 && oneOf("NONE").test(test.get(0));
    }

    private static Predicate<JsonValue> oneOf(String... values) {
        Set<String> known = Set.of(values);
        return value -> value.text().filter(known::contains).isPresent();
    }
}
