package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as a report shows them: by module, and numbered, as a twin has no lists. */
final class FindingsSection {
    /** The most bytes of a shown text; a longer one is cut. */
    static final int SHOWN_BYTES = 1_000;

    /** The section of the findings that the operator did not want, and in each of these the reason. */
    static final String SUPPRESSED = "suppressed";

    /** Names and values of a finding that IoT Hub counts at least, in bytes. */
    private static final int LEAST_BYTES = 35;

    /** More findings have no room in a twin, however short they are. */
    static final int MOST = TwinLimits.DOCUMENT_BYTES / LEAST_BYTES;

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).reversed();

    private final boolean values;
    private final Map<String, List<ObjectNode>> byModule = new LinkedHashMap<>();

    private FindingsSection(boolean values) {
        this.values = values;
    }

    /**
     * Writes findings into a report, as {@code findings}, the worst first.
     *
     * @param values whether the values before and after are shown
     */
    static void write(List<Finding> findings, boolean values, ObjectNode report) {
        FindingsSection section = new FindingsSection(values);
        findings.stream().sorted(WORST_FIRST).forEach(section::add);
        section.writeTo("findings", report);
    }

    /** Returns the worst findings, as many as a twin can hold at the very most. */
    static List<Finding> worst(List<Finding> findings) {
        return findings.stream().sorted(WORST_FIRST).limit(MOST).toList();
    }

    /** Writes findings that the operator did not want into a report, with the reasons, as {@value #SUPPRESSED}. */
    static void writeSuppressed(List<Suppressed> unwanted, ObjectNode report) {
        FindingsSection section = new FindingsSection(false);
        unwanted.forEach(each -> section.add(each.finding()).put(SUPPRESSED, shortened(each.why())));
        section.writeTo(SUPPRESSED, report);
    }

    private ObjectNode add(Finding finding) {
        ObjectNode json = json(finding);
        byModule.computeIfAbsent(TwinLimits.key(finding.module()), any -> new ArrayList<>())
                .add(json);
        return json;
    }

    private void writeTo(String name, ObjectNode report) {
        if (byModule.isEmpty()) {
            return;
        }
        ObjectNode section = report.putObject(name);
        byModule.forEach((module, its) -> {
            ObjectNode numbered = section.putObject(module);
            for (ObjectNode finding : its) {
                numbered.set(number(numbered.size(), its.size()), finding);
            }
        });
    }

    /** Numbers from {@code 01}, with as many digits as all of them need to stand in order. */
    static String number(int index, int size) {
        int digits = Math.max(2, Integer.toString(size).length());
        return String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
    }

    private ObjectNode json(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("rule", finding.rule().id())
                .put("severity", finding.severity().word())
                .put("path", shortened(finding.path()))
                .put("message", shortened(finding.message()));
        if (values) {
            finding.before().ifPresent(before -> json.put("before", shortened(before)));
            finding.after().ifPresent(after -> json.put("after", shortened(after)));
        }
        return json;
    }

    /** The text as a twin can show it; in quotes where edgeHub would rewrite it. */
    private static String shortened(String text) {
        String shown = SafeText.shortened(text, SHOWN_BYTES);
        return EdgeHubDates.held(shown).equals(shown) ? shown : '"' + shown + '"';
    }
}
