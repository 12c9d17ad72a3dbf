package io.github.edgemigrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that a test writes with {@code -Dgolden=write}, and else compares. */
public record GeneratedPage(String name) {
    private static final Path FOLDER = Path.of("src", "site", "markdown");

    /** Fails if the page says anything else. */
    public void assertIs(String text) {
        Path page = FOLDER.resolve(name);
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(page, text);
            }
            assertEquals(Files.readString(page), text, page + " is stale: its first lines tell how it is written");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
