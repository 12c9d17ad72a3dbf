package io.github.edgemigrator.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings in a terminal. */
class TextReportTest {
    private static final String PLAIN = TextReport.of(List.of(Examples.twentyModules()), TextStyle.PLAIN);

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void lines_are_as_wide_as_the_terminal_and_say_the_same(int width) {
        String text = TextReport.of(List.of(Examples.twentyModules()), new TextStyle(false, width));

        for (String line : text.lines().toList()) {
            assertTrue(line.length() <= width || !line.strip().contains(" "), line);
        }
        assertEquals(PLAIN.replaceAll("\\s+", " "), text.replaceAll("\\s+", " "));
    }

    @Test
    void colours_mark_severities_and_change_no_word() {
        String text = TextReport.of(List.of(Examples.twentyModules()), new TextStyle(true, 200));

        assertTrue(text.contains("\u001B[33mwarning\u001B["), text);
        assertEquals(
                PLAIN.replaceAll("\\s+", " "),
                text.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll("\\s+", " "));
    }

    @Test
    void orders_for_the_terminal_that_a_deployment_holds_are_shown_and_not_obeyed() {
        Reading reading = Deployment.read("{\"edgeAgent\":{\"modules\":{\"a\\u001b[2Jb\\n\":{\"type\":\"docker\"}}}}");

        String text = TextReport.of(
                List.of(new ConvertedFile(Optional.empty(), reading, Migration.of(reading, Settings.defaults()))),
                TextStyle.PLAIN);

        assertFalse(text.contains("\u001B"), text);
        assertTrue(text.contains("\\u001b[2J"), text);
    }
}
