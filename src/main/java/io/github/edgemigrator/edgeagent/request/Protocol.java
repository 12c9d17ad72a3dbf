package io.github.edgemigrator.edgeagent.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The protocols a port can have. */
public enum Protocol {
    TCP,
    UDP,
    SCTP;

    private static final List<Protocol> ALL = List.of(values());

    private final String lowerCase = name().toLowerCase(Locale.ROOT);

    /** Reads a protocol in any case; empty if there is no such protocol. */
    public static Optional<Protocol> parse(String text) {
        for (Protocol protocol : ALL) {
            if (protocol.name().equalsIgnoreCase(text)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }

    /** As Docker writes it, such as {@code tcp}. */
    public String lowerCase() {
        return lowerCase;
    }
}
