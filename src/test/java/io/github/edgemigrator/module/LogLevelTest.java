package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLevelTest {
    @ParameterizedTest
    @CsvSource({
        "fatal, ERROR",
        "Error, ERROR",
        "warning, WARNING",
        "WARN, WARNING",
        "information, INFO",
        "Info, INFO",
        "debug, DEBUG",
        "Verbose, VERBOSE",
        "trace, VERBOSE"
    })
    void names_of_iot_edge_are_understood(String name, LogLevel expected) {
        assertEquals(Optional.of(expected), LogLevel.named(name));
    }

    @Test
    void other_names_are_no_level() {
        assertEquals(Optional.empty(), LogLevel.named("loud"));
    }

    @Test
    void sdk_never_logs_its_signatures() {
        for (LogLevel level : LogLevel.values()) {
            assertFalse(List.of("debug", "trace").contains(level.sdk()), level.name());
        }
    }
}
