package io.github.edgemigrator.runtime;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path a class was loaded from, for a JVM of its own. */
final class ClassPath {
    private ClassPath() {}

    /** Inside Maven the system's class path is Maven's own, and the project's stands in the class loader. */
    static String of(Class<?> type) {
        return type.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(ClassPath::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a file: " + url, e);
        }
    }
}
