package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the findings of a deployment as lists. Each has an address in the page. */
final class HtmlFindings {
    private final String id;
    private final Map<Finding, Integer> numbers = new HashMap<>();

    /** @param id begins the addresses */
    HtmlFindings(String id) {
        this.id = id;
    }

    String addressOf(Finding finding) {
        return id + "-finding" + numbers.computeIfAbsent(finding, any -> numbers.size() + 1);
    }

    /** Writes findings as a list. */
    void write(Html html, List<Finding> findings) {
        html.element(
                "ul",
                list -> findings.forEach(finding -> {
                    String severity = finding.severity().word();
                    list.element(
                            "li",
                            item -> write(item, finding),
                            "class",
                            "finding " + severity,
                            "id",
                            addressOf(finding));
                    list.line();
                }));
    }

    private static void write(Html item, Finding finding) {
        String severity = finding.severity().word();
        String reference = finding.rule().reference();
        item.element("span", severity, "class", "severity " + severity).text(" ");
        if (reference.startsWith("https://")) {
            item.element("a", finding.rule().id(), "href", reference);
        } else {
            item.element("span", finding.rule().id());
        }
        if (!finding.path().isEmpty()) {
            item.text(" ").element("code", finding.path());
        }
        item.element("p", finding.message());
        if (finding.severity() != Severity.INFO) {
            item.element("p", finding.remedy(), "class", "remedy");
        }
    }
}
