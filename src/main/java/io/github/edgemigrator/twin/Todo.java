package io.github.edgemigrator.twin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Texts;
import io.github.edgemigrator.manifest.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a person must do, one sentence for each thing. */
public final class Todo {
    private Todo() {}

    /** The remedies of findings that ask for a person, each once: one that several modules need names them all. */
    public static List<String> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ACTION) >= 0)
                .collect(groupingBy(
                        Todo::order,
                        LinkedHashMap::new,
                        mapping(Finding::module, toCollection(LinkedHashSet<String>::new))))
                .entrySet()
                .stream()
                .map(order -> String.join(Texts.listed(order.getValue()), order.getKey()))
                .toList();
    }

    /** The remedy, cut where its module stands; it comes first if the remedy does not name it. */
    private static List<String> order(Finding finding) {
        if (finding.module().equals(Problem.DEPLOYMENT)) {
            return List.of(finding.remedy());
        }
        Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(finding.module()) + "(?![\\w-])");
        List<String> parts = List.of(name.split(finding.remedy(), -1));
        return parts.size() > 1 ? parts : List.of("", ": " + finding.remedy());
    }
}
