package io.github.edgemigrator.conversion;

import io.github.edgemigrator.GeneratedPage;
import org.junit.jupiter.api.Test;

class ConversionMatrixTest {
    @Test
    void the_page_is_what_the_rules_do() {
        new GeneratedPage("conversion-matrix.md").assertIs(new ConversionMatrix().text());
    }
}
