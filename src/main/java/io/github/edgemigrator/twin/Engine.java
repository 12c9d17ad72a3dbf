package io.github.edgemigrator.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This program, as reports name it. */
public final class Engine {
    /** Its version, such as {@code 1.0.0}. */
    public static final String VERSION = read();

    private Engine() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream file = Engine.class.getResourceAsStream("engine.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the version from the program's own jar", e);
        }
        return properties.getProperty("version");
    }
}
