package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.Quantities;
import io.github.edgemigrator.rules.kubernetes.fields.DockerDefaults;
import io.github.edgemigrator.rules.kubernetes.fields.Loss;
import io.github.edgemigrator.workload.HostAccess;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** STORAGE-014: makes a module's own shared memory as large as it asks. */
final class SetSharedMemorySize extends ModuleRule {
    private static final String PATH = "/dev/shm";

    /** What Docker and Kubernetes both give by themselves. */
    private static final long DEFAULT = 64L << 20;

    SetSharedMemorySize() {
        super(RuleInfo.of("STORAGE-014", Severity.INFO)
                .about("ShmSize")
                .title("Shared memory has the size that was asked for")
                .why("The agent drops ShmSize, and /dev/shm of a container on Kubernetes has 64 MiB.")
                .remedy("Nothing to do; what is in it counts as memory of the module.")
                .reference(Reference.MIGRATION_GUIDE, "#memory-and-cpu-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue field = module.hostConfig().get("ShmSize");
        return field.text()
                .filter(any -> !DockerDefaults.hold(field, module) && !Loss.asksForNothing(field))
                .map(size -> List.of(finding(module, field, size, context)))
                .orElse(List.of());
    }

    private Finding finding(Module module, JsonValue field, String size, Context context) {
        Finding.Draft draft = at(module, field);
        if (Placeholders.in(size)) {
            return draft.as(Severity.WARNING).isLeftForTemplate("The size");
        }
        if (HostAccess.mayShareHostMemory(module)) {
            return draft.remove(field)
                    .nothingToDo()
                    .say("Removed: the size does not matter to memory that is shared with the host.");
        }
        OptionalLong bytes = Quantities.bytes(size);
        if (bytes.isEmpty() || bytes.getAsLong() == DEFAULT) {
            return draft.remove(field).nothingToDo().say("Removed: shared memory has 64 MiB, as with Docker.");
        }
        return resized(draft, module, field, Quantities.memory(bytes.getAsLong()), context);
    }

    private static Finding resized(
            Finding.Draft draft, Module module, JsonValue field, String quantity, Context context) {
        Optional<String> obstacle = ExtensionVolumes.obstacle(module, context);
        if (obstacle.isPresent()) {
            return draft.as(Severity.ACTION)
                    .remedy("Turn the agent's extensions on, or make sure that " + module.name()
                            + " can do with 64 MiB of shared memory.")
                    .say(obstacle.get() + ", so that shared memory stays at 64 MiB, not " + quantity + ".");
        }
        if (!MountPaths.of(module, context).take(PATH)) {
            return draft.remove(field).say("Removed: something else is mounted at " + PATH + " already.");
        }
        String name = VolumeNames.of(module, context).numbered("shm");
        ExtensionVolume volume = ExtensionVolume.inMemory(name, Optional.of(quantity), PATH, false);
        return draft.remove(field)
                .append(ExtensionVolumes.place(module), volume.json())
                .say("Shared memory of " + quantity + " is mounted at " + PATH + ".");
    }
}
