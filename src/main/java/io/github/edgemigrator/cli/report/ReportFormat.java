package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.twin.JsonReport;
import java.util.List;
import java.util.Locale;

/** The forms in which findings are written. */
public enum ReportFormat {
    TEXT,
    JSON,
    MARKDOWN,
    SARIF,
    HTML;

    /** Writes all findings of a file, ending with a line end. */
    public String render(ConvertedFile converted) {
        return switch (this) {
            case TEXT -> TextReport.of(converted.outcome());
            case JSON -> JsonReport.of(converted.outcome()).toPrettyString() + "\n";
            case MARKDOWN -> MarkdownReport.of(converted);
            case SARIF -> SarifReport.of(List.of(converted)).toPrettyString() + "\n";
            case HTML -> HtmlReport.of(List.of(converted));
        };
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
