package io.github.edgemigrator.conversion;

import io.github.edgemigrator.edgeagent.AgentSetup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The device that shall run the converted deployment.
 *
 * @param gpus how many GPUs it has
 * @param shares the names of its shares by the host paths that legacy deployments bind
 * @param agent how the IoT Edge agent on it is set up
 */
public record Device(int gpus, Map<String, String> shares, AgentSetup agent) {
    private static final String SHARES = "/home/hcsshares/";

    // The "local mount point for Edge compute modules" of a share, as the old device shows it.
    private static final Pattern SHARE_PATH = Pattern.compile(SHARES + "([^/]+)/*");

    /** The longest path that Linux knows, in bytes. */
    private static final int LONGEST_PATH = 4_096;

    public Device {
        if (gpus < 0) {
            throw new IllegalArgumentException("gpus must be 0 or more but was " + gpus);
        }
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** The path without slashes at its end. */
    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** The share whose mount point a host path is. */
    public Optional<String> shareAt(String hostPath) {
        if (hostPath.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        String path = hostPath.length() > 1 ? withoutSlashes(hostPath) : hostPath;
        for (Map.Entry<String, String> share : shares.entrySet()) {
            if (withoutSlashes(share.getKey()).equals(path)) {
                return Optional.of(share.getValue());
            }
        }
        if (!hostPath.startsWith(SHARES)) {
            return Optional.empty();
        }
        Matcher known = SHARE_PATH.matcher(hostPath);
        return known.matches() ? Optional.of(known.group(1)) : Optional.empty();
    }
}
