package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.WordMatcher;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts in a module's command that stand apart from their ports: {@code --db-host NAME --db-port 5432} and
 * {@code nc -z NAME 80}.
 */
final class CommandHosts {
    private static final Pattern OPTION = Pattern.compile(
            "(?i)(?<!\\S)--?([\\w-]*?)(?:host(?:[_-]?name)?|server|addr(?:ess)?|broker)[= ](\\w[\\w.-]*)(?!\\S)");

    /** Programs that wait until a port is open. */
    private static final Pattern WAITING =
            Pattern.compile("\\b(?:nc|ncat|netcat|telnet|wait-for[\\w.-]*) (?:-\\S+ )*(\\w[\\w.-]*) (\\d{1,5})\\b");

    /** What is in all of these. Most commands have none of them. */
    private static final WordMatcher SIGNS =
            new WordMatcher("host", "server", "addr", "broker", "nc", "netcat", "telnet", "wait");

    private CommandHosts() {}

    /** The hosts with their ports, as far as these are to be seen. */
    static Map<String, OptionalInt> of(Module module) {
        StringJoiner words = new StringJoiner(" ");
        add(module.createOptions().get("Entrypoint"), words);
        add(module.createOptions().get("Cmd"), words);
        String line = words.toString();
        Map<String, OptionalInt> hosts = new LinkedHashMap<>();
        if (SIGNS.areIn(line)) {
            OPTION.matcher(line).results().forEach(option -> hosts.put(option.group(2), port(option.group(1), line)));
            WAITING.matcher(line)
                    .results()
                    .forEach(
                            waiting -> hosts.put(waiting.group(1), OptionalInt.of(Integer.parseInt(waiting.group(2)))));
        }
        return hosts;
    }

    private static void add(JsonValue command, StringJoiner words) {
        command.text().ifPresent(words::add);
        for (JsonValue element : command.elements()) {
            element.text().ifPresent(words::add);
        }
    }

    private static OptionalInt port(String prefix, String line) {
        Matcher port = Pattern.compile("(?i)(?<!\\S)--?" + Pattern.quote(prefix) + "port[= ](\\d{1,5})(?!\\S)")
                .matcher(line);
        return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
    }
}
