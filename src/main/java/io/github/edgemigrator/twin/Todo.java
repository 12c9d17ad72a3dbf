package io.github.edgemigrator.twin;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Problem;
import java.util.List;

/** What a person must do, one sentence for each thing. */
public final class Todo {
    private Todo() {}

    /** The remedies of findings that ask for a person, each once. */
    public static List<String> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.ACTION) >= 0)
                .map(Todo::order)
                .distinct()
                .toList();
    }

    /** The remedy with its module, unless it names the module itself. */
    private static String order(Finding finding) {
        boolean named =
                finding.module().equals(Problem.DEPLOYMENT) || finding.remedy().contains(finding.module());
        return named ? finding.remedy() : finding.module() + ": " + finding.remedy();
    }
}
