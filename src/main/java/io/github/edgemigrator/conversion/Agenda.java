package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules are to look at which modules of one deployment, both by their numbers. A module that once concerned a
 * rule goes on to do so: the rule has nothing to say of it then.
 */
final class Agenda {
    private final RulesByField rules;
    private final List<Module> modules;
    /** The modules that concern a rule, by its number. */
    private final BitSet[] concerned;
    /** The rules that some module concerns, and those that are always asked. */
    private final BitSet asked;

    Agenda(RulesByField rules, List<Module> modules) {
        this.rules = rules;
        this.modules = new ArrayList<>(modules);
        this.asked = rules.always();
        this.concerned = new BitSet[rules.size()];
        for (int rule = asked.nextSetBit(0); rule >= 0; rule = asked.nextSetBit(rule + 1)) {
            concerned[rule] = new BitSet(modules.size());
            concerned[rule].set(0, modules.size());
        }
        for (int number = 0; number < modules.size(); number++) {
            add(number, modules.get(number));
        }
    }

    private void add(int number, Module module) {
        rules.forEachAbout(module, rule -> {
            if (concerned[rule] == null) {
                concerned[rule] = new BitSet(modules.size());
                asked.set(rule);
            }
            concerned[rule].set(number);
        });
    }

    /** The first rule from that number on that is to look at the deployment; negative if there is none. */
    int nextRule(int from) {
        return asked.nextSetBit(from);
    }

    /** The modules that a rule is to look at, which is one that {@link #nextRule} gave. */
    List<Integer> modules(int rule) {
        BitSet numbers = concerned[rule];
        List<Integer> some = new ArrayList<>(numbers.cardinality());
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            some.add(number);
        }
        return some;
    }

    /** Looks again at the modules that have changed; none is added, dropped or moved. */
    void update(List<Module> now) {
        for (int number = 0; number < now.size(); number++) {
            Module module = now.get(number);
            if (!module.equals(modules.get(number))) {
                modules.set(number, module);
                add(number, module);
            }
        }
    }
}
