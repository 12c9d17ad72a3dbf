package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.kubernetes.Bind;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a module mounts, in whichever way it says so: a text of {@code HostConfig.Binds}, or an element of
 * {@code HostConfig.Mounts} of type bind or volume. The agent makes a volume of the pod of each.
 *
 * @param bind source, target and options
 * @param kind what the source is
 * @param value the element that says so
 */
record Mounted(Bind bind, BindKind kind, JsonValue value) {
    /** All that the module mounts, Binds first, as the agent looks at them. */
    static List<Mounted> of(Module module, Context context) {
        List<Mounted> mounted = new ArrayList<>();
        for (JsonValue text : module.hostConfig().get("Binds").elements()) {
            text.text().flatMap(bind -> ofText(bind, text, context)).ifPresent(mounted::add);
        }
        for (JsonValue mount : Mounts.of(module)) {
            if (Mounts.isBind(mount) || Mounts.isVolume(mount)) {
                mounted.add(ofMount(mount, context));
            }
        }
        return mounted;
    }

    /** What the module mounts of one kind. */
    static List<Mounted> of(Module module, BindKind kind, Context context) {
        return of(module, context).stream()
                .filter(mounted -> mounted.kind() == kind)
                .toList();
    }

    private static Optional<Mounted> ofText(String text, JsonValue value, Context context) {
        boolean cutInPlaceholder = Placeholders.hide(':', text);
        if (cutInPlaceholder || (!text.contains(":") && Placeholders.in(text))) {
            return Optional.of(new Mounted(new Bind(text, "", false, List.of()), BindKind.PLACEHOLDER, value));
        }
        return Bind.parse(text).map(bind -> new Mounted(bind, BindKind.of(bind, context), value));
    }

    private static Mounted ofMount(JsonValue mount, Context context) {
        Bind bind = new Bind(Mounts.source(mount), Mounts.target(mount), Mounts.isReadOnly(mount), List.of());
        boolean claim = Mounts.isVolume(mount) && !bind.source().startsWith("/");
        return new Mounted(bind, claim ? BindKind.CLAIM : kindOfPath(mount, bind, context), mount);
    }

    /** Docker takes no name of a volume for a bind mount; of a volume mount, a path can only mean a share. */
    private static BindKind kindOfPath(JsonValue mount, Bind bind, Context context) {
        BindKind kind = BindKind.of(bind, context);
        boolean share = kind == BindKind.SHARE || kind == BindKind.SHARE_FOLDER;
        if (Mounts.isVolume(mount)) {
            return share ? kind : BindKind.CLAIM;
        }
        return kind == BindKind.NAMED_VOLUME ? BindKind.NO_PATH : kind;
    }

    /** The path on the host or the name of the volume. */
    String source() {
        return bind.source();
    }

    /** The path in the module. */
    String target() {
        return bind.target();
    }

    /** Whether it is a text of Binds, not yet an element of Mounts. */
    boolean isText() {
        return !value.json().isObject();
    }

    /** What the reader must know of options that a mount cannot have; empty if there are none. */
    String dropped() {
        return bind.dropped().isEmpty()
                ? ""
                : " The options " + String.join(", ", bind.dropped()) + " have no counterpart and are gone.";
    }
}
