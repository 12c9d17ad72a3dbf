package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.WordMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an image was built for, if its name says that it does not run on Linux on amd64.
 *
 * @param name of the platform, such as {@code Windows}
 * @param word of the image's name that says so
 */
public record ImagePlatform(String name, String word) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");
    /** A placeholder of the development tools, such as <code>${MODULES.camera.arm32v7}</code>. */
    private static final Pattern OF_MODULES = Pattern.compile("\\$\\{MODULE(?:S\\.[^.}]*|DIR<[^>}]*>)([^}]*)}");

    private static final Set<String> BASES_OF_WINDOWS =
            Set.of("windowsservercore", "nanoserver", "servercore", "ltsc2016", "ltsc2019", "ltsc2022");
    /** A window is also a thing that people watch: the word tells in a tag (128 characters), or before a processor. */
    private static final Pattern WINDOWS =
            Pattern.compile("(?i).*(:([^/]{0,128}\\W)?windows\\b|\\bwindows-(amd|arm|x)\\d).*");

    private static final Pattern ARM =
            Pattern.compile("arm(32|64|hf|el)(v\\d\\w*)?|armv\\d\\w*|aarch(32|64)|l4t|jetson|raspberrypi\\d*|raspbian");
    private static final Set<String> OTHER_PROCESSORS = Set.of("ppc64le", "s390x", "riscv64", "mips64le");
    /** What is in all these names. Most images have none of them. */
    private static final WordMatcher SIGNS = new WordMatcher(
            "windows",
            "server",
            "ltsc",
            "arm",
            "aarch",
            "l4t",
            "jetson",
            "raspb",
            "ppc64le",
            "s390x",
            "riscv64",
            "mips64le");

    private static final Set<String> AMD64 = Set.of("amd64", "x64", "x86");

    /** What the image is for; empty if it may run on Linux on amd64. */
    public static Optional<ImagePlatform> of(String image) {
        String plain = image.contains("${") ? OF_MODULES.matcher(image).replaceAll("$1") : image;
        if (!SIGNS.areIn(plain)) {
            return Optional.empty();
        }
        String name = withoutRegistry(plain);
        List<String> words = List.of(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)));
        Optional<String> windows =
                words.stream().filter(BASES_OF_WINDOWS::contains).findFirst();
        if (windows.isPresent() || WINDOWS.matcher(name).matches()) {
            return Optional.of(new ImagePlatform("Windows", windows.orElse("windows")));
        }
        if (words.stream().anyMatch(AMD64::contains)) {
            return Optional.empty();
        }
        return words.stream()
                .filter(word -> ARM.matcher(word).matches() || OTHER_PROCESSORS.contains(word))
                .findFirst()
                .map(word -> new ImagePlatform(ARM.matcher(word).matches() ? "ARM" : "another processor", word));
    }

    /**
     * What {@code Platform} of createOptions asks for, such as {@code linux/arm64}; empty if that is Linux on amd64.
     */
    public static Optional<ImagePlatform> asked(String platform) {
        return platform.toLowerCase(Locale.ROOT).startsWith("windows")
                ? Optional.of(new ImagePlatform("Windows", platform))
                : of(platform);
    }

    /** Whether a directory of the host is that of libraries for ARM. */
    public static boolean isLibraryOfArm(String path) {
        return path.contains("/aarch64-linux-gnu") || path.contains("/arm-linux-gnueabi");
    }

    /** The placeholder of a template that names the same module built for amd64; empty if the image is none. */
    public Optional<String> ofTemplate(String image) {
        String other = image.replaceFirst("(?i)(windows-)?" + Pattern.quote(word) + "(-amd64)?", "amd64");
        return OF_MODULES.matcher(image).matches() && !other.equals(image) ? Optional.of(other) : Optional.empty();
    }

    /** The first part of a path names the registry if there is a dot or a port in it. */
    private static String withoutRegistry(String image) {
        int slash = image.indexOf('/');
        String first = image.substring(0, Math.max(0, slash));
        return first.indexOf('.') >= 0 || first.indexOf(':') >= 0 ? image.substring(slash + 1) : image;
    }
}
