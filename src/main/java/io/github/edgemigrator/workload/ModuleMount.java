package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a module mounts, in whichever way it says so: a text of {@code HostConfig.Binds}, or an element of
 * {@code HostConfig.Mounts} of type bind or volume with a source. The agent makes a volume of the pod of each.
 *
 * @param bind source, target and options
 * @param kind what the source is
 * @param value the element that says so
 */
public record ModuleMount(Bind bind, BindKind kind, JsonValue value) {
    /** What one module mounts. */
    private record All(List<ModuleMount> mounted) {}

    /** All that the module mounts, Binds first, as the agent looks at them; nothing if that cannot be read. */
    public static List<ModuleMount> of(Module module, Context context) {
        return context.view(module, All.class, any -> new All(List.copyOf(read(any, context))))
                .mounted();
    }

    private static List<ModuleMount> read(Module module, Context context) {
        List<ModuleMount> mounted = new ArrayList<>();
        if (Mounts.areUnreadable(module)) {
            return mounted;
        }
        for (JsonValue text : module.hostConfig().get("Binds").elements()) {
            text.text().flatMap(bind -> ofText(bind, text, context)).ifPresent(mounted::add);
        }
        for (JsonValue mount : Mounts.of(module)) {
            boolean known = Mounts.isBind(mount) || Mounts.isVolume(mount);
            if (known && !Mounts.source(mount).isEmpty()) {
                mounted.add(ofMount(mount, context));
            }
        }
        return mounted;
    }

    /** What the module mounts of one kind. */
    public static List<ModuleMount> of(Module module, BindKind kind, Context context) {
        List<ModuleMount> ofKind = new ArrayList<>();
        for (ModuleMount mounted : of(module, context)) {
            if (mounted.kind() == kind) {
                ofKind.add(mounted);
            }
        }
        return ofKind;
    }

    private static Optional<ModuleMount> ofText(String text, JsonValue value, Context context) {
        boolean cutInPlaceholder = Placeholders.hide(':', text);
        if (cutInPlaceholder || (!text.contains(":") && Placeholders.in(text))) {
            return Optional.of(new ModuleMount(new Bind(text, "", false, List.of()), BindKind.PLACEHOLDER, value));
        }
        return Bind.parse(text)
                .filter(bind -> !bind.source().isEmpty())
                .map(ModuleMount::cleaned)
                .map(bind -> new ModuleMount(bind, BindKind.of(bind, context), value));
    }

    private static ModuleMount ofMount(JsonValue mount, Context context) {
        Bind bind = cleaned(new Bind(Mounts.source(mount), Mounts.target(mount), Mounts.isReadOnly(mount), List.of()));
        boolean claim = Mounts.isVolume(mount) && !bind.source().startsWith("/") && !BindKind.isOfWindows(bind);
        return new ModuleMount(bind, claim ? BindKind.CLAIM : kindOfPath(mount, bind, context), mount);
    }

    /** Docker takes no name of a volume for a bind mount; of a volume mount, a path can only mean a share. */
    private static BindKind kindOfPath(JsonValue mount, Bind bind, Context context) {
        BindKind kind = BindKind.of(bind, context);
        boolean share = kind == BindKind.SHARE || kind == BindKind.SHARE_FOLDER;
        if (Mounts.isVolume(mount) && kind != BindKind.WINDOWS) {
            return share ? kind : BindKind.CLAIM;
        }
        return kind == BindKind.NAMED_VOLUME ? BindKind.NO_PATH : kind;
    }

    /** The path without {@code ..}, which Docker resolves before it mounts and Kubernetes refuses. */
    private static Bind cleaned(Bind bind) {
        if (!bind.source().startsWith("/") || !(bind.source() + "/").contains("/../")) {
            return bind;
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : bind.source().substring(1).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else {
                names.addLast(name);
            }
        }
        return new Bind("/" + String.join("/", names), bind.target(), bind.readOnly(), bind.dropped());
    }

    /** The path on the host or the name of the volume. */
    public String source() {
        return bind.source();
    }

    /** The path in the module. */
    public String target() {
        return bind.target();
    }

    /** Whether it is a text of Binds, not yet an element of Mounts. */
    public boolean isText() {
        return !value.json().isObject();
    }

    /** What the reader must know of a directory of the host that is not the system's; empty for anything else. */
    public String emptyAtFirst() {
        return kind == BindKind.DIRECTORY ? ", empty at first if the device has no such directory" : "";
    }

    /** What the reader must know of options that a mount cannot have; empty if there are none. */
    public String dropped() {
        return bind.dropped().isEmpty()
                ? ""
                : (bind.dropped().size() == 1 ? " The option " : " The options ")
                        + Sentences.listed(bind.dropped())
                        + (bind.dropped().size() == 1 ? " is" : " are")
                        + " gone: of the options of a bind the agent reads ro and rw.";
    }
}
