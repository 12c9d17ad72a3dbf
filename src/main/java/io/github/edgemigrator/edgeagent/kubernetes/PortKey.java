package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the agent makes of a key of ExposedPorts or PortBindings ({@code PortAndProtocol}). */
public sealed interface PortKey {
    /** A port. */
    record Taken(ContainerPort port) implements PortKey {}

    /**
     * Dropped without a log.
     *
     * @param reason why, the end of a sentence that begins with the key
     */
    record Dropped(String reason) implements PortKey {}

    /** The agent fails over it, and with it the whole stage. */
    record Crash(String reason) implements PortKey {}

    /**
     * Reads {@code n[/protocol]}. Empty parts do not count; the protocol is TCP if there is none (beta10 and later).
     */
    static PortKey parse(String key, AgentVersion version) {
        if (key.isBlank()) {
            return new Dropped("is empty");
        }
        List<String> parts = parts(key);
        if (parts.isEmpty()) {
            return new Crash("holds nothing but slashes");
        }
        if (parts.size() > 2) {
            return new Dropped("has more than two parts");
        }
        if (parts.size() == 1 && !version.has(AgentFeature.DEFAULT_PROTOCOL)) {
            return new Dropped("has no protocol");
        }
        OptionalInt number = number(parts.get(0));
        if (number.isEmpty()) {
            return new Dropped("has no single port number");
        }
        String name = parts.size() == 1 ? Protocol.TCP.name() : parts.get(1);
        Optional<Protocol> protocol = Protocol.parse(name);
        return protocol.isPresent()
                ? new Taken(new ContainerPort(number.getAsInt(), protocol.get()))
                : new Dropped("names the protocol " + name + ", where only tcp, udp and sctp are known");
    }

    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>(2);
        int start = 0;
        while (start < key.length()) {
            int slash = key.indexOf('/', start);
            int end = slash < 0 ? key.length() : slash;
            if (end > start) {
                parts.add(key.substring(start, end));
            }
            start = end + 1;
        }
        return parts;
    }

    /** The port, if the key is taken for one. */
    default Optional<ContainerPort> accepted() {
        return this instanceof Taken taken ? Optional.of(taken.port()) : Optional.empty();
    }

    /** A number as .NET's {@code int.TryParse} reads it: with a sign and white space around. */
    static OptionalInt number(String text) {
        String digits = text.strip();
        int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
        int length = digits.length() - start;
        if (length == 0 || length > MOST_DIGITS) {
            return OptionalInt.empty();
        }
        for (int i = start; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return OptionalInt.empty();
            }
        }
        long number = Long.parseLong(digits);
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** Those that a {@code long} always has room for. */
    int MOST_DIGITS = 18;
}
