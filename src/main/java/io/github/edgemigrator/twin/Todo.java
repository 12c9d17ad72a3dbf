package io.github.edgemigrator.twin;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that a person must do.
 *
 * @param demand what to do, where: sentences
 * @param findings that ask for it, at least one
 */
public record Todo(String demand, List<Finding> findings) {
    public Todo {
        findings = List.copyOf(findings);
    }

    /** Returns the demand with the rules that ask for it. */
    public String order() {
        return demand + rules();
    }

    /** Returns the same, of the demand so many bytes at most. */
    String order(int bytes) {
        return SafeText.shortened(demand, bytes) + rules();
    }

    private String rules() {
        return findings.stream().map(finding -> finding.rule().id()).distinct().collect(joining(", ", " (", ")"));
    }

    /** Whether the deployment would be stopped as long as it is not done. */
    public boolean isBlocking() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * The remedies of findings that ask for a person, those first without which the deployment is blocked. Each stands
     * there once: one that several modules need names them all.
     */
    public static List<Todo> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ACTION) >= 0)
                .collect(groupingBy(Remedy::of, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(same -> new Todo(same.getKey().demand(same.getValue()), same.getValue()))
                .sorted(comparing(todo -> !todo.isBlocking()))
                .toList();
    }

    /**
     * A remedy, whichever module needs it.
     *
     * @param kind whether it is of a module, and names it
     * @param parts what stands around the module's name
     */
    private record Remedy(Kind kind, List<String> parts) {
        private enum Kind {
            OF_DEPLOYMENT,
            NAMES_MODULE,
            LEAVES_MODULE_OUT
        }

        static Remedy of(Finding finding) {
            if (finding.module().equals(Problem.DEPLOYMENT)) {
                return new Remedy(Kind.OF_DEPLOYMENT, List.of(finding.remedy()));
            }
            Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(finding.module()) + "(?![\\w-])");
            List<String> parts = List.of(name.split(finding.remedy(), -1));
            return new Remedy(parts.size() > 1 ? Kind.NAMES_MODULE : Kind.LEAVES_MODULE_OUT, parts);
        }

        /** The sentences are those of the first module: a list of names would not fit into each of them. */
        String demand(List<Finding> findings) {
            Set<String> modules = new LinkedHashSet<>();
            findings.forEach(finding -> modules.add(finding.module()));
            Finding first = findings.get(0);
            if (kind == Kind.LEAVES_MODULE_OUT) {
                return Sentences.listed(modules) + ": " + first.remedy();
            }
            modules.remove(first.module());
            return first.remedy() + (modules.isEmpty() ? "" : " Do the same for " + Sentences.listed(modules) + ".");
        }
    }
}
