package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of modules in the texts of other modules, where a host name is meant by them. */
final class Mentions {
    /** A word that may be a host name. */
    private static final Pattern WORD = Pattern.compile("[\\w.-]++");

    /** Behind a host name; the comma is that of SQL Server. */
    private static final Pattern PORT = Pattern.compile("[:,](\\d{1,5})(?![\\w.])");

    /** A URL that names no port, but has one by its scheme. */
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:http|ws)(s?)://([\\w.-]++)(?=[/?#\\s\"']|$)");

    private static final Pattern HOST = Pattern.compile("(?i)(.*?)(?:host(?:_?name)?|server|address)");

    private Mentions() {}

    /** The texts of a module in which it can name another: its variables, command and own twin. */
    static List<JsonValue> texts(Module module, Deployment deployment) {
        List<JsonValue> texts = new ArrayList<>();
        Variable.of(module).forEach(variable -> collect(variable.entry(), texts));
        for (String command : List.of("Entrypoint", "Cmd")) {
            collect(module.createOptions().get(command), texts);
        }
        collect(deployment.moduleTwin(module.name()), texts);
        return texts;
    }

    private static void collect(JsonValue value, List<JsonValue> texts) {
        if (value.json().isTextual()) {
            texts.add(value);
        }
        value.elements().forEach(element -> collect(element, texts));
        value.members().forEach(member -> collect(member, texts));
    }

    /** Whom the modules of a deployment call, by the name in lower case and the port; with the names of the callers. */
    private record Calls(Map<String, Map<Integer, Set<String>>> callers) {
        static Calls in(Deployment deployment) {
            Calls calls = new Calls(new TreeMap<>());
            for (Module module : deployment.modules()) {
                for (JsonValue text : texts(module, deployment)) {
                    calls.add(module.name(), text.json().textValue());
                }
                calls.addPairs(module);
            }
            return calls;
        }

        private void add(String caller, String text) {
            Matcher port = PORT.matcher(text);
            while (port.find()) {
                int start = startOfWord(text, port.start());
                if (start < port.start()) {
                    add(caller, text.substring(start, port.start()), Integer.parseInt(port.group(1)));
                }
            }
            if (text.contains("://")) {
                URL.matcher(text)
                        .results()
                        .forEach(url -> add(caller, url.group(2), url.group(1).isEmpty() ? 80 : 443));
            }
        }

        /** Variables that belong together by their names, as {@code DB_HOST} and {@code DB_PORT} do. */
        private void addPairs(Module caller) {
            Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Variable.of(caller).forEach(variable -> values.put(variable.name(), variable.value()));
            values.forEach((name, value) -> {
                Matcher host = HOST.matcher(name);
                String port = host.matches() ? values.getOrDefault(host.group(1) + "port", "") : "";
                if (port.matches("\\d{1,5}")) {
                    add(caller.name(), value, Integer.parseInt(port));
                }
            });
        }

        private void add(String caller, String host, int port) {
            callers.computeIfAbsent(lower(host), any -> new TreeMap<>())
                    .computeIfAbsent(port, any -> new LinkedHashSet<>())
                    .add(caller);
        }
    }

    /** The ports at which other modules call a module, with their names. */
    static Map<Integer, List<String>> calledPorts(Module module, Context context) {
        Calls calls = context.view(context.deployment(), Calls.class, Calls::in);
        Map<Integer, List<String>> others = new TreeMap<>();
        calls.callers().getOrDefault(lower(module.name()), Map.of()).forEach((port, callers) -> {
            List<String> other =
                    callers.stream().filter(name -> !name.equals(module.name())).toList();
            if (port >= 1 && port <= 65_535 && !other.isEmpty()) {
                others.put(port, other);
            }
        });
        return others;
    }

    /** The modules other than {@code owner} whose texts have the name as a word of its own. */
    static List<String> of(String name, Module owner, Deployment deployment) {
        Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w.-])", Pattern.CASE_INSENSITIVE);
        return deployment.modules().stream()
                .filter(module -> !module.name().equals(owner.name()))
                .filter(module -> texts(module, deployment).stream()
                        .anyMatch(text -> word.matcher(text.json().textValue()).find()))
                .map(Module::name)
                .toList();
    }

    /**
     * The text with other host names, where it means a host by the name for certain: {@code name:port},
     * {@code scheme://name} or {@code user@name}. All are replaced at once, so that no new name is taken for an old
     * one.
     *
     * @param hosts new names by old ones; a map that knows the old ones in any case
     */
    static String renamed(String text, Map<String, String> hosts) {
        if (hosts.isEmpty()) {
            return text;
        }
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String host = hosts.get(word.group());
            if (host != null && isHost(text, word.start(), word.end())) {
                renamed.append(text, copied, word.start()).append(host);
                copied = word.end();
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    private static boolean isHost(String text, int start, int end) {
        boolean port = end + 1 < text.length() && text.charAt(end) == ':' && isDigit(text.charAt(end + 1));
        return port
                || text.startsWith("://", start - 3)
                || text.startsWith("@//", start - 3)
                || text.startsWith("@", start - 1);
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfWord(char c) {
        return c == '-' || c == '.' || c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
