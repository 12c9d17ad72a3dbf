package io.github.edgemigrator.edgeagent.request;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The type into which the agent reads a JSON value. {@link Shaper} reads it as the agent's parser (Newtonsoft) does:
 * leniently where numbers, booleans and text stand for one another, strictly between text, lists and objects.
 */
public sealed interface Shape {
    Shape TEXT = new Text();
    Shape TEXTS = new ListOf(TEXT);

    /** What must stand there, such as {@code a list}. */
    String expected();

    /** Whether {@code null} may stand for it. */
    boolean nullable();

    /** Text; numbers and booleans are written out. */
    record Text() implements Shape {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public String expected() {
            return "text";
        }
    }

    /** A whole number; text that holds one is read. */
    record Whole(Width width, boolean nullable) implements Shape {
        @Override
        public String expected() {
            return width == Width.LONG ? "a whole number" : "a whole number from " + width;
        }
    }

    /** The range of a whole number. */
    enum Width {
        /** {@code ushort}: from 0 to 65535. */
        UNSIGNED_SHORT("0", "65535"),
        /** {@code int}, which the agent reads more strictly: a truth value cannot stand for it. */
        INT("-2147483648", "2147483647"),
        /** {@code long}. */
        LONG("-9223372036854775808", "9223372036854775807"),
        /** {@code ulong}: not below 0. */
        UNSIGNED_LONG("0", "18446744073709551615");

        private final BigInteger least;
        private final BigInteger most;

        Width(String least, String most) {
            this.least = new BigInteger(least);
            this.most = new BigInteger(most);
        }

        /** Whether the number is in the range. */
        boolean holds(BigInteger number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }

    /**
     * One of some words, or their numbers.
     *
     * @param words in lower case
     */
    record Words(List<String> words) implements Shape {
        public Words {
            words = List.copyOf(words);
        }

        boolean has(String word) {
            return words.contains(word);
        }

        @Override
        public boolean nullable() {
            return false;
        }

        @Override
        public String expected() {
            return "one of " + String.join(", ", words);
        }
    }

    /** A truth value; text that holds one is read, and a number, of which 0 is false. */
    record Flag(boolean nullable) implements Shape {
        @Override
        public String expected() {
            return "true or false";
        }
    }

    /** An amount such as {@code 128Mi}. */
    record Amount() implements Shape {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public String expected() {
            return "an amount such as 500m or 128Mi";
        }
    }

    /** A number or text, such as {@code 25%}. */
    record NumberOrText() implements Shape {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public String expected() {
            return "text";
        }
    }

    record ListOf(Shape element) implements Shape {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public String expected() {
            return "a list";
        }
    }

    record MapOf(Shape value) implements Shape {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public String expected() {
            return "an object";
        }
    }

    /** A field of an object, with its name as it is defined. */
    record Field(String name, Shape shape) {}

    /** An object with fields of known names, found ignoring case. */
    final class Fields implements Shape {
        private final Map<String, Field> fields;
        private final NamesInAnyCase<Field> names;
        private final boolean keepsOthers;
        private final boolean nullable;
        private final List<String> amounts;

        private Fields(Map<String, Field> fields, boolean keepsOthers, boolean nullable) {
            this.fields = fields;
            this.names = new NamesInAnyCase<>(fields.values(), Field::name);
            this.keepsOthers = keepsOthers;
            this.nullable = nullable;
            this.amounts = fields.values().stream()
                    .filter(field -> field.shape() instanceof Amount)
                    .map(Field::name)
                    .toList();
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

        @Override
        public boolean nullable() {
            return nullable;
        }

        @Override
        public String expected() {
            return "an object";
        }

        public Fields keepingOthers() {
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
            return with(Arrays.stream(more).map(name -> new Field(name, shape)).toList());
        }

        /** These fields and more. */
        Fields with(List<Field> more) {
            Map<String, Field> all = new HashMap<>(fields);
            more.forEach(field -> all.put(field.name(), field));
            return new Fields(all, keepsOthers, nullable);
        }

        public Fields texts(String... more) {
            return withAll(TEXT, more);
        }

        /** These fields and whole numbers that may be {@code null}. */
        public Fields wholes(String... more) {
            return withAll(new Whole(Width.LONG, true), more);
        }

        /** These fields and whole numbers of 32 bits that may be {@code null}. */
        public Fields ints(String... more) {
            return withAll(new Whole(Width.INT, true), more);
        }

        /** The amounts among the fields: of one that is absent the agent makes 0. */
        List<String> amounts() {
            return amounts;
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
