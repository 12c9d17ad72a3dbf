package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The part of JSON Schema that the schemas of a deployment use. */
sealed interface ToolSchema {
    /** What a value breaks, with the paths below it. */
    default List<ToolFault> faults(JsonPath path, JsonNode value) {
        List<ToolFault> faults = new ArrayList<>();
        check(path, value, faults);
        return faults;
    }

    /** Adds what a value breaks. */
    void check(JsonPath path, JsonNode value, List<ToolFault> faults);

    /**
     * Takes single values, or anything.
     *
     * @param expected what it takes, in words
     */
    record Single(String expected, Predicate<JsonNode> takes) implements ToolSchema {
        @Override
        public void check(JsonPath path, JsonNode value, List<ToolFault> faults) {
            if (!takes.test(value)) {
                faults.add(new ToolFault(path, ToolFault.Kind.VALUE, expected));
            }
        }
    }

    /** Takes lists. */
    record Elements(ToolSchema element) implements ToolSchema {
        @Override
        public void check(JsonPath path, JsonNode value, List<ToolFault> faults) {
            if (!value.isArray()) {
                faults.add(new ToolFault(path, ToolFault.Kind.VALUE, "a list"));
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                element.check(path.child(i), value.get(i), faults);
            }
        }
    }

    /** Takes what one of two schemas takes; the first is the one for objects. */
    record Either(ToolSchema object, ToolSchema other) implements ToolSchema {
        @Override
        public void check(JsonPath path, JsonNode value, List<ToolFault> faults) {
            (value.isObject() ? object : other).check(path, value, faults);
        }
    }

    /**
     * Takes objects.
     *
     * @param members what the members of known names must be
     * @param required the names that must be there
     * @param names of other members that are known by their form
     * @param named what those must be
     * @param closed whether members of all other names are refused
     */
    record Members(
            Map<String, ToolSchema> members,
            List<String> required,
            Optional<Pattern> names,
            ToolSchema named,
            boolean closed)
            implements ToolSchema {
        static Members open() {
            return new Members(Map.of(), List.of(), Optional.empty(), new Single("anything", any -> true), false);
        }

        Members with(String name, ToolSchema schema) {
            Map<String, ToolSchema> more = new LinkedHashMap<>(members);
            more.put(name, schema);
            return new Members(more, required, names, named, closed);
        }

        Members needing(String name, ToolSchema schema) {
            List<String> more = new ArrayList<>(required);
            more.add(name);
            return new Members(with(name, schema).members, more, names, named, closed);
        }

        Members each(String form, ToolSchema schema) {
            return new Members(members, required, Optional.of(pattern(form)), schema, closed);
        }

        Members closedIf(boolean strict) {
            return new Members(members, required, names, named, strict);
        }

        @Override
        public void check(JsonPath path, JsonNode value, List<ToolFault> faults) {
            if (!value.isObject()) {
                faults.add(new ToolFault(path, ToolFault.Kind.VALUE, "an object"));
                return;
            }
            for (String name : required) {
                if (!value.has(name)) {
                    faults.add(new ToolFault(path.child(name), ToolFault.Kind.MISSING, name));
                }
            }
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonPath below = path.child(member.getKey());
                String spelled = spelled(member.getKey());
                Optional<ToolSchema> schema = of(member.getKey());
                if (schema.isPresent()) {
                    schema.get().check(below, member.getValue(), faults);
                } else if (closed) {
                    faults.add(new ToolFault(below, ToolFault.Kind.UNKNOWN, spelled));
                    if (member.getValue().isObject()) {
                        // Under a name that is allowed it would have to be this.
                        named.check(below, member.getValue(), faults);
                    }
                }
                boolean isRefused = closed || required.contains(spelled);
                if (schema.isEmpty() && isRefused && members.containsKey(spelled) && !value.has(spelled)) {
                    // In the spelling that is allowed it would have to be this.
                    members.get(spelled).check(below, member.getValue(), faults);
                }
            }
        }

        private String spelled(String name) {
            return members.keySet().stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElse(name);
        }

        private Optional<ToolSchema> of(String name) {
            return Optional.ofNullable(members.get(name))
                    .or(() -> names.filter(form -> form.matcher(name).find()).map(form -> named));
        }
    }

    /** Takes text. */
    static ToolSchema text() {
        return new Single("text", JsonNode::isTextual);
    }

    /** Takes text of a form. */
    static ToolSchema text(String form, String expected) {
        Pattern pattern = pattern(form);
        return new Single(
                expected,
                value -> value.isTextual() && pattern.matcher(value.textValue()).find());
    }

    /** Takes some words only. */
    static ToolSchema words(String... words) {
        List<String> known = List.of(words);
        return new Single(String.join(", ", known), value -> value.isTextual() && known.contains(value.textValue()));
    }

    /** Takes whole numbers; of those written with a point, draft 4 takes none. */
    static ToolSchema whole(boolean draft4) {
        return new Single(
                "a whole number",
                value -> value.isIntegralNumber()
                        || (!draft4
                                && value.isNumber()
                                && value.decimalValue().stripTrailingZeros().scale() <= 0));
    }

    /** Takes whole numbers of draft 4 within bounds. */
    static ToolSchema whole(long least, long most) {
        return new Single(
                "a whole number from " + least + " to " + most,
                value -> value.isIntegralNumber()
                        && value.canConvertToLong()
                        && value.longValue() >= least
                        && value.longValue() <= most);
    }

    /** The lines of Python, whose regular expressions the tool uses, end at line feeds only. */
    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
