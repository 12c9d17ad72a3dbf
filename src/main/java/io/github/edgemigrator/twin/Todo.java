package io.github.edgemigrator.twin;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
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
 * @param order a sentence
 * @param findings that ask for it, at least one
 */
public record Todo(String order, List<Finding> findings) {
    public Todo {
        findings = List.copyOf(findings);
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
                .collect(groupingBy(Todo::parts, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(order -> new Todo(String.join(modules(order.getValue()), order.getKey()), order.getValue()))
                .sorted(comparing(todo -> !todo.isBlocking()))
                .toList();
    }

    /** The remedy, cut where its module stands; it comes first if the remedy does not name it. */
    private static List<String> parts(Finding finding) {
        if (finding.module().equals(Problem.DEPLOYMENT)) {
            return List.of(finding.remedy());
        }
        Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(finding.module()) + "(?![\\w-])");
        List<String> parts = List.of(name.split(finding.remedy(), -1));
        return parts.size() > 1 ? parts : List.of("", ": " + finding.remedy());
    }

    private static String modules(List<Finding> findings) {
        Set<String> modules = new LinkedHashSet<>();
        findings.forEach(finding -> modules.add(finding.module()));
        return Sentences.listed(modules);
    }
}
