package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.kubernetes.Bind;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.Set;
import java.util.regex.Pattern;

/** What the host's side of a bind most probably is; a manifest alone cannot tell for certain. */
enum BindKind {
    /** A share of the device. */
    SHARE,
    /** A folder in a share of the device. */
    SHARE_FOLDER,
    /** Any other directory of the host. */
    DIRECTORY,
    /** Not a path but the name of a Docker volume. */
    NAMED_VOLUME,
    FILE,
    SOCKET,
    DEVICE,
    /** A path of Windows. */
    WINDOWS,
    /** A placeholder that says nothing. */
    PLACEHOLDER;

    private static final Pattern WINDOWS_PATH = Pattern.compile("[A-Za-z]|.*\\\\.*");
    private static final Set<String> FILES = Set.of(
            "hosts",
            "hostname",
            "resolv.conf",
            "localtime",
            "timezone",
            "passwd",
            "group",
            "shadow",
            "machine-id",
            "fstab",
            ".bashrc",
            ".profile",
            ".Xauthority",
            "Dockerfile");
    private static final Pattern FILE_NAME = Pattern.compile(
            "[^/]+\\.(?!d$)([A-Za-z][A-Za-z0-9]{0,4}|json5|config|service|properties)|[^/]+\\.so(\\.\\d+)*");
    private static final Set<String> DIRECTORIES_OF_DEVICES = Set.of("/dev/shm", "/dev/mqueue", "/dev/hugepages");

    /** What a bind's source is. */
    static BindKind of(Bind bind, Context context) {
        String source = bind.source();
        if (WINDOWS_PATH.matcher(source).matches()) {
            return WINDOWS;
        }
        if (context.device().shareAt(source).isPresent()) {
            return SHARE;
        }
        if (ShareFolder.at(source, context.device()).isPresent()) {
            return SHARE_FOLDER;
        }
        if (bind.isNamedVolume()) {
            return Placeholders.in(source) ? PLACEHOLDER : NAMED_VOLUME;
        }
        return source.startsWith("/")
                ? ofPath(source, bind.target())
                : Placeholders.in(source) ? PLACEHOLDER : DIRECTORY;
    }

    private static BindKind ofPath(String source, String target) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        if (name.endsWith(".sock")) {
            return SOCKET;
        }
        if (source.startsWith("/dev/") && !DIRECTORIES_OF_DEVICES.contains(source)) {
            return DEVICE;
        }
        String targetName = target.substring(target.lastIndexOf('/') + 1);
        boolean file = FILES.contains(name)
                || FILE_NAME.matcher(name).matches()
                || FILE_NAME.matcher(targetName).matches();
        return file ? FILE : DIRECTORY;
    }
}
