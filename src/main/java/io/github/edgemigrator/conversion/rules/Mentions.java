package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** The modules whose texts have {@code module:port}. */
    static List<String> callers(Module module, int port, Deployment deployment) {
        Pattern call = Pattern.compile(start(module.name()) + ":" + port + "(?!\\d)", Pattern.CASE_INSENSITIVE);
        return deployment.modules().stream()
                .filter(other -> !other.name().equals(module.name()))
                .filter(other -> texts(other, deployment).stream()
                        .anyMatch(text -> call.matcher(text.json().textValue()).find()))
                .map(Module::name)
                .toList();
    }

    /**
     * The text with another host name, where it means a host by the name for certain: {@code name:port},
     * {@code scheme://name} or {@code user@name}.
     */
    static String renamed(String text, String name, String other) {
        Pattern host = Pattern.compile(
                start(name) + "(?=:\\d)|(?<=[:@]//|@)" + Pattern.quote(name) + "(?![\\w.-])", Pattern.CASE_INSENSITIVE);
        return host.matcher(text).replaceAll(Matcher.quoteReplacement(other));
    }

    private static String start(String name) {
        return "(?<![\\w.-])" + Pattern.quote(name);
    }
}
