package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a rule changed or has to say, with the changes it claims.
 *
 * <p>A finding never holds a secret: values are redacted when it is made.
 *
 * @param rule whose finding it is
 * @param severity what it asks of the reader
 * @param module the module's name as the input has it, {@code _} for the deployment as a whole
 * @param path where, in the operator's words, such as {@code HostConfig.Binds[0]}
 * @param message what is, and what became of it: sentences
 * @param before the value that was there: a string as it is, anything else as JSON
 * @param after the value that is there now
 * @param remedy what to do, an order
 * @param edits the changes this finding accounts for
 */
public record Finding(
        RuleInfo rule,
        Severity severity,
        String module,
        String path,
        String message,
        Optional<String> before,
        Optional<String> after,
        String remedy,
        List<Edit> edits) {
    /** The remedy where a value can be converted only after its placeholder is filled in. */
    public static final String FILL_IN = "Fill in the template, then convert it again.";

    public Finding {
        edits = List.copyOf(edits);
    }

    /** Whether the deployment must be converted again when its template is filled in. */
    public boolean waitsForTemplate() {
        return remedy.equals(FILL_IN);
    }

    /** Whether the finding changes the deployment. */
    public boolean changes() {
        return !edits.isEmpty();
    }

    /** A finding on its way; {@link #say} completes it. */
    public static final class Draft {
        private final RuleInfo rule;
        private final String module;
        private final String path;
        private final JsonValue value;
        private final List<Edit> edits = new ArrayList<>();
        private Severity severity;
        private String remedy;
        private Optional<String> before;
        private Optional<String> after = Optional.empty();

        Draft(RuleInfo rule, String module, String path, JsonValue value) {
            this.rule = rule;
            this.module = module;
            this.path = path;
            this.severity = rule.severity();
            this.remedy = rule.remedy();
            this.value = value;
            this.before = value.json().isValueNode() && value.exists() ? textOf(value) : Optional.empty();
        }

        /** Sets a value and shows it as the value that is there now. */
        public Draft put(JsonPath target, JsonNode wanted) {
            edits.add(new Edit.Put(target, wanted));
            if (target.equals(value.path()) && value.exists()) {
                before = textOf(value);
            }
            return after(new JsonValue(target, wanted));
        }

        /** Adds an element to an array and shows it as the value that is there now. */
        public Draft append(JsonPath array, JsonNode element) {
            edits.add(new Edit.Append(array, element));
            return after(new JsonValue(array, element));
        }

        /** Takes a value away and shows it as the value that was there. */
        public Draft remove(JsonValue unwanted) {
            edits.add(new Edit.Remove(unwanted.path()));
            before = before.or(() -> textOf(unwanted));
            return this;
        }

        /** Shows an old and a new text. */
        public Draft shown(String old, String now) {
            before = Optional.of(Secrets.redact(old));
            after = Optional.of(Secrets.redact(now));
            return this;
        }

        /** Shows a text that is new. */
        public Draft now(String text) {
            after = Optional.of(Secrets.redact(text));
            return this;
        }

        /** Adds a change that the reader need not see as before and after. */
        public Draft with(Edit edit) {
            edits.add(edit);
            return this;
        }

        /** Adds changes that the reader need not see as before and after. */
        public Draft with(List<? extends Edit> more) {
            edits.addAll(more);
            return this;
        }

        public Draft as(Severity other) {
            severity = other;
            return this;
        }

        /** What to do in this very case, instead of the rule's general remedy. */
        public Draft remedy(String order) {
            remedy = Secrets.redact(order);
            return this;
        }

        /** Says that no person has anything to do. */
        public Draft nothingToDo() {
            return remedy(RuleInfo.NOTHING_TO_DO);
        }

        private Draft after(JsonValue now) {
            after = after.or(() -> textOf(now));
            return this;
        }

        private static Optional<String> textOf(JsonValue shown) {
            JsonNode redacted = Secrets.redact(shown.path(), shown.json());
            return Optional.of(redacted.isTextual() ? redacted.textValue() : JsonText.of(redacted));
        }

        /**
         * Completes the finding about something that a template leaves open.
         *
         * @param what is not known yet, the beginning of a sentence
         */
        public Finding waitsForTemplate(String what) {
            return remedy(FILL_IN).say(what + " is not known before its placeholder is filled in.");
        }

        /** The same of something that was therefore not changed. */
        public Finding isLeftForTemplate(String what) {
            return remedy(FILL_IN)
                    .say(what + " is not known before its placeholder is filled in; it was left as it is.");
        }

        /** Completes the finding with what is, and what became of it. */
        public Finding say(String message) {
            return new Finding(rule, severity, module, path, Secrets.redact(message), before, after, remedy, edits);
        }
    }
}
