package io.github.edgemigrator.workload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that stands as a module's image, read as Docker's and Kubernetes' reference grammar does
 * ({@code [domain[:port]/]path[:tag][@digest]}, {@code github.com/distribution/reference}).
 *
 * @param fault why it is not an image reference, the end of a sentence that begins with the image; empty if it is one
 * @param meant the reference that can only be meant, if that can be seen
 */
public record ImageReference(Optional<String> fault, Optional<String> meant) {
    private static final ImageReference GOOD = new ImageReference(Optional.empty(), Optional.empty());

    private static final String COMPONENT = "[a-z0-9]++(?:(?:[._]|__|-++)[a-z0-9]++)*+";
    private static final String DOMAIN_NAME = "[A-Za-z0-9](?:[A-Za-z0-9-]*+(?<=[A-Za-z0-9]))?";
    private static final Pattern DOMAIN =
            Pattern.compile("(?:" + DOMAIN_NAME + "(?:\\." + DOMAIN_NAME + ")*+|\\[[0-9A-Fa-f:]++])(?::\\d++)?");
    private static final Pattern PATH = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*+");
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})");
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://(.*)");

    /** Pages about images, as their addresses go on after the scheme; the group is the image. */
    private static final Pattern PAGE_OF_HUB = Pattern.compile(
            "(?i)(?:www\\.)?hub\\.docker\\.com/(?:r/|_/|layers/|repository/docker/)?([a-z0-9._/-]*?)(?:/(?:tags|general|builds)?)?(?:[?#].*)?");

    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:(?:www\\.)?hub\\.docker\\.com|(?:www\\.)?github\\.com|portal\\.azure\\.com|(?:learn|docs)\\.microsoft\\.com"
                    + "|(?:azuremarketplace|www)\\.microsoft\\.com|mcr\\.microsoft\\.com/(?:en-us/)?(?:product|artifact)|(?:www\\.)?quay\\.io/repository)"
                    + "(?:[/?#].*)?");

    /**
     * Reads an image.
     *
     * @param image without blanks around, which the agent cuts off, and without placeholders
     */
    public static ImageReference of(String image) {
        Matcher scheme = SCHEME.matcher(image);
        String address = scheme.matches() ? scheme.group(2) : image;
        if (PAGE.matcher(address).matches()) {
            Matcher hub = PAGE_OF_HUB.matcher(address);
            Optional<String> named = hub.matches() ? Optional.of(hub.group(1)) : Optional.empty();
            return bad("is the address of a web page", named);
        }
        if (scheme.matches()) {
            return bad("begins with the scheme " + scheme.group(1) + "://", Optional.of(address));
        }
        if (image.chars().anyMatch(Character::isWhitespace)) {
            return bad("contains white space", Optional.empty());
        }
        return ofParts(image);
    }

    private static ImageReference ofParts(String image) {
        int at = image.indexOf('@');
        if (at >= 0 && !DIGEST.matcher(image.substring(at + 1)).matches()) {
            return bad(
                    image.startsWith("sha256:", at + 1)
                            ? "has a digest that is not 64 hexadecimal digits"
                            : "has no valid digest after @",
                    Optional.empty());
        }
        String named = at < 0 ? image : image.substring(0, at);
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        if (colon >= 0 && !TAG.matcher(named.substring(colon + 1)).matches()) {
            return bad("has the tag \"" + named.substring(colon + 1) + "\", which is not valid", Optional.empty());
        }
        return ofRepository(image, colon < 0 ? named : named.substring(0, colon));
    }

    private static ImageReference ofRepository(String image, String repository) {
        int slash = repository.indexOf('/');
        String first = repository.substring(0, Math.max(0, slash));
        boolean domain = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (domain && !DOMAIN.matcher(first).matches()) {
            return bad("names the registry " + first + ", which is not a host name", Optional.empty());
        }
        String path = domain ? repository.substring(slash + 1) : repository;
        if (PATH.matcher(path).matches()) {
            return GOOD;
        }
        String small = path.toLowerCase(Locale.ROOT);
        if (PATH.matcher(small).matches()) {
            return bad("has capital letters in its repository", Optional.of(image.replace(path, small)));
        }
        return bad("has the repository \"" + path + "\", which is not valid", Optional.empty());
    }

    private static ImageReference bad(String fault, Optional<String> meant) {
        return new ImageReference(
                Optional.of(fault), meant.filter(text -> of(text).fault().isEmpty()));
    }
}
