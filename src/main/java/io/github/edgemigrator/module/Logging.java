package io.github.edgemigrator.module;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets up the log: one line for each event on stderr, in the form of {@link TimedLines}. To be called before the first
 * logger exists, for slf4j-simple reads its settings once.
 */
final class Logging {
    private static final String PREFIX = "org.slf4j.simpleLogger.";

    /** Held on to, as the JDK forgets a logger and its level when nobody does. */
    private static final java.util.logging.Logger PAHO = java.util.logging.Logger.getLogger("org.eclipse.paho");

    private Logging() {}

    static void configure(Map<String, String> environment) {
        LogLevel level = Stream.of("LOG_LEVEL", "RuntimeLogLevel")
                .map(name -> LogLevel.named(environment.getOrDefault(name, "")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(LogLevel.INFO);
        set("defaultLogLevel", level.own());
        set("log.com.microsoft.azure", level.sdk());
        set("showThreadName", "false");
        set("showLogName", "false");
        System.setErr(new TimedLines(System.err, Instant::now));
        PAHO.setLevel(java.util.logging.Level.OFF);
    }

    private static void set(String setting, String value) {
        System.setProperty(PREFIX + setting, value);
    }
}
