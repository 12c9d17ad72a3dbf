package io.github.edgemigrator.conversion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules with the order that they need: by stage, within a list as it stands, and of two lists of one stage only where
 * {@link Builder#after} says so. What is not declared does not matter; {@code RuleOrderLawTest} holds both.
 */
public final class RuleSet {
    private final Map<RuleStage, List<Rule>> stages;
    private final Map<Rule, Set<Rule>> before;
    private final List<After> declared;

    /**
     * A rule that applies after another of its stage, in another list.
     *
     * @param rule the one that waits
     * @param other the one that it waits for
     */
    public record After(Rule rule, Rule other) {}

    private RuleSet(Map<RuleStage, List<Rule>> stages, Map<Rule, Set<Rule>> before, List<After> declared) {
        this.stages = stages;
        this.before = before;
        this.declared = declared;
    }

    /** Begins a set without rules. */
    public static Builder builder() {
        return new Builder();
    }

    /** All rules, each behind those that it needs before it, else as they were added. */
    public List<Rule> inOrder() {
        Set<Rule> order = new LinkedHashSet<>();
        stages.values().forEach(stage -> stage.forEach(rule -> put(rule, order, new LinkedHashSet<>())));
        return List.copyOf(order);
    }

    private void put(Rule rule, Set<Rule> order, Set<Rule> waiting) {
        if (!waiting.add(rule)) {
            throw new IllegalStateException("rules wait for each other: "
                    + waiting.stream().map(RuleSet::id).toList());
        }
        if (!order.contains(rule)) {
            needed(rule).forEach(other -> put(other, order, waiting));
            order.add(rule);
        }
        waiting.remove(rule);
    }

    /** The rules of a stage, as they were added. */
    public List<Rule> of(RuleStage stage) {
        return stages.getOrDefault(stage, List.of());
    }

    /** The rules of the same stage that must have applied before a rule. */
    public Set<Rule> needed(Rule rule) {
        return before.getOrDefault(rule, Set.of());
    }

    /** What was declared of rules in different lists. */
    public List<After> declared() {
        return declared;
    }

    private static String id(Rule rule) {
        return rule.info().id();
    }

    /** Collects lists of rules. */
    public static final class Builder {
        private final Map<RuleStage, List<Rule>> stages = new EnumMap<>(RuleStage.class);
        private final Map<String, Rule> byId = new LinkedHashMap<>();
        private final Map<Rule, Set<Rule>> before = new HashMap<>();
        private final List<After> declared = new ArrayList<>();

        private Builder() {}

        /** Adds rules that apply in this order, in a stage. */
        public Builder add(RuleStage stage, List<Rule> rules) {
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                if (byId.put(id(rule), rule) != null) {
                    throw new IllegalArgumentException("two rules are " + id(rule));
                }
                if (i > 0) {
                    need(rule, rules.get(i - 1));
                }
            }
            stages.computeIfAbsent(stage, any -> new ArrayList<>()).addAll(rules);
            return this;
        }

        /**
         * Lets a rule apply after others of its stage.
         *
         * @param id of a rule that was added
         * @param others the ids of rules that were added too
         */
        public Builder after(String id, String... others) {
            for (String other : others) {
                declared.add(new After(rule(id), rule(other)));
                need(rule(id), rule(other));
            }
            return this;
        }

        private void need(Rule rule, Rule other) {
            before.computeIfAbsent(rule, any -> new LinkedHashSet<>()).add(other);
        }

        private Rule rule(String id) {
            Rule rule = byId.get(id);
            if (rule == null) {
                throw new IllegalArgumentException("no rule is " + id);
            }
            return rule;
        }

        /** The set, whose order can be kept. */
        public RuleSet build() {
            RuleSet rules = new RuleSet(
                    Collections.unmodifiableMap(new EnumMap<>(stages)), Map.copyOf(before), List.copyOf(declared));
            rules.inOrder();
            return rules;
        }
    }
}
