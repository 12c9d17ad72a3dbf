package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.GeneratedPage;
import io.github.edgemigrator.twin.Migration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesReferenceTest {
    @Test
    void the_page_is_what_the_rules_and_their_examples_say() {
        new GeneratedPage("rules.md").assertIs(new RulesReference().text());
    }

    /** No deployment makes a rule break, so the rule that tells of it has none. */
    @Test
    void every_rule_has_an_example() {
        List<String> sections = Arrays.stream(new RulesReference().text().split("\n## "))
                .skip(1)
                .filter(section -> !section.contains("\nExample: "))
                .toList();

        assertEquals(1, sections.size(), sections::toString);
        assertEquals("ENGINE-001", sections.get(0).substring(0, 10));
        assertEquals(Migration.rules().size(), new RulesReference().text().split("\n## ").length - 1);
    }
}
