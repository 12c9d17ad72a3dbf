package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The store of a system module: edgeHub keeps undelivered messages, subscriptions and twins in it. It is the folder
 * {@code edgeHub} or {@code edgeAgent} in the folder that {@code storageFolder} names, or in {@code /tmp} if the
 * container has no such folder.
 */
public final class HubStore {
    /** The variable that names the folder in which the store is made. */
    static final String FOLDER = "storageFolder";

    private static final String DEFAULT_FOLDER = "/tmp";

    private HubStore() {}

    /** The variable that names the folder in which the store is made, if it has a value. */
    static Optional<Variable> folder(Module module) {
        return Variable.of(module).stream()
                .filter(variable ->
                        variable.isNamed(FOLDER) && !variable.value().isEmpty())
                .reduce((first, last) -> last);
    }

    /** Whether a directory of the host has the store of a system module in it. */
    static boolean isIn(ModuleMount mounted, Module module) {
        return mounted.kind() == BindKind.DIRECTORY && isAt(mounted.target(), module);
    }

    /** What the module mounts for its store from outside of its container, if anything. */
    public static Optional<ModuleMount> mounted(Module module, Context context) {
        return ModuleMount.of(module, context).stream()
                .filter(mounted -> isAt(mounted.target(), module))
                .findFirst();
    }

    /**
     * Whether the store outlives the container. A volume of the extension does, unless it begins empty with each pod;
     * so may a volume whose path a template fills in.
     */
    static boolean isKept(Module module, Context context) {
        return mounted(module, context).isPresent()
                || ExtensionVolumes.volumes(module).stream()
                        .filter(volume -> !volume.at("volume", "emptyDir").exists())
                        .flatMap(volume -> volume.get("volumeMounts").elements().stream())
                        .anyMatch(mount -> isAt(mount.get("mountPath").text().orElse(""), module))
                || ModuleMount.of(module, context).stream()
                        .anyMatch(mounted -> Placeholders.in(mounted.target()) || Placeholders.in(mounted.source()));
    }

    private static boolean isAt(String directory, Module module) {
        return folders(module).anyMatch(folder -> isIn(folder, directory));
    }

    /** The folders that a system module may keep its store in; none for any other module. */
    private static Stream<String> folders(Module module) {
        if (!module.isEdgeHub() && !module.isEdgeAgent()) {
            return Stream.empty();
        }
        String name = module.isEdgeHub() ? "/edgeHub" : "/edgeAgent";
        return Stream.concat(folder(module).map(Variable::value).stream(), Stream.of(DEFAULT_FOLDER))
                .map(folder -> folder + name);
    }

    private static boolean isIn(String path, String directory) {
        return !directory.isEmpty() && slashed(path).startsWith(slashed(directory));
    }

    private static String slashed(String path) {
        return (path + "/").replaceAll("/+", "/");
    }
}
