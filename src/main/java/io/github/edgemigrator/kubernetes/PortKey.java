package io.github.edgemigrator.kubernetes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

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
        List<String> parts = Arrays.stream(key.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
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
        String protocol = parts.size() == 1 ? Protocol.TCP.name() : parts.get(1);
        return Protocol.parse(protocol)
                .<PortKey>map(known -> new Taken(new ContainerPort(number.getAsInt(), known)))
                .orElse(new Dropped("names the protocol " + protocol + ", where only tcp, udp and sctp are known"));
    }

    /** The port, if the key is taken for one. */
    default Optional<ContainerPort> accepted() {
        return this instanceof Taken taken ? Optional.of(taken.port()) : Optional.empty();
    }

    /** A number as .NET's {@code int.TryParse} reads it: with a sign and white space around. */
    static OptionalInt number(String text) {
        String digits = text.strip();
        if (!NUMBER.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        long number = Long.parseLong(digits);
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** A whole number, not too long for a {@code long}. */
    Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");
}
