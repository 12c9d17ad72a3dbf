package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * The rules by the fields that they are about, so that a module is shown only to those that may have something to say
 * of it.
 */
final class RulesByField {
    private static final BitSet NONE = new BitSet();
    private static final char LAST_OF_ASCII = 0x7F;

    /** Small letters stand this much behind their capitals. */
    private static final int LETTERS = 32;

    private final List<Rule> rules;
    /** The numbers of the rules that are about more than fields. */
    private final BitSet always = new BitSet();
    /** The numbers of the others by the names of fields, in any case. */
    private final Map<String, BitSet> byField = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** The lengths and first letters of these names. */
    private final BitSet looks = new BitSet();

    /** @param rules in the order in which they apply */
    RulesByField(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int number = 0; number < rules.size(); number++) {
            List<String> fields = rules.get(number).info().fields();
            if (fields.isEmpty()) {
                always.set(number);
            }
            for (String field : fields) {
                looks.set(look(field));
                byField.computeIfAbsent(field, any -> new BitSet()).set(number);
            }
        }
    }

    /** How many rules there are. */
    int size() {
        return rules.size();
    }

    /** The rule of that number. */
    Rule get(int number) {
        return rules.get(number);
    }

    /** The numbers of the rules that are asked whatever modules there are. */
    BitSet always() {
        return (BitSet) always.clone();
    }

    /**
     * Tells the numbers of the rules, but for those that are always asked, that may have something to say of a module.
     */
    void forEachAbout(Module module, IntConsumer action) {
        module.forEachField(field -> {
            if (mayBeKnown(field)) {
                BitSet numbers = byField.getOrDefault(field, NONE);
                for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
                    action.accept(number);
                }
            }
        });
    }

    /** Most names concern no rule, which their lengths and first letters tell. */
    private boolean mayBeKnown(String name) {
        return !name.isEmpty() && (name.charAt(0) > LAST_OF_ASCII || looks.get(look(name)));
    }

    private static int look(String name) {
        return name.length() * LETTERS + name.charAt(0) % LETTERS;
    }
}
