package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which rules are to look at which modules of one deployment, both by their numbers. */
final class Agenda {
    private final RulesByField rules;
    private final List<Module> modules;
    /** The rules that a module concerns, by its number. */
    private final List<BitSet> concerned = new ArrayList<>();
    /** The rules that some module concerns, and those that are always asked. */
    private final BitSet asked;

    Agenda(RulesByField rules, List<Module> modules) {
        this.rules = rules;
        this.modules = new ArrayList<>(modules);
        this.asked = rules.always();
        modules.forEach(module -> concerned.add(rulesAbout(module)));
    }

    private BitSet rulesAbout(Module module) {
        BitSet numbers = rules.about(module);
        asked.or(numbers);
        return numbers;
    }

    /** The first rule from that number on that is to look at the deployment; negative if there is none. */
    int nextRule(int from) {
        return asked.nextSetBit(from);
    }

    /** Whether a rule is to look at a module. */
    boolean has(int rule, int module) {
        return concerned.get(module).get(rule);
    }

    /** Looks again at the modules that have changed; none is added, dropped or moved. */
    void update(List<Module> now) {
        for (int number = 0; number < now.size(); number++) {
            Module module = now.get(number);
            if (!module.equals(modules.get(number))) {
                modules.set(number, module);
                concerned.set(number, rulesAbout(module));
            }
        }
    }
}
