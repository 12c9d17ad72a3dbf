package io.github.edgemigrator.workload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image of edgeHub whose tag is a version.
 *
 * @param name without the tag
 * @param major such as 1 of 1.4
 * @param minor such as 4 of 1.4
 */
public record HubImage(String name, String major, String minor) {
    private static final Pattern IMAGE = Pattern.compile("\\bazureiotedge-hub:(\\d{1,4})\\.(\\d{1,4})\\b");

    /** The image that a module has, if it is one of edgeHub. */
    public static Optional<HubImage> parse(String image) {
        Matcher hub = IMAGE.matcher(image);
        return hub.find()
                ? Optional.of(new HubImage(image.substring(0, hub.start(1) - 1), hub.group(1), hub.group(2)))
                : Optional.empty();
    }

    /** The first two numbers of its version. */
    public String version() {
        return major + "." + minor;
    }

    /** Whether it is newer than the 1.1 line, the last one for Kubernetes. */
    public boolean isNewerThanKubernetes() {
        int number = Integer.parseInt(major);
        return number > 1 || (number == 1 && Integer.parseInt(minor) > 1);
    }
}
