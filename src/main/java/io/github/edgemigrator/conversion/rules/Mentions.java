package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of modules in the texts of other modules, where a host name is meant by them. */
final class Mentions {
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

    /** The ports at which other modules call a module, as {@code module:port}, with their names. */
    static Map<Integer, List<String>> calledPorts(Module module, Deployment deployment) {
        Pattern call = Pattern.compile(start(module.name()) + ":(\\d{1,5})(?![\\w.])", Pattern.CASE_INSENSITIVE);
        Map<Integer, List<String>> callers = new TreeMap<>();
        for (Module other : deployment.modules()) {
            if (other.name().equals(module.name())) {
                continue;
            }
            texts(other, deployment).stream()
                    .flatMap(text -> call.matcher(text.json().textValue()).results())
                    .map(result -> Integer.valueOf(result.group(1)))
                    .filter(port -> port >= 1 && port <= 65_535)
                    .distinct()
                    .forEach(port -> callers.computeIfAbsent(port, any -> new ArrayList<>())
                            .add(other.name()));
        }
        return callers;
    }

    /** The modules other than {@code owner} whose texts have the name as a word of its own. */
    static List<String> of(String name, Module owner, Deployment deployment) {
        Pattern word = Pattern.compile(start(name) + "(?![\\w.-])", Pattern.CASE_INSENSITIVE);
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
     * @param hosts new names by old ones
     */
    static String renamed(String text, Map<String, String> hosts) {
        if (hosts.isEmpty()) {
            return text;
        }
        Map<String, String> byLowerCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byLowerCase.putAll(hosts);
        String names = hosts.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern host = Pattern.compile(
                "(?<![\\w.-])(" + names + ")(?=:\\d)|(?<=[:@]//|@)(" + names + ")(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
        return host.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(byLowerCase.getOrDefault(found.group(), found.group())));
    }

    private static String start(String name) {
        return "(?<![\\w.-])" + Pattern.quote(name);
    }
}
