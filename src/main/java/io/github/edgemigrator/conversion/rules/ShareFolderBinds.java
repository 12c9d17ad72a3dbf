package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.Bind;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** Mounts a folder of a share, which only the Kubernetes extension can do. */
final class ShareFolderBinds implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-002", Severity.WARNING)
            .title("A share's folder is mounted from its volume")
            .why("A volume mount has the whole share; k8s-experimental.volumes can name a folder in it.")
            .remedy("Check that the folder exists in the new share; otherwise it is made, empty.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        JsonPath volumes =
                module.createOptions().at("k8s-experimental", "volumes").path();
        for (Binds.Written written : Binds.of(module, BindKind.SHARE_FOLDER, context)) {
            Bind bind = written.bind();
            ShareFolder folder = ShareFolder.at(bind.source(), context.device()).orElseThrow();
            findings.add(INFO.at(module, written.value())
                    .remove(written.value())
                    .append(
                            volumes,
                            volume(
                                    bind,
                                    folder,
                                    "share-folder-" + written.value().name()))
                    .say("The folder " + folder.folder() + " of the share " + folder.share() + " is mounted at "
                            + bind.target() + "." + Binds.dropped(bind)));
        }
        return findings;
    }

    private static JsonNode volume(Bind bind, ShareFolder folder, String name) {
        ObjectNode extension = Json.object();
        extension
                .putObject("volume")
                .put("name", name)
                .putObject("persistentVolumeClaim")
                .put("claimName", folder.share());
        ObjectNode mount = extension
                .putArray("volumeMounts")
                .addObject()
                .put("name", name)
                .put("mountPath", bind.target())
                .put("subPath", folder.folder());
        if (bind.readOnly()) {
            mount.put("readOnly", true);
        }
        return extension;
    }
}
