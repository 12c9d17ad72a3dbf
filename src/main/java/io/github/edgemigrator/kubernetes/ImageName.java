package io.github.edgemigrator.kubernetes;

import io.github.edgemigrator.manifest.Placeholders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image as the agent asks for it.
 *
 * @param text with a tag or digest
 */
public record ImageName(String text) {
    private static final Pattern FORM = Pattern.compile("(?s)(?:.*/)?[^/:]+(:[^/:]+)?");

    /** The address of Docker Hub, for which images name no host. */
    public static final String DOCKER_HUB = "https://index.docker.io/v1/";

    /**
     * Reads {@code [path/]name[:tag]} ({@code DockerConfig}): white space around is cut, the tag {@code latest} added
     * where there is none. A placeholder of a template is taken for an image that nobody knows yet.
     */
    public static Optional<ImageName> parse(String written) {
        String image = written.strip();
        if (Placeholders.in(image)) {
            return Optional.of(new ImageName(image));
        }
        Matcher matcher = FORM.matcher(image);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ImageName(matcher.group(1) == null ? image + ":latest" : image));
    }

    /** The address of the registry whose credentials apply ({@code DockerUtil}); none if the image has no path. */
    public Optional<String> registry() {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String first = text.substring(0, slash);
        return Optional.of(first.contains(".") || first.contains(":") ? first : DOCKER_HUB);
    }
}
