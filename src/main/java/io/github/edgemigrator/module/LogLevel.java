package io.github.edgemigrator.module;

import java.util.Locale;
import java.util.Optional;

/**
 * How much is logged. The device SDK writes whole stack traces at its warnings, and signatures at its debug level; the
 * module says in one line of its own what matters of the former, and never lets through the latter.
 */
enum LogLevel {
    ERROR("error", "off"),
    WARNING("warn", "off"),
    INFO("info", "off"),
    DEBUG("debug", "warn"),
    VERBOSE("trace", "info");

    private final String own;
    private final String sdk;

    LogLevel(String own, String sdk) {
        this.own = own;
        this.sdk = sdk;
    }

    /** Reads the names that IoT Edge and its modules use for levels, in any case. */
    static Optional<LogLevel> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "fatal", "critical", "error" -> Optional.of(ERROR);
            case "warning", "warn" -> Optional.of(WARNING);
            case "information", "info" -> Optional.of(INFO);
            case "debug" -> Optional.of(DEBUG);
            case "verbose", "trace" -> Optional.of(VERBOSE);
            default -> Optional.empty();
        };
    }

    /** The level of the module's own loggers, as slf4j-simple calls it. */
    String own() {
        return own;
    }

    /** The level of the device SDK's loggers. */
    String sdk() {
        return sdk;
    }
}
