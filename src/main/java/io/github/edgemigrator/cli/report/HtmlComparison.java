package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.cli.report.JsonLines.Line;
import io.github.edgemigrator.cli.report.SideBySide.Row;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A part of a deployment before and after as a table, with findings below the lines that they are about. */
final class HtmlComparison {
    private static final int ABOVE = -1;
    /** The most lines of a value below which, and not below whose first line, a finding stands. */
    private static final int SHORT = 12;

    private final Comparison comparison;
    private final HtmlFindings writer;
    private final List<Row> rows;
    private final Map<Integer, List<Finding>> byRow = new LinkedHashMap<>();

    /**
     * @param findings with the places that they are about
     * @param writer of findings
     */
    HtmlComparison(Comparison comparison, Map<Finding, JsonPath> findings, HtmlFindings writer) {
        this.comparison = comparison;
        this.writer = writer;
        this.rows = SideBySide.of(comparison.before(), comparison.after());
        findings.forEach((finding, path) ->
                byRow.computeIfAbsent(rowOf(path), any -> new ArrayList<>()).add(finding));
    }

    /**
     * The row below which a finding stands: the last one of a short value, the first one of a long; {@link #ABOVE} if
     * all of it is meant.
     */
    private int rowOf(JsonPath path) {
        for (Function<Row, Optional<Line>> side : List.<Function<Row, Optional<Line>>>of(Row::before, Row::after)) {
            int[] found = IntStream.range(0, rows.size())
                    .filter(i -> side.apply(rows.get(i))
                            .filter(line -> line.path().equals(path))
                            .isPresent())
                    .toArray();
            if (found.length > 0 && found[0] > 0) {
                int last = found[found.length - 1];
                return last - found[0] <= SHORT ? last : found[0];
            }
        }
        return ABOVE;
    }

    void write(Html html) {
        Optional.ofNullable(byRow.get(ABOVE)).ifPresent(findings -> writer.write(html, findings));
        boolean changed = comparison.changed();
        html.element("table", table -> write(table, changed), "class", changed ? "code" : "code unchanged");
        html.line();
    }

    private void write(Html table, boolean changed) {
        List<String> columns = changed ? List.of("Before", "After") : List.of("Before and after");
        table.element("caption", comparison.title() + (changed ? "" : ": unchanged"));
        table.element(
                "thead",
                head -> head.element(
                        "tr", row -> columns.forEach(column -> row.element("th", column, "scope", "col"))));
        table.element("tbody", body -> {
            for (int i = 0; i < rows.size(); i++) {
                write(body.line(), rows.get(i), changed);
                notes(body, byRow.getOrDefault(i, List.of()), columns.size());
            }
        });
    }

    private void notes(Html body, List<Finding> findings, int columns) {
        if (!findings.isEmpty()) {
            body.line()
                    .element(
                            "tr",
                            row -> row.element(
                                    "td", cell -> writer.write(cell, findings), "colspan", Integer.toString(columns)),
                            "class",
                            "notes");
        }
    }

    private static void write(Html body, Row row, boolean changed) {
        body.element(
                "tr",
                cells -> {
                    write(cells, row.before(), row.same() ? "code" : "del");
                    if (changed) {
                        write(cells, row.after(), row.same() ? "code" : "ins");
                    }
                },
                "class",
                row.same() ? "same" : "changed");
    }

    private static void write(Html row, Optional<Line> line, String element) {
        row.element(
                "td",
                cell -> line.ifPresent(shown -> cell.element(element, shown.text() + shown.end())),
                "class",
                line.isPresent() ? element : "none");
    }
}
