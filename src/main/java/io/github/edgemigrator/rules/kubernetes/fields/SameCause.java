package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one finding of those that say the same of several fields of a module. */
final class SameCause {
    /** How a finding about a field without effect begins; the reason follows. */
    static final String WITHOUT_EFFECT = "Without effect on this device. ";

    /** What is asked for where a field is unknown: each may be another misspelt one. */
    private static final String UNKNOWN = "correct its name";

    private SameCause() {}

    /** The findings, those with one reason and one remedy as one at the first of their fields. */
    static List<Finding> merged(List<Finding> findings) {
        Map<List<Object>, List<Finding>> byCause = new LinkedHashMap<>();
        for (Finding finding : findings) {
            boolean alone = !finding.message().startsWith(WITHOUT_EFFECT)
                    || finding.remedy().contains(UNKNOWN)
                    || finding.path().endsWith("]")
                    || finding.changes();
            List<Object> cause = alone
                    ? List.of(byCause.size())
                    : List.of(finding.module(), finding.severity(), finding.message(), finding.remedy());
            byCause.computeIfAbsent(cause, any -> new ArrayList<>()).add(finding);
        }
        return byCause.values().stream().map(SameCause::one).toList();
    }

    private static Finding one(List<Finding> same) {
        Finding first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        List<String> fields = same.stream().map(Finding::path).toList();
        String reason = first.message().substring(WITHOUT_EFFECT.length());
        return new Finding(
                first.rule(),
                first.severity(),
                first.module(),
                first.path(),
                "Without effect on this device: " + Sentences.listed(fields) + ". " + reason,
                Optional.empty(),
                Optional.empty(),
                first.remedy().replace("without it.", "without them."),
                List.of());
    }
}
