package io.github.edgemigrator.rules.kubernetes.storage;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleMount;
import io.github.edgemigrator.workload.Mounts;
import java.util.List;
import java.util.Optional;

/** STORAGE-019: mounts a share for the store of edgeHub, or flags an edgeHub that has none. */
final class MountHubStore extends ModuleRule {
    /** Where the store is mounted unless the deployment names a folder. */
    private static final String DEFAULT_FOLDER = "/iotedge/storage";

    MountHubStore() {
        super(RuleInfo.of("STORAGE-019", Severity.WARNING)
                .title("The store of edgeHub must be in a volume")
                .why(
                        "A restarted pod begins with an empty file system, while a restarted Docker container keeps its files.")
                .remedy("Create a share on the device, and set options.hubStore to its name.")
                .reference(Reference.PROJECT, "#desired-properties"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!module.isEdgeHub() || module.isUnreadable() || Mounts.areUnreadable(module)) {
            return List.of();
        }
        Optional<String> share = context.options().hubStore();
        Optional<Variable> inMemory = inMemory(module);
        if (inMemory.isPresent()) {
            return share.flatMap(any -> inMemory).map(variable -> unused(module, variable)).stream()
                    .toList();
        }
        if (!HubStore.isKept(module, context)) {
            return List.of(share.flatMap(name -> mount(module, name, context)).orElseGet(() -> lost(module)));
        }
        return share
                .flatMap(name -> HubStore.mounted(module, context).flatMap(mounted -> replace(module, mounted, name)))
                .stream()
                .toList();
    }

    /** The variable by which the operator has chosen a store that no restart keeps. */
    private static Optional<Variable> inMemory(Module module) {
        return Variable.of(module).stream()
                .filter(variable -> variable.isNamed("usePersistentStorage")
                        && variable.value().equalsIgnoreCase("false"))
                .findFirst();
    }

    private Finding unused(Module module, Variable inMemory) {
        return at(module, inMemory.entry())
                .as(Severity.INFO)
                .remedy("Nothing to do, unless edgeHub must keep messages: then remove " + inMemory.name() + ".")
                .say("Kept: edgeHub has its store in memory, so options.hubStore is not used.");
    }

    private Finding lost(Module module) {
        return at(module, new JsonValue(Mounts.place(module), MissingNode.getInstance()))
                .say("edgeHub has no volume for its store: when its pod restarts, it loses undelivered messages,"
                        + " subscriptions and twins.");
    }

    /** Mounts a share; empty if something else is mounted at the folder. */
    private Optional<Finding> mount(Module module, String share, Context context) {
        Optional<Variable> named = HubStore.folder(module);
        String folder = named.map(Variable::value).orElse(DEFAULT_FOLDER);
        boolean taken = !MountPaths.of(module, context).take(folder)
                || Mounts.of(module).stream()
                        .anyMatch(mount -> Mounts.target(mount).equals(folder));
        if (taken || !folder.startsWith("/")) {
            return Optional.empty();
        }
        Bind bind = new Bind(share, folder, false, List.of());
        Finding.Draft draft = at(module, new JsonValue(Mounts.place(module), MissingNode.getInstance()))
                .append(Mounts.place(module), Mounts.of(bind, share, "volume"));
        if (named.isEmpty()) {
            draft.with(new Edit.Put(module.env().get(HubStore.FOLDER).path(), Variable.definition(folder)));
        }
        return Optional.of(draft.as(Severity.INFO)
                .remedy("Create the share; nothing else is needed.")
                .say("The share " + share + " is mounted at " + folder + ", where edgeHub keeps its store"
                        + (named.isEmpty() ? " now that " + HubStore.FOLDER + " names it." : ".")));
    }

    /** Mounts the share instead of a directory of the old device; empty if it is mounted. */
    private Optional<Finding> replace(Module module, ModuleMount mounted, String share) {
        Finding.Draft draft = at(module, mounted.value());
        if (mounted.source().equals(share)) {
            return Optional.empty();
        }
        if (mounted.kind() != BindKind.DIRECTORY) {
            return Optional.of(draft.as(Severity.INFO)
                    .remedy("Nothing to do, unless the store is to be in " + share + ".")
                    .say("Kept: edgeHub has its store in " + mounted.source() + ", so options.hubStore is not used."));
        }
        if (mounted.isText()) {
            draft.remove(mounted.value()).append(Mounts.place(module), Mounts.of(mounted.bind(), share, "volume"));
        } else {
            draft.put(mounted.value().get("Source").path(), JsonNodes.text(share))
                    .with(new Edit.Put(mounted.value().get("Type").path(), JsonNodes.text("volume")));
        }
        return Optional.of(draft.remedy("Let edgeHub deliver its messages before the old device is switched off.")
                .say("The share " + share + " is mounted at " + mounted.target() + " instead of the directory "
                        + mounted.source() + ": messages that are not delivered yet stay on the old device."
                        + mounted.dropped()));
    }
}
