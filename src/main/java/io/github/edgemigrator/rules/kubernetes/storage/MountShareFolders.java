package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.ModuleMount;
import io.github.edgemigrator.workload.ShareFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** STORAGE-002: mounts a folder of a share, which only the Kubernetes extension can do. */
final class MountShareFolders extends ModuleRule {
    MountShareFolders() {
        super(RuleInfo.of("STORAGE-002", Severity.WARNING)
                .about("Binds", "Mounts")
                .title("A share's folder is mounted from its volume")
                .why("A volume mount has the whole share; k8s-experimental.volumes can name a folder in it.")
                .remedy("Check that the folder exists in the new share; otherwise it is made, empty.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<ModuleMount> folders = ModuleMount.of(module, BindKind.SHARE_FOLDER, context);
        if (folders.isEmpty()) {
            return List.of();
        }
        VolumeNames names = VolumeNames.of(module, context);
        Optional<String> obstacle = ExtensionVolumes.obstacle(module, context);
        List<Finding> findings = new ArrayList<>();
        for (ModuleMount mounted : folders) {
            ShareFolder folder =
                    ShareFolder.at(mounted.source(), context.device()).orElseThrow();
            Finding.Draft draft = at(module, mounted.value());
            findings.add(obstacle.map(why -> left(draft, module, folder, why))
                    .orElseGet(() -> mountedFromVolume(draft, module, mounted, folder, names)));
        }
        return findings;
    }

    private static Finding left(Finding.Draft draft, Module module, ShareFolder folder, String obstacle) {
        return draft.as(Severity.ACTION)
                .remedy("Mount all of the share " + folder.share() + " in " + module.name()
                        + " as a volume, and let the module look into the folder " + folder.folder() + ".")
                .say(
                        obstacle + ", so the folder " + folder.folder() + " of the share " + folder.share()
                                + " cannot be mounted; the bind was left, and the agent makes an empty directory of the host of it.");
    }

    private static Finding mountedFromVolume(
            Finding.Draft draft, Module module, ModuleMount mounted, ShareFolder folder, VolumeNames names) {
        String name = names.fresh("share", folder.share() + "/" + folder.folder());
        ExtensionVolume volume =
                ExtensionVolume.claim(name, folder.share(), mounted.bind()).folder(folder.folder());
        String what = " " + folder.folder() + " of the share " + folder.share() + " is mounted at " + mounted.target()
                + "." + mounted.dropped();
        draft.remove(mounted.value()).append(ExtensionVolumes.place(module), volume.json());
        return BindKind.isFile(folder.folder())
                ? draft.remedy("Put " + folder.folder() + " into the share " + folder.share()
                                + " before applying; else a folder of that name is made.")
                        .say("The file" + what)
                : draft.say("The folder" + what);
    }
}
