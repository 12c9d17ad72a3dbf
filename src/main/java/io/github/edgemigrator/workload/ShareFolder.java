package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.Device;
import java.util.Optional;

/**
 * A folder in a share.
 *
 * @param share the share's name
 * @param folder the path in it, without a slash before
 */
public record ShareFolder(String share, String folder) {
    /** The folder of a share that a host path is; empty if it is none, or is the share itself. */
    public static Optional<ShareFolder> at(String hostPath, Device device) {
        for (int slash = hostPath.lastIndexOf('/'); slash > 0; slash = hostPath.lastIndexOf('/', slash - 1)) {
            String folder = hostPath.substring(slash + 1);
            Optional<String> share = device.shareAt(hostPath.substring(0, slash));
            if (share.isPresent() && !folder.isEmpty()) {
                return Optional.of(new ShareFolder(share.get(), folder));
            }
        }
        return Optional.empty();
    }
}
