package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.HostAccess;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** STORAGE-005: names binds that Kubernetes cannot make: of files, sockets, devices, Windows paths and placeholders. */
final class FlagUnmountableSources extends ModuleRule {
    private static final Set<BindKind> KINDS =
            EnumSet.of(BindKind.FILE, BindKind.SOCKET, BindKind.DEVICE, BindKind.WINDOWS, BindKind.NO_PATH);
    private static final Set<String> OF_THE_POD = Set.of("/etc/hosts", "/etc/hostname", "/etc/resolv.conf");
    private static final Set<String> OF_THE_CLOCK = Set.of("/etc/localtime", "/etc/timezone");

    FlagUnmountableSources() {
        super(RuleInfo.of("STORAGE-005", Severity.ACTION)
                .about("Binds", "Mounts")
                .title("A bind is of a directory")
                .why(
                        "The agent mounts directories only: with a file in its place the module waits for ever, in backoff.")
                .remedy("Put the file in a share and mount the share, or build it into the image.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        List<ModuleMount> unknown = new ArrayList<>();
        for (ModuleMount mounted : ModuleMount.of(module, context)) {
            if (mounted.kind() == BindKind.PLACEHOLDER && mounted.isText()) {
                unknown.add(mounted);
            } else if (mounted.kind() == BindKind.PLACEHOLDER) {
                findings.add(unknown(List.of(mounted), at(module, mounted.value())));
            } else if (KINDS.contains(mounted.kind())) {
                findings.add(finding(module, mounted, at(module, mounted.value())));
            }
        }
        if (!unknown.isEmpty()) {
            JsonValue binds = unknown.size() == 1
                    ? unknown.get(0).value()
                    : module.hostConfig().get("Binds");
            findings.add(0, unknown(unknown, at(module, binds)));
        }
        return findings;
    }

    private static Finding unknown(List<ModuleMount> binds, Finding.Draft draft) {
        List<String> sources =
                binds.stream().map(ModuleMount::source).distinct().toList();
        return draft.as(Severity.WARNING)
                .remedy(Finding.FILL_IN)
                .say("What " + Sentences.listed(sources) + " will be is not known before "
                        + (sources.size() == 1 ? "its placeholder is" : "their placeholders are")
                        + " filled in; the "
                        + (binds.size() == 1 ? "bind was left as it is." : "binds were left as they are."));
    }

    private static Finding finding(Module module, ModuleMount mounted, Finding.Draft draft) {
        String source = mounted.source();
        if (OF_THE_POD.contains(source) && mounted.target().equals(source)) {
            return draft.as(Severity.WARNING)
                    .remove(mounted.value())
                    .remedy("If " + module.name() + " needs names of the host's " + source + ", let it use addresses.")
                    .say("Removed: Kubernetes writes " + source + " of each pod itself.");
        }
        if (mounted.kind() == BindKind.DEVICE && HostAccess.isPrivileged(module)) {
            return deviceNode(module.name(), mounted, draft);
        }
        boolean asked = module.hostConfig().get("Devices").elements().stream()
                .anyMatch(device -> device.get("PathOnHost").text().orElse("").equals(mounted.source()));
        if (mounted.kind() == BindKind.DEVICE && asked) {
            return draft.as(Severity.INFO)
                    .remove(mounted.value())
                    .nothingToDo()
                    .say("Removed: a device node cannot be mounted, and HostConfig.Devices names " + mounted.source()
                            + " too.");
        }
        return finding(module.name(), mounted, draft);
    }

    private static Finding deviceNode(String module, ModuleMount mounted, Finding.Draft draft) {
        String source = mounted.source();
        return mounted.target().equals(source)
                ? draft.as(Severity.WARNING)
                        .remove(mounted.value())
                        .remedy("Check that the device has " + source + ".")
                        .say("Removed: the module is privileged and sees " + source + " without a bind.")
                : draft.remedy(remove(source, module) + " and let it use " + source + ".")
                        .say("The module is privileged and sees " + source + " by that name; it cannot be mounted as "
                                + mounted.target() + ".");
    }

    private static Finding finding(String module, ModuleMount mounted, Finding.Draft draft) {
        String source = mounted.source();
        return switch (mounted.kind()) {
            case SOCKET -> socket(module, source, draft);
            case DEVICE ->
                draft.remedy(remove(source, module) + "; if it needs the device node, run it privileged.")
                        .say(source + " looks like a device node, which cannot be mounted.");
            case WINDOWS ->
                draft.remedy("Mount a share or a directory of Linux in " + module + " instead.")
                        .say((mounted.isText()
                                        ? mounted.value().text().orElse(source)
                                        : BindKind.isOfWindows(mounted.bind()) ? mounted.target() : source)
                                + " looks like a path of Windows; the device runs Linux only.");
            case NO_PATH -> noPath(module, source, draft);
            default -> file(module, source, draft);
        };
    }

    private static Finding socket(String module, String source, Finding.Draft draft) {
        if (source.endsWith("docker.sock")) {
            return draft.remedy(remove(source, module) + ", and what needs it: the device has no Docker engine.")
                    .say(source + " is the socket of the Docker engine, which the device does not have.");
        }
        if (source.contains("/iotedge")) {
            String address = source.contains("mgmt") ? "http://localhost:35000" : "the address in IOTEDGE_WORKLOADURI";
            return draft.remedy(remove(source, module) + " and let it reach the daemon at " + address + ".")
                    .say(source + " is of the IoT Edge daemon, which has no sockets on this device.");
        }
        return draft.remedy(remove(source, module) + " and reach the service over the network.")
                .say(source + " looks like a socket, which cannot be mounted.");
    }

    private static Finding noPath(String module, String source, Finding.Draft draft) {
        // The API refuses .. in a host's path, and with the Deployment all that comes after it.
        boolean refused = ("/" + source + "/").contains("/../");
        boolean name = Bind.isNamedVolume(source);
        return draft.as(refused ? Severity.ERROR : Severity.ACTION)
                .remedy("Give " + module + " the path in full, from / on"
                        + (name ? ", or the mount the type volume if " + source + " is a volume." : "."))
                .say(source + " is no path in full"
                        + (refused
                                ? ", and Kubernetes refuses the .. in it."
                                : ", so nothing can be mounted from it."));
    }

    private static Finding file(String module, String source, Finding.Draft draft) {
        return OF_THE_CLOCK.contains(source)
                ? draft.remedy(remove(source, module) + ", and set its variable TZ to the time zone.")
                        .say(source + " is a file, which cannot be mounted.")
                : draft.remedy("Put " + source + " in a share and mount the share in " + module
                                + ", or build it into the image.")
                        .say(source + " looks like a file, which cannot be mounted.");
    }

    private static String remove(String source, String module) {
        return "Remove the bind of " + source + " from " + module;
    }
}
