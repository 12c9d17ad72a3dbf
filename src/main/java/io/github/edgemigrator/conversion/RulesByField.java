package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules by the fields that they are about, so that a module is shown only to those that may have something to say
 * of it.
 */
final class RulesByField {
    private final List<Rule> rules;
    /** The numbers of the rules that are about more than fields. */
    private final BitSet always = new BitSet();
    /** The numbers of the others by the names of fields, in any case. */
    private final Map<String, BitSet> byField = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @param rules in the order in which they apply */
    RulesByField(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int number = 0; number < rules.size(); number++) {
            List<String> fields = rules.get(number).info().fields();
            if (fields.isEmpty()) {
                always.set(number);
            }
            for (String field : fields) {
                byField.computeIfAbsent(field, any -> new BitSet()).set(number);
            }
        }
    }

    /** The rule of that number. */
    Rule get(int number) {
        return rules.get(number);
    }

    /** The numbers of the rules that are asked whatever modules there are. */
    BitSet always() {
        return (BitSet) always.clone();
    }

    /** The numbers of the rules that may have something to say of a module. */
    BitSet about(Module module) {
        BitSet numbers = always();
        module.forEachField(field -> {
            BitSet concerned = byField.get(field);
            if (concerned != null) {
                numbers.or(concerned);
            }
        });
        return numbers;
    }
}
