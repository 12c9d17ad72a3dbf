package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Problem;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a rule is about, in the words of its documentation.
 *
 * @param id such as {@code STORAGE-001}
 * @param severity of its findings unless one says otherwise
 * @param title what the result is: sentence case, under ten words, no period
 * @param why one sentence
 * @param remedy an order to the reader, with a period
 * @param reference the address of a page to read on
 * @param fields the names, in any case, of the fields and variables that the rule is about: of a module that has none
 *     of them, in the places that {@link Module#forEachField} tells of, it has nothing to say, so that it is not asked;
 *     empty if it is about more than that
 */
public record RuleInfo(
        String id, Severity severity, String title, String why, String remedy, String reference, List<String> fields) {
    /** The remedy where no person has anything to do. */
    public static final String NOTHING_TO_DO = "Nothing to do.";

    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d{3}");

    public RuleInfo {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a rule's id is like STORAGE-001 but was " + id);
        }
        fields = List.copyOf(fields);
    }

    /** Begins the description of a rule. */
    public static Builder of(String id, Severity severity) {
        return new Builder(id, severity);
    }

    /** Begins a finding about a value of a module. */
    public Finding.Draft at(Module module, JsonValue value) {
        return new Finding.Draft(this, module.name(), module.pathOf(value.path()), value);
    }

    /** Begins a finding about a value of the deployment that is no module's. */
    public Finding.Draft at(Deployment deployment, JsonValue value) {
        return new Finding.Draft(this, Problem.DEPLOYMENT, deployment.pathOf(value.path()), value);
    }

    /** Begins a finding about a setting. */
    public Finding.Draft at(JsonValue setting) {
        return new Finding.Draft(this, Problem.DEPLOYMENT, setting.path().toString(), setting);
    }

    /** The finding about a problem that reading the deployment had. */
    public Finding about(Problem problem) {
        String where = problem.position().map(position -> " (" + position + ")").orElse("");
        JsonValue nothing = new JsonValue(JsonPath.ROOT, MissingNode.getInstance());
        return new Finding.Draft(this, problem.module(), problem.path(), nothing).say(problem.message() + where + ".");
    }

    /** Collects the parts of a {@link RuleInfo}; the last part, the reference, completes it. */
    public static final class Builder {
        private final String id;
        private final Severity severity;
        private String title = "";
        private String why = "";
        private String remedy = "";
        private List<String> fields = List.of();

        private Builder(String id, Severity severity) {
            this.id = id;
            this.severity = severity;
        }

        public Builder title(String text) {
            title = text;
            return this;
        }

        public Builder why(String text) {
            why = text;
            return this;
        }

        public Builder remedy(String text) {
            remedy = text;
            return this;
        }

        /** No person has anything to do, unless a finding says otherwise. */
        public Builder nothingToDo() {
            return remedy(NOTHING_TO_DO);
        }

        /** The fields and variables without which the rule has nothing to say, see {@link RuleInfo#fields}. */
        public Builder about(String... names) {
            return about(List.of(names));
        }

        /** The fields and variables without which the rule has nothing to say, see {@link RuleInfo#fields}. */
        public Builder about(Collection<String> names) {
            fields = List.copyOf(names);
            return this;
        }

        public RuleInfo reference(Reference reference, String place) {
            return new RuleInfo(id, severity, title, why, remedy, reference.at(place), fields);
        }
    }
}
