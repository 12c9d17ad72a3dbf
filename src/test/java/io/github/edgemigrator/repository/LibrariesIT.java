package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.ModuleProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The page on reliability names what the packaged jar contains, in the version that it has. */
class LibrariesIT {
    private static final String OWN = "edge-migrator";

    @Test
    void libraries_in_the_jar_are_listed() throws IOException {
        String page = ProjectFile.RELIABILITY.text();
        try (ZipFile jar = new ZipFile(ModuleProcess.packagedJar().toFile())) {
            List<String> rows = jar.stream()
                    .filter(entry -> entry.getName().endsWith("/pom.properties"))
                    .map(entry -> row(jar, entry))
                    .filter(row -> !row.contains(":" + OWN + " "))
                    .toList();
            assertTrue(rows.size() > 10, rows::toString);
            assertEquals(
                    List.of(), rows.stream().filter(row -> !page.contains(row)).toList());
        }
    }

    private static String row(ZipFile jar, ZipEntry entry) {
        Properties library = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            library.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "| %s:%s | %s |"
                .formatted(
                        library.getProperty("groupId"),
                        library.getProperty("artifactId"),
                        library.getProperty("version"));
    }
}
