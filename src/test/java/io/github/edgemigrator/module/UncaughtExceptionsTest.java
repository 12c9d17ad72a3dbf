package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UncaughtExceptionsTest {
    static Stream<Arguments> deaths() {
        return Stream.of(
                Arguments.of("MQTT Rec: device/migrator", new NullPointerException(), false),
                Arguments.of("MQTT Call: device/migrator", new IllegalStateException(), false),
                Arguments.of("MQTT Rec: device/migrator", new OutOfMemoryError(), true),
                Arguments.of("main", new NullPointerException(), true),
                Arguments.of("watchdog", new IllegalStateException(), true));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void end_the_process_unless_they_are_of_paho_and_no_errors(String thread, Throwable uncaught, boolean end) {
        assertEquals(end, UncaughtExceptions.endsProcess(new Thread(() -> {}, thread), uncaught));
    }
}
