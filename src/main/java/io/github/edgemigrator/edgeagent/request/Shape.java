package io.github.edgemigrator.edgeagent.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The type into which the agent reads a JSON value. {@link Shaper} reads it as the agent's parser (Newtonsoft) does:
 * leniently where numbers, booleans and text stand for one another, strictly between text, lists and objects.
 */
public sealed interface Shape {
    Shape TEXT = new Text();
    Shape TEXTS = new ListOf(TEXT);

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

    record ListOf(Shape element) implements Shape {}

    record MapOf(Shape value) implements Shape {}

    /** A field of an object, with its name as it is defined. */
    record Field(String name, Shape shape) {}

    /** An object with fields of known names, found ignoring case. */
    final class Fields implements Shape {
        private final Map<String, Field> fields;
        private final NamesInAnyCase<Field> names;
        private final boolean keepsOthers;
        private final boolean nullable;

        private Fields(Map<String, Field> fields, boolean keepsOthers, boolean nullable) {
            this.fields = fields;
            this.names = new NamesInAnyCase<>(fields.values(), Field::name);
            this.keepsOthers = keepsOthers;
            this.nullable = nullable;
        }

        /** The field for a name in any case. */
        Optional<Field> find(String name) {
            return names.find(name);
        }

        /** Whether there is a field for a name in any case. */
        public boolean has(String name) {
            return names.has(name);
        }

        /** Whether unknown names are kept for somebody else to read; else they are dropped. */
        boolean keepsOthers() {
            return keepsOthers;
        }

        /** Whether {@code null} may stand for it. */
        boolean nullable() {
            return nullable;
        }

        Fields keepingOthers() {
            return new Fields(fields, true, nullable);
        }

        Fields notNullable() {
            return new Fields(fields, keepsOthers, false);
        }

        /** These fields and one more. */
        public Fields with(String name, Shape shape) {
            return withAll(shape, name);
        }

        /** These fields and more of the same shape. */
        Fields withAll(Shape shape, String... more) {
            Map<String, Field> all = new HashMap<>(fields);
            for (String name : more) {
                all.put(name, new Field(name, shape));
            }
            return new Fields(all, keepsOthers, nullable);
        }

        public Fields texts(String... more) {
            return withAll(TEXT, more);
        }

        public Fields wholes(String... more) {
            return withAll(new Whole(true), more);
        }

        public Fields flags(String... more) {
            return withAll(new Flag(true), more);
        }
    }

    /** An object of which no field is known yet; {@code null} may stand for it. */
    static Fields fields() {
        return new Fields(Map.of(), false, true);
    }
}
