package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which rules are to look at which modules of one deployment. A module that once concerned a rule goes on to do so: the
 * rule has nothing to say of it then.
 */
final class Agenda {
    private final RulesByField rules;
    private final List<Module> modules;
    /** The rules that a module concerns, by its number. */
    private final List<Set<Rule>> concerned = new ArrayList<>();

    Agenda(RulesByField rules, List<Module> modules) {
        this.rules = rules;
        this.modules = new ArrayList<>(modules);
        modules.forEach(module -> concerned.add(rules.about(module)));
    }

    /** Whether a rule is to look at the deployment. */
    boolean concerns(Rule rule) {
        return RulesByField.isAlwaysAsked(rule) || concerned.stream().anyMatch(of -> of.contains(rule));
    }

    /** The numbers of the modules that a rule is to look at. */
    List<Integer> modules(Rule rule) {
        boolean all = RulesByField.isAlwaysAsked(rule);
        return IntStream.range(0, modules.size())
                .filter(number -> all || concerned.get(number).contains(rule))
                .boxed()
                .toList();
    }

    /** Looks again at the modules that have changed; none is added, dropped or moved. */
    void update(List<Module> now) {
        for (int number = 0; number < now.size(); number++) {
            Module module = now.get(number);
            if (!module.equals(modules.get(number))) {
                modules.set(number, module);
                concerned.get(number).addAll(rules.about(module));
            }
        }
    }
}
