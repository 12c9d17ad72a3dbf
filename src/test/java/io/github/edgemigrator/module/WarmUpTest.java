package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void many_rules_find_something_in_it() {
        ObjectNode report = WarmUp.run();

        assertEquals("action-needed", report.at("/migration/status").textValue());
        Set<String> rules = new HashSet<>(report.path("findings").findValuesAsText("rule"));
        assertTrue(rules.size() >= 10, () -> "only " + rules);
    }
}
