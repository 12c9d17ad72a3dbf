package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names binds that Kubernetes cannot make: of files, sockets, devices, Windows paths and placeholders. */
final class FileBinds implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-005", Severity.ACTION)
            .title("A bind is of a directory")
            .why("The agent mounts directories only: with a file in its place the module waits for ever, in backoff.")
            .remedy("Put the file in a share and mount the share, or build it into the image.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    private static final String DOCKER = "docker.sock";
    private static final Set<String> OF_THE_POD = Set.of("/etc/hosts", "/etc/hostname", "/etc/resolv.conf");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (BindKind kind :
                List.of(BindKind.FILE, BindKind.SOCKET, BindKind.DEVICE, BindKind.WINDOWS, BindKind.PLACEHOLDER)) {
            for (Binds.Written written : Binds.of(module, kind, context)) {
                findings.add(finding(module, written, kind));
            }
        }
        return findings;
    }

    private static Finding finding(Module module, Binds.Written written, BindKind kind) {
        Finding.Draft draft = INFO.at(module, written.value());
        String source = written.bind().source();
        String remove = "Remove the bind from " + module.name();
        return switch (kind) {
            case SOCKET ->
                source.endsWith(DOCKER)
                        ? draft.remedy(remove + ", and what needs it: the device has no Docker engine.")
                                .say(source + " is the socket of the Docker engine, which the device does not have.")
                        : draft.remedy(remove + " and reach the service over the network.")
                                .say(source + " looks like a socket, which cannot be mounted.");
            case DEVICE ->
                draft.remedy(remove + "; if it needs the device node, run it privileged.")
                        .say(source + " looks like a device node, which cannot be mounted.");
            case WINDOWS ->
                draft.remedy("Give " + module.name() + " a Linux image and Linux paths.")
                        .say("The host's path looks like one of Windows; the device runs Linux containers only.");
            case PLACEHOLDER ->
                draft.as(Severity.WARNING)
                        .remedy("Fill in the template, then convert it again.")
                        .say(
                                "What the bind will be is not known before its placeholder is filled in; it was left as it is.");
            default -> file(module, draft, source);
        };
    }

    private static Finding file(Module module, Finding.Draft draft, String source) {
        return OF_THE_POD.contains(source)
                ? draft.remedy("Remove the bind from " + module.name() + ": Kubernetes writes " + source
                                + " of each pod itself.")
                        .say(source + " is a file, which cannot be mounted.")
                : draft.remedy("Put " + source + " in a share and mount the share in " + module.name()
                                + ", or build it into the image.")
                        .say(source + " looks like a file, which cannot be mounted.");
    }
}
