package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConversionMatrixTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "conversion-matrix.md");

    @Test
    void the_page_is_what_the_rules_do() throws IOException {
        String text = new ConversionMatrix().text();
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }

        assertEquals(Files.readString(PAGE), text);
    }
}
