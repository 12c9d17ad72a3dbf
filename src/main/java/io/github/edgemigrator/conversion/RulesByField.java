package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules by the fields that they are about, so that a module is shown only to those that may have something to say
 * of it.
 */
final class RulesByField {
    private final List<Rule> rules;
    /** Those that are about fields, by the names of the fields, in any case. */
    private final Map<String, List<Rule>> byField = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @param rules in the order in which they apply */
    RulesByField(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (Rule rule : rules) {
            for (String field : rule.info().fields()) {
                byField.computeIfAbsent(field, any -> new ArrayList<>()).add(rule);
            }
        }
    }

    List<Rule> inOrder() {
        return rules;
    }

    /** The rules, but for those that are always asked, that may have something to say of a module. */
    Set<Rule> about(Module module) {
        Set<Rule> about = new HashSet<>();
        module.forEachField(field -> about.addAll(byField.getOrDefault(field, List.of())));
        return about;
    }

    /** Whether the rule is about more than fields. */
    static boolean isAlwaysAsked(Rule rule) {
        return rule.info().fields().isEmpty();
    }
}
