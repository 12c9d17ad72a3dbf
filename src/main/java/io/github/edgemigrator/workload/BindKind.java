package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.Placeholders;
import java.util.regex.Pattern;

/** What the source of a bind most probably is; a manifest alone cannot tell for certain. */
public enum BindKind {
    /** A share of the device. */
    SHARE,
    /** A folder in a share of the device. */
    SHARE_FOLDER,
    /** A directory of the host with what somebody put there. */
    DIRECTORY,
    /** A directory of the host that belongs to its operating system. */
    SYSTEM_DIRECTORY,
    /** Not a path but the name of a Docker volume. */
    NAMED_VOLUME,
    /** The name in a volume mount: of a volume claim. */
    CLAIM,
    /** Neither a name nor a path in full, which Docker refuses. */
    NO_PATH,
    FILE,
    SOCKET,
    DEVICE,
    /** A path of Windows. */
    WINDOWS,
    /** A placeholder that says nothing. */
    PLACEHOLDER;

    private static final Pattern WINDOWS_PATH =
            Pattern.compile("[A-Za-z](:.*)?|.*\\\\.*|//[A-Za-z]/.*|/[a-z]/(Users|Program).*");

    private static final Pattern WINDOWS_TARGET = Pattern.compile("[A-Za-z]:.*|.*\\\\.*");

    private static final Pattern FILE_NAME = Pattern.compile(
            "[^/]+\\.(?!d$)([A-Za-z][A-Za-z0-9]{0,4}|json5|config|service|properties)|[^/]+\\.so(\\.\\d+)*"
                    + "|\\.bashrc|\\.profile|\\.Xauthority|Dockerfile");

    /** Files whose names do not tell. */
    private static final Pattern FILE_PATH =
            Pattern.compile("/etc/(hosts|hostname|localtime|timezone|passwd|group|shadow|machine-id|fstab|os-release"
                    + "|nv_tegra_release)|(/usr(/local)?)?/s?bin/[^/]+|/proc/(cpuinfo|meminfo|stat|uptime|version)");

    private static final Pattern SOCKET_NAME = Pattern.compile(".+[._-]sock(et)?");

    /** The directories that the IoT Edge daemon has its sockets in. */
    private static final Pattern DAEMON = Pattern.compile("(/var)?/run/iotedge/*");

    private static final Pattern DIRECTORY_OF_DEVICES =
            Pattern.compile("/dev(/(bus(/usb(/\\d+)?)?|(disk|serial|v4l)(/by-[a-z]+)?|block|char|dma_heap|dri|hugepages"
                    + "|input|mapper|mqueue|net|pts|shm|snd))?/*");

    /** Directories that every Linux has; of some, what is below them is the operator's. */
    private static final Pattern OF_THE_SYSTEM = Pattern.compile(
            "/+|/(bin|boot|lib\\d*|proc|run|sbin|sys|usr(?!/(local/)?share/)|var/run|tmp/\\.X11-unix)(/.*)?"
                    + "|/(etc|etc/ssl(/certs)?|home|mnt|opt|root|srv|tmp|var|var/(lib|log|tmp))/?");

    /** What the source of a bind is. */
    static BindKind of(Bind bind, Context context) {
        String source = bind.source();
        if (isOfWindows(bind)) {
            return WINDOWS;
        }
        if (context.device().shareAt(source).isPresent()) {
            return SHARE;
        }
        if (ShareFolder.at(source, context.device()).isPresent()) {
            return SHARE_FOLDER;
        }
        if (WINDOWS_PATH.matcher(source).matches()) {
            return WINDOWS;
        }
        if (source.startsWith("/")) {
            return ofPath(source, bind.target());
        }
        if (Placeholders.in(source)) {
            return isFile(bind.target()) ? FILE : PLACEHOLDER;
        }
        return bind.isNamedVolume() ? NAMED_VOLUME : NO_PATH;
    }

    /** Whether the path in the module is one of Windows; in a text of Binds its colon cuts it. */
    public static boolean isOfWindows(Bind bind) {
        boolean cut = bind.target().matches("[A-Za-z]")
                && bind.dropped().stream().anyMatch(rest -> rest.startsWith("\\") || rest.startsWith("/"));
        return cut || WINDOWS_TARGET.matcher(bind.target()).matches();
    }

    private static BindKind ofPath(String source, String target) {
        if (SOCKET_NAME.matcher(lastName(source)).matches()
                || DAEMON.matcher(source).matches()) {
            return SOCKET;
        }
        if (DIRECTORY_OF_DEVICES.matcher(source).matches()) {
            return SYSTEM_DIRECTORY;
        }
        if (source.startsWith("/dev/")) {
            return DEVICE;
        }
        if (FILE_PATH.matcher(source).matches() || isFile(source) || isFile(target)) {
            return FILE;
        }
        return OF_THE_SYSTEM.matcher(source).matches() ? SYSTEM_DIRECTORY : DIRECTORY;
    }

    /** Whether the last name of a path looks like that of a file. */
    public static boolean isFile(String path) {
        return FILE_NAME.matcher(lastName(path)).matches();
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
