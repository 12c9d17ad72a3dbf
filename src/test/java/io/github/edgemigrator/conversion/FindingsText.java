package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An outcome without its deployment as JSON text, as {@code findings.json} has it. */
final class FindingsText {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES);

    private FindingsText() {}

    static String of(Outcome outcome) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("status", outcome.status().word());
        ObjectNode names = text.putObject("names");
        outcome.names().forEach(names::put);
        outcome.findings().stream().map(FindingsText::json).forEach(text.putArray("findings")::add);
        try {
            return new ObjectMapper().writer(PRINTER).writeValueAsString(text) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("rule", finding.rule().id())
                .put("severity", finding.severity().word())
                .put("module", finding.module())
                .put("path", finding.path())
                .put("message", finding.message());
        finding.before().ifPresent(before -> json.put("before", before));
        finding.after().ifPresent(after -> json.put("after", after));
        return json.put("remedy", finding.remedy());
    }
}
