package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.edgeagent.kubernetes.Sidecar;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for the volumes of one module's pod: short, telling, always the same, and each given once. */
final class VolumeNames {
    /** Kubernetes takes 63 characters; the rest is for a number that may follow. */
    private static final int LONGEST = 60;

    private final Set<String> taken;

    private VolumeNames(Set<String> taken) {
        this.taken = taken;
    }

    /** The names beside those that are taken. */
    static VolumeNames beside(Set<String> taken) {
        return new VolumeNames(new HashSet<>(taken));
    }

    /** The names in a module that has its volumes from the sidecar, its extensions, its binds and mounts already. */
    static VolumeNames of(Module module, Context context) {
        VolumeNames names = new VolumeNames(reserved(module, context));
        for (ModuleMount mounted : ModuleMount.of(module, context)) {
            KubernetesNames.volumeName(
                            mounted.source(), KubernetesDevice.agent(context).version())
                    .text()
                    .ifPresent(names.taken::add);
        }
        return names;
    }

    /** The names that binds and mounts of a module cannot have, as something else has them. */
    static Set<String> reserved(Module module, Context context) {
        Set<String> reserved = new HashSet<>(List.of(Sidecar.CONFIG_VOLUME, Sidecar.TRUST_BUNDLE_VOLUME));
        if (KubernetesDevice.agent(context).k8sExtensions()) {
            for (JsonValue volume : ExtensionVolumes.volumes(module)) {
                volume.at("volume", "name").text().ifPresent(reserved::add);
            }
        }
        return reserved;
    }

    /**
     * A name that no volume has had so far.
     *
     * @param kind its first word
     * @param text what the volume is, such as a path; only the end of a long one is in the name
     */
    String fresh(String kind, String text) {
        String words = words(text);
        String whole = words.isEmpty() ? kind : kind + "-" + words;
        return numbered(words.isEmpty() || whole.length() > LONGEST ? shortened(kind, words, text) : whole);
    }

    /** The name, with a number if a volume has had it. */
    String numbered(String name) {
        String numbered = name;
        for (int i = 2; !taken.add(numbered); i++) {
            numbered = name + "-" + i;
        }
        return numbered;
    }

    private static String shortened(String kind, String words, String text) {
        String tail = words.substring(Math.max(0, words.length() - LONGEST / 2)).replaceFirst("^[^-]*-", "");
        String hash = Integer.toHexString(text.hashCode());
        return tail.isEmpty() ? kind + "-" + hash : kind + "-" + tail + "-" + hash;
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
