package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** STORAGE-009: gives mounts the fields without which the agent deploys no module at all. */
final class NormalizeMountFields extends ModuleRule {
    /** A field of a mount, and what docker inspect and the command line call it. */
    private record Field(String name, List<String> otherNames) {}

    private static final Field SOURCE = new Field("Source", List.of("Src"));
    private static final Field TARGET = new Field("Target", List.of("Destination", "Dst"));
    private static final Field TYPE = new Field("Type", List.of());

    NormalizeMountFields() {
        super(
                RuleInfo.of("STORAGE-009", Severity.ERROR)
                        .about("Mounts")
                        .title("Every mount has a type, source and target")
                        .why(
                                "The agent refuses the whole deployment for one mount that lacks one of them (InvalidMountException).")
                        .remedy("Give the mount a Type, a Source and a Target, or remove it.")
                        .reference(
                                Reference.AGENT_SOURCE,
                                "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/edgedeployment/deployment/KubernetesDeploymentMapper.cs"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue mount : Mounts.of(module)) {
            List<String> lacking = new ArrayList<>();
            for (Field field : missing(mount)) {
                Optional<JsonValue> misnamed = misnamed(mount, field);
                Optional<String> meant = field.equals(TYPE) ? type(mount) : Optional.empty();
                misnamed.ifPresent(found -> findings.add(renamed(module, mount, field, found)));
                meant.ifPresent(type -> findings.add(typed(module, mount, type)));
                if (misnamed.isEmpty() && meant.isEmpty() && isNeeded(field, mount)) {
                    lacking.add(field.name());
                }
            }
            if (!lacking.isEmpty()) {
                findings.add(at(module, mount)
                        .remedy("Give the mount in " + module.name() + " a " + Sentences.listed(lacking)
                                + ", or remove it.")
                        .say("The mount has no " + Sentences.listed(lacking)
                                + "; for that the agent would deploy no module."));
            }
        }
        return findings;
    }

    private static List<Field> missing(JsonValue mount) {
        return Stream.of(TYPE, SOURCE, TARGET)
                .filter(field -> mount.get(field.name()).text().orElse("").isEmpty())
                .toList();
    }

    /**
     * Without a source, a volume is one without a name, and a tmpfs is as it should be; a placeholder may be either.
     */
    private static boolean isNeeded(Field field, JsonValue mount) {
        boolean free = Mounts.isVolume(mount) || Mounts.isTmpfs(mount) || Placeholders.in(Mounts.type(mount));
        return !field.equals(SOURCE) || !free;
    }

    /** The type that a mount can only have by its source: Docker refuses paths for volumes, and names for binds. */
    private static Optional<String> type(JsonValue mount) {
        String source = text(mount, SOURCE);
        if (source.isEmpty() || Placeholders.in(source)) {
            return Optional.empty();
        }
        boolean path = source.startsWith("/") || source.contains("\\");
        return Optional.of(path ? "bind" : "volume").filter(any -> path || Bind.isNamedVolume(source));
    }

    private Finding typed(Module module, JsonValue mount, String type) {
        JsonValue place = mount.get(TYPE.name());
        boolean bind = type.equals("bind");
        return at(module, place)
                .as(Severity.WARNING)
                .put(place.path(), JsonNodes.text(type))
                .remedy("Check that " + module.name() + " mounts the " + (bind ? "directory " : "volume ")
                        + text(mount, SOURCE) + " at " + text(mount, TARGET) + ".")
                .say("The mount had no Type, for which the agent would deploy no module; " + text(mount, SOURCE)
                        + " can only be " + (bind ? "a path." : "the name of a volume."));
    }

    private static String text(JsonValue mount, Field field) {
        return misnamed(mount, field).orElse(mount.get(field.name())).text().orElse("");
    }

    private static Optional<JsonValue> misnamed(JsonValue mount, Field field) {
        return field.otherNames().stream()
                .map(mount::get)
                .filter(found -> !found.text().orElse("").isEmpty())
                .findFirst();
    }

    private Finding renamed(Module module, JsonValue mount, Field field, JsonValue found) {
        return at(module, found)
                .as(Severity.WARNING)
                .put(mount.get(field.name()).path(), found.json())
                .with(new Edit.Remove(found.path()))
                .remedy("Check that " + module.name() + " wants " + found.text().orElse("") + " for its mount.")
                .say("Neither Docker nor the agent reads " + found.name() + "; it became " + field.name() + ".");
    }
}
