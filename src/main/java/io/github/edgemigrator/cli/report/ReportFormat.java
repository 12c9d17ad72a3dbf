package io.github.edgemigrator.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** Writes all findings of files, at least one, ending with a line end. */
    public String render(List<ConvertedFile> files) {
        return switch (this) {
            case TEXT -> TextReport.of(files, TextStyle.PLAIN);
            case JSON -> json(files).toPrettyString() + "\n";
            case MARKDOWN -> MarkdownReport.of(files);
            case SARIF -> SarifReport.of(files).toPrettyString() + "\n";
            case HTML -> HtmlReport.of(files);
        };
    }

    /** The report of one file, or {@code {"version":"1","files":[{"file":…,"report":…}]}} of several. */
    private static ObjectNode json(List<ConvertedFile> files) {
        if (files.size() == 1) {
            return JsonReport.of(files.get(0).outcome());
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("version", "1");
        ArrayNode list = all.putArray("files");
        files.forEach(file -> list.addObject().put("file", file.name()).set("report", JsonReport.of(file.outcome())));
        return all;
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
