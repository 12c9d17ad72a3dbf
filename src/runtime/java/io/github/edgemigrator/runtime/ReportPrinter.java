package io.github.edgemigrator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints reported properties for a person: a line for each finding, as {@code convert} has them, then the section as
 * the portal shows it.
 *
 * <pre>
 * action STORAGE-003 camera: HostConfig.Binds[1]: /dev/video0 is a device …
 * </pre>
 */
final class ReportPrinter {
    private final PrintStream out;

    ReportPrinter(PrintStream out) {
        this.out = out;
    }

    void print(ObjectNode reported) {
        for (Map.Entry<String, JsonNode> module : reported.path("findings").properties()) {
            // Findings about the deployment as a whole stand under this key.
            String name = module.getKey().equals("_") ? "" : module.getKey();
            module.getValue().forEach(finding -> out.println(line(name, finding)));
        }
        out.println(reported.toPrettyString());
        out.flush();
    }

    private static String line(String module, JsonNode finding) {
        String subject = Stream.of(module, finding.path("path").asText())
                .filter(part -> !part.isEmpty())
                .map(part -> part + ": ")
                .collect(Collectors.joining());
        return "%s %s %s%s"
                .formatted(
                        finding.path("severity").asText(),
                        finding.path("rule").asText(),
                        subject,
                        finding.path("message").asText());
    }
}
