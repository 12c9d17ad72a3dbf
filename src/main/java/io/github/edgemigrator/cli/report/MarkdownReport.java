package io.github.edgemigrator.cli.report;

import static io.github.edgemigrator.cli.report.Markdown.code;
import static io.github.edgemigrator.cli.report.Markdown.row;
import static io.github.edgemigrator.cli.report.Markdown.text;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Suppressed;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.twin.Counts;
import io.github.edgemigrator.twin.Todo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings ready to paste into a pull request: what is to do as a list to tick off, then a table for each module. */
final class MarkdownReport {
    /** The most characters that a comment on a code hosting site can have. */
    private static final int LONGEST = 65_536;

    private final Outcome outcome;
    private final Severity least;

    private MarkdownReport(Outcome outcome, Severity least) {
        this.outcome = outcome;
        this.least = least;
    }

    /** All findings; if a comment could not hold them, the least severe are only counted. */
    static String of(List<ConvertedFile> files) {
        String page = "";
        for (Severity least : Severity.values()) {
            page = files.stream()
                    .map(file -> new MarkdownReport(file.outcome(), least).about(file.name()))
                    .collect(Collectors.joining("\n"));
            if (page.length() <= LONGEST) {
                break;
            }
        }
        return page;
    }

    private String about(String name) {
        Counts counts = Counts.of(outcome);
        StringBuilder page = new StringBuilder();
        page.append("## ")
                .append(code(name))
                .append(": ")
                .append(outcome.status().word());
        page.append("\n\n").append(text(counts.message(outcome.status()))).append("\n\n");
        page.append(row(counts.findings().keySet().stream().map(Severity::word).toList()));
        page.append(row(counts.findings().keySet().stream().map(any -> "---:").toList()));
        page.append(row(counts.findings().values().stream().map(String::valueOf).toList()));
        List<Todo> todo = Todo.of(outcome.findings());
        if (!todo.isEmpty()) {
            page.append("\n### To do\n\n");
            todo.forEach(thing -> page.append(item(thing)));
        }
        byModule().forEach((module, findings) -> page.append(table(module, findings)));
        if (!outcome.suppressed().isEmpty()) {
            page.append("\n### Suppressed\n\n");
            outcome.suppressed().forEach(suppressed -> page.append(item(suppressed)));
        }
        long untold =
                outcome.findings().stream().filter(finding -> !isTold(finding)).count();
        if (untold > 0) {
            page.append("\n").append(untold).append(" findings of less severity are left out: a comment cannot hold");
            page.append(" them. The other formats have them all.\n");
        }
        return page.toString();
    }

    private Map<String, List<Finding>> byModule() {
        return outcome.findings().stream()
                .filter(this::isTold)
                .collect(Collectors.groupingBy(Finding::module, LinkedHashMap::new, Collectors.toList()));
    }

    private boolean isTold(Finding finding) {
        return finding.severity().compareTo(least) >= 0;
    }

    private String table(String module, List<Finding> findings) {
        String name = module.equals(Problem.DEPLOYMENT) ? "The deployment" : code(module);
        String renamed = outcome.names().containsKey(module)
                ? ", now " + code(outcome.names().getOrDefault(module, ""))
                : "";
        return "\n### " + name + renamed + "\n\n"
                + row("severity", "rule", "where", "what", "before", "after")
                + row("---", "---", "---", "---", "---", "---")
                + findings.stream().map(MarkdownReport::rowOf).collect(Collectors.joining());
    }

    private static String rowOf(Finding finding) {
        String severity = finding.severity().word();
        return row(
                finding.severity() == Severity.INFO ? severity : "**" + severity + "**",
                rule(finding),
                finding.path().isEmpty() ? "" : code(finding.path()),
                text(what(finding)),
                finding.before().map(Markdown::code).orElse(""),
                finding.after().map(Markdown::code).orElse(""));
    }

    private static String item(Todo thing) {
        return "- [ ] " + (thing.isBlocking() ? "**" + Severity.ERROR.word() + "** " : "") + text(thing.order()) + "\n";
    }

    private static String item(Suppressed suppressed) {
        Finding finding = suppressed.finding();
        String module = finding.module().equals(Problem.DEPLOYMENT) ? "" : " " + code(finding.module());
        return "- " + rule(finding) + module + ": " + text(finding.message() + " (" + suppressed.why() + ")") + "\n";
    }

    private static String what(Finding finding) {
        return finding.severity() == Severity.INFO ? finding.message() : finding.message() + " " + finding.remedy();
    }

    private static String rule(Finding finding) {
        String reference = finding.rule().reference();
        String id = finding.rule().id();
        return reference.startsWith("https://") ? "[" + id + "](" + reference + ")" : id;
    }
}
