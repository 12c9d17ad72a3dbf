package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.Alias;
import io.github.edgemigrator.workload.HostWord;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleReferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A module that may call others by their aliases.
 *
 * @param module the caller
 * @param names of the modules that are meant, by those of their aliases that mean one module for certain, in any case
 * @param linked the aliases that it has from its own links
 * @param texts those in which it can name a module, with what they become when aliases give way to names
 */
record AliasCaller(Module module, Map<String, String> names, Set<String> linked, Map<JsonValue, String> texts) {
    static AliasCaller of(Module module, List<Alias> aliases, Deployment deployment) {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> linked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> unclear = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        deployment.modules().forEach(any -> unclear.add(any.name()));
        for (Alias alias : aliases) {
            boolean own = alias.holder().equals(module);
            if (!alias.isLink() && !own) {
                String other = names.putIfAbsent(alias.name(), alias.module());
                if (other != null && !other.equals(alias.module())) {
                    unclear.add(alias.name());
                }
            } else if (alias.isLink() && own) {
                linked.add(alias.name());
            }
        }
        // Docker asks the module's own links first.
        aliases.stream()
                .filter(alias -> alias.isLink() && alias.holder().equals(module))
                .filter(alias -> deployment.module(alias.module()).isPresent())
                .forEach(alias -> names.put(alias.name(), alias.module()));
        names.keySet().removeAll(unclear);
        return new AliasCaller(module, names, linked, renamed(module, names, deployment));
    }

    private static Map<JsonValue, String> renamed(Module module, Map<String, String> names, Deployment deployment) {
        Map<JsonPath, Variable> hosts = new HashMap<>();
        ModuleReferences.hostVariables(module).forEach(host -> hosts.put(host.path(), host.variable()));
        Map<JsonValue, String> texts = new LinkedHashMap<>();
        for (JsonValue text : ModuleReferences.texts(module, deployment)) {
            String before = text.json().textValue();
            String host = Optional.ofNullable(hosts.get(text.path()))
                    .map(Variable::value)
                    .filter(names::containsKey)
                    .orElse("");
            texts.put(
                    text,
                    host.isEmpty()
                            ? ModuleReferences.renamed(before, name -> Optional.ofNullable(names.get(name)))
                            : before.substring(0, before.length() - host.length()) + names.get(host));
        }
        return texts;
    }

    /** The findings of a rule that put names in the place of aliases. */
    List<Finding> followed(RuleInfo rule) {
        List<Finding> findings = new ArrayList<>();
        texts.forEach((text, after) -> {
            String before = text.json().textValue();
            if (!after.equals(before)) {
                List<String> followed = names.keySet().stream()
                        .filter(alias -> times(alias, before) > times(alias, after))
                        .map(alias -> alias + " is " + names.get(alias))
                        .toList();
                findings.add(rule.at(module, text)
                        .as(Severity.WARNING)
                        .put(text.path(), JsonNodes.text(after))
                        .remedy("Check that nothing else in the module's image or configuration has the alias.")
                        .say("Modules are called by name, as their aliases lead nowhere: " + Sentences.listed(followed)
                                + "."));
            }
        });
        return findings;
    }

    /** Whether the module called another by an alias and calls it by its name now. */
    boolean follows(Alias alias) {
        return names.containsKey(alias.name())
                && !stillHas(alias.name())
                && texts.keySet().stream()
                        .anyMatch(text -> times(alias.name(), text.json().textValue()) > 0);
    }

    /** Whether it may call a module by an alias that is not that of a link of its own. */
    boolean mayCall(Alias alias) {
        return !module.name().equals(alias.module()) && !linked.contains(alias.name());
    }

    /** Whether an alias stands where it may or may not mean the module. */
    boolean stillHas(String alias) {
        return texts.values().stream().anyMatch(text -> times(alias, text) > 0);
    }

    /** How often a text has an alias as a word of its own, names of variables left out. */
    private static long times(String alias, String text) {
        return HostWord.in(text).stream()
                .filter(word -> word.name().equalsIgnoreCase(alias))
                .filter(word -> !text.startsWith("=", word.end()))
                .count();
    }
}
