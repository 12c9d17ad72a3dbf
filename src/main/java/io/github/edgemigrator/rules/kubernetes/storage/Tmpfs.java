package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.rules.kubernetes.Quantities;
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A tmpfs that a module asks for.
 *
 * @param target the path in the module
 * @param size the most it holds, a quantity of Kubernetes
 * @param lost the options that a directory in memory on Kubernetes does not have
 */
public record Tmpfs(String target, Optional<String> size, boolean readOnly, List<String> lost) {
    private static final String SIZE = "size=";

    /** What holds on Kubernetes too, and what Docker adds by itself. */
    private static final Set<String> NOTHING_LOST =
            Set.of("", "rw", "ro", "exec", "suid", "dev", "defaults", "noexec", "nosuid", "nodev");

    public Tmpfs {
        lost = List.copyOf(lost);
    }

    /** An element of {@code HostConfig.Mounts} of type tmpfs. */
    public static Tmpfs ofMount(JsonValue mount) {
        JsonValue options = mount.get("TmpfsOptions");
        // A number that a template fills in is a quantity as it is.
        Optional<String> size = options.get("SizeBytes")
                .text()
                .flatMap(bytes -> Placeholders.in(bytes) ? Optional.of(bytes) : quantity(bytes));
        List<String> lost = new ArrayList<>();
        for (JsonValue option : options.members()) {
            if (size.isEmpty() || !option.name().equalsIgnoreCase("SizeBytes")) {
                lost.add(option.name());
            }
        }
        return new Tmpfs(Mounts.target(mount), size, Mounts.isReadOnly(mount), lost);
    }

    /** A member of {@code HostConfig.Tmpfs}: options of the mount command by path. */
    public static Tmpfs ofOptions(JsonValue member) {
        Optional<String> size = Optional.empty();
        boolean readOnly = false;
        List<String> lost = new ArrayList<>();
        for (String option : member.text().orElse("").split(",", -1)) {
            Optional<String> given =
                    option.startsWith(SIZE) ? quantity(option.substring(SIZE.length())) : Optional.empty();
            if (given.isPresent()) {
                size = given;
            } else if (!NOTHING_LOST.contains(option)) {
                lost.add(option);
            }
            readOnly |= option.equals("ro");
        }
        return new Tmpfs(member.name(), size, readOnly, lost);
    }

    private static Optional<String> quantity(String size) {
        OptionalLong bytes = Quantities.bytes(size);
        return bytes.isPresent() ? Optional.of(Quantities.memory(bytes.getAsLong())) : Optional.empty();
    }
}
