package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.json.Placeholders;
import java.util.Optional;

/**
 * An image as the agent asks for it.
 *
 * @param text with a tag or digest
 */
public record ImageName(String text) {
    /** The address of Docker Hub, for which images name no host. */
    public static final String DOCKER_HUB = "https://index.docker.io/v1/";

    /**
     * Reads {@code [path/]name[:tag]} ({@code DockerConfig}): white space around is cut, the tag {@code latest} added
     * where there is none. A placeholder of a template is taken for an image that nobody knows yet.
     */
    public static Optional<ImageName> parse(String written) {
        String image = DotNetText.trim(written);
        if (Placeholders.in(image)) {
            return Optional.of(new ImageName(image));
        }
        int name = image.lastIndexOf('/') + 1;
        int colon = image.indexOf(':', name);
        if (colon < 0) {
            return name < image.length() ? Optional.of(new ImageName(image + ":latest")) : Optional.empty();
        }
        boolean tagged = colon > name && colon + 1 < image.length() && image.indexOf(':', colon + 1) < 0;
        return tagged ? Optional.of(new ImageName(image)) : Optional.empty();
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
