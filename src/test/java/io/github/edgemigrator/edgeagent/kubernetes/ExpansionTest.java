package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    @ParameterizedTest
    @CsvSource({
        "pa$$word,   pa$$$$word",
        "$(A),       $$(A)",
        "x$(A)y$(B), x$$(A)y$$(B)",
        "$$(A),      $$$$(A)",
        "$($(A),     $$($$(A)",
        "$$${A},     $$$$${A}",
    })
    void dollars_that_kubernetes_would_read_are_doubled(String text, String escaped) {
        assertEquals(escaped, Expansion.escaped(text));
        assertTrue(Expansion.changes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "5$", "$A", "${A}", "$${A}", "$(", "$(A", "a$b$c"})
    void what_kubernetes_leaves_alone_stays(String text) {
        assertEquals(text, Expansion.escaped(text));
        assertFalse(Expansion.changes(text));
    }

    @ParameterizedTest
    @CsvSource({"$$(A), true", "pa$$$$word, true", "pa$$word, false", "$(A), false", "plain, false", "$$(A) $(B), false"
    })
    void a_text_counts_as_escaped_when_undoing_it_gives_one_that_would_need_it(String text, boolean escaped) {
        assertEquals(escaped, Expansion.isEscaped(text));
    }

    @Test
    void the_container_sees_an_escaped_text_as_it_was_before() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String text = random.ints(random.nextInt(12), 0, 6)
                    .collect(StringBuilder::new, (made, c) -> made.append("$$()ab".charAt(c)), StringBuilder::append)
                    .toString();

            String escaped = Expansion.escaped(text);

            assertEquals(text, Expansion.read(escaped));
            assertTrue(escaped.equals(text) || Expansion.isEscaped(escaped), text);
        }
    }
}
