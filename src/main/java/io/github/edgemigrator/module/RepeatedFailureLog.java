package io.github.edgemigrator.module;

import org.slf4j.Logger;

/** Logs a trouble that lasts once, not at every try: weeks without a network must not fill the device's disk. */
final class RepeatedFailureLog {
    private final Logger log;
    private String current = "";

    RepeatedFailureLog(Logger log) {
        this.log = log;
    }

    void trouble(String text) {
        if (text.equals(current)) {
            log.debug("still: {}", text);
        } else {
            log.warn("{}", text);
        }
        current = text;
    }

    void over() {
        current = "";
    }
}
