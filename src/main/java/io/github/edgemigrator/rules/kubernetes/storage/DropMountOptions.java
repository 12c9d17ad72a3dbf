package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** STORAGE-010: tells which options of mounts are lost, and takes them away. */
final class DropMountOptions extends ModuleRule {
    /** What docker inspect shows of a mount, and what Docker itself does not read. */
    private static final List<String> INSPECTED = List.of("Name", "Driver", "Mode", "RW", "Propagation");

    private static final Set<String> PRIVATE = Set.of("", "private", "rprivate");

    DropMountOptions() {
        super(
                RuleInfo.of("STORAGE-010", Severity.INFO)
                        .about("Mounts")
                        .title("A mount has only what the agent reads")
                        .why(
                                "Of a mount the agent reads Type, Source, Target and ReadOnly; it drops all else without a word.")
                        .nothingToDo()
                        .reference(
                                Reference.AGENT_SOURCE,
                                "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/edgedeployment/deployment/KubernetesDeploymentMapper.cs"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue mount : Mounts.of(module)) {
            option(module, mount, mount.get("BindOptions"), findings);
            option(module, mount, mount.get("VolumeOptions"), findings);
            option(module, mount, mount.get("Consistency"), findings);
            if (!Mounts.isTmpfs(mount)) {
                option(module, mount, mount.get("TmpfsOptions"), findings);
            }
            inspected(module, mount, findings);
        }
        return findings;
    }

    private void option(Module module, JsonValue mount, JsonValue option, List<Finding> findings) {
        if (option.exists()) {
            findings.add(loss(module, mount, option));
        }
    }

    private Finding loss(Module module, JsonValue mount, JsonValue option) {
        String source = Mounts.source(mount);
        Finding.Draft draft = at(module, option).remove(option);
        String propagation = option.get("Propagation").text().orElse("").toLowerCase(Locale.ROOT);
        if (!PRIVATE.contains(propagation)) {
            return draft.as(Severity.WARNING)
                    .remedy("If " + module.name() + " must see what is mounted later, mount the directory in"
                            + " k8s-experimental.volumes with the mountPropagation HostToContainer.")
                    .say("The propagation " + propagation + " is gone: what is mounted in the directory later is not"
                            + " seen on the other side.");
        }
        if (option.get("Subpath").text().isPresent()) {
            return draft.as(Severity.ACTION)
                    .remedy("Mount the volume " + source + " in " + module.name()
                            + " in k8s-experimental.volumes, where a mount can have a subPath.")
                    .say("The agent mounts all of the volume, not only the folder "
                            + option.get("Subpath").text().orElse("") + ".");
        }
        if (option.at("DriverConfig", "Options").json().size() > 0) {
            return draft.as(Severity.ACTION)
                    .remedy("Put the files of the volume " + source + " into the share " + source + ", which "
                            + module.name() + " mounts.")
                    .say("The volume's driver and its options are gone, and with them the place of its files.");
        }
        return draft.say("The agent does not read it, and nothing is lost by that.");
    }

    private void inspected(Module module, JsonValue mount, List<Finding> findings) {
        List<JsonValue> fields =
                INSPECTED.stream().map(mount::get).filter(JsonValue::exists).toList();
        if (fields.isEmpty()) {
            return;
        }
        String names = Sentences.listed(fields.stream().map(JsonValue::name).toList());
        Finding.Draft draft = at(module, mount)
                .with(fields.stream()
                        .map(field -> new Edit.Remove(field.path()))
                        .toList());
        boolean readOnly = mount.get("RW").text().orElse("").equalsIgnoreCase("false")
                || mount.get("Mode").text().orElse("").equals("ro");
        findings.add(
                readOnly && !Mounts.isReadOnly(mount)
                        ? draft.as(Severity.WARNING)
                                .remedy("Set ReadOnly to true if " + module.name() + " must not write to "
                                        + Mounts.source(mount) + ".")
                                .say("Neither Docker nor the agent reads " + names
                                        + ", so the module can write, as it could before.")
                        : draft.say("Neither Docker nor the agent reads " + names + "."));
    }
}
