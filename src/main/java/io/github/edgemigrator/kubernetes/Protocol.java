package io.github.edgemigrator.kubernetes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The protocols a port can have. */
public enum Protocol {
    TCP,
    UDP,
    SCTP;

    /** Reads a protocol in any case; empty if there is no such protocol. */
    public static Optional<Protocol> parse(String text) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** As Docker writes it, such as {@code tcp}. */
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
