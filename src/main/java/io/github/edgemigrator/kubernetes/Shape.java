package io.github.edgemigrator.kubernetes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The type into which the agent reads a JSON value. {@link Shaper} reads it as the agent's parser (Newtonsoft) does:
 * leniently where numbers, booleans and text stand for one another, strictly between text, lists and objects.
 */
sealed interface Shape {
    /** Text; numbers and booleans are written out. */
    record Text() implements Shape {}

    /** A whole number; text that holds one is read. */
    record Whole(boolean nullable) implements Shape {}

    /** A truth value; text that holds one is read, and a number, of which 0 is false. */
    record Flag(boolean nullable) implements Shape {}

    /** An amount such as {@code 128Mi}. */
    record Amount() implements Shape {}

    /** A number or text, such as {@code 25%}. */
    record NumberOrText() implements Shape {}

    /** Anything. */
    record Loose() implements Shape {}

    record ListOf(Shape element) implements Shape {}

    record MapOf(Shape value) implements Shape {}

    /**
     * An object with fields of known names, found ignoring case.
     *
     * @param keepsOthers whether unknown names are kept for somebody else to read; else they are dropped
     * @param nullable whether {@code null} may stand for it
     */
    record Fields(Map<String, Shape> fields, boolean keepsOthers, boolean nullable) implements Shape {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The field's name as it is defined, for a name in any case. */
        Optional<String> canonical(String name) {
            return fields.containsKey(name)
                    ? Optional.of(name)
                    : fields.keySet().stream().filter(name::equalsIgnoreCase).findFirst();
        }

        Fields keepingOthers() {
            return new Fields(fields, true, nullable);
        }

        /** These fields and one more. */
        Fields with(String name, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.put(name, shape);
            return new Fields(more, keepsOthers, nullable);
        }

        Fields texts(String... names) {
            return all(new Text(), names);
        }

        Fields wholes(String... names) {
            return all(new Whole(true), names);
        }

        Fields flags(String... names) {
            return all(new Flag(true), names);
        }

        private Fields all(Shape shape, String... names) {
            Fields more = this;
            for (String name : names) {
                more = more.with(name, shape);
            }
            return more;
        }
    }

    static Fields fields() {
        return new Fields(Map.of(), false, true);
    }

    static Shape texts() {
        return new ListOf(new Text());
    }
}
