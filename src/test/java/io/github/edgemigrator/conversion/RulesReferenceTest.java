package io.github.edgemigrator.conversion;

import io.github.edgemigrator.GeneratedPage;
import org.junit.jupiter.api.Test;

class RulesReferenceTest {
    @Test
    void the_page_is_what_the_rules_and_their_examples_say() {
        new GeneratedPage("rules.md").assertIs(new RulesReference().text());
    }
}
