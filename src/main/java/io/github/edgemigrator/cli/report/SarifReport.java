package io.github.edgemigrator.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Status;
import io.github.edgemigrator.conversion.Suppressed;
import io.github.edgemigrator.json.Region;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.twin.Engine;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as a log of static analysis (SARIF 2.1.0), which code hosting sites and editors show at the lines of the
 * file: one result for each finding.
 */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final ObjectNode log = JsonNodeFactory.instance.objectNode();
    private final ArrayNode rules;
    private final ArrayNode results;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private SarifReport(boolean readable) {
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        rules = run.putObject("tool")
                .putObject("driver")
                .put("name", "Edge Migrator")
                .put("semanticVersion", Engine.VERSION)
                .putArray("rules");
        run.putArray("invocations").addObject().put("executionSuccessful", readable);
        run.put("columnKind", "utf16CodeUnits");
        results = run.putArray("results");
    }

    /** The log of a conversion of files. */
    static ObjectNode of(List<ConvertedFile> files) {
        boolean readable = files.stream().noneMatch(file -> file.outcome().status() == Status.FAILED);
        SarifReport report = new SarifReport(readable);
        files.forEach(report::add);
        return report.log;
    }

    private void add(ConvertedFile file) {
        Places places = new Places(file.reading());
        file.outcome().findings().forEach(finding -> add(file, places, finding));
        for (Suppressed suppressed : file.outcome().suppressed()) {
            add(file, places, suppressed.finding())
                    .putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", suppressed.why());
        }
    }

    private ObjectNode add(ConvertedFile file, Places places, Finding finding) {
        ObjectNode result = results.addObject()
                .put("ruleId", finding.rule().id())
                .put("ruleIndex", numberOf(finding.rule()))
                .put("level", level(finding.severity()));
        result.putObject("message").put("text", message(finding));
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        ObjectNode artifact = physical.putObject("artifactLocation");
        file.file().ifPresentOrElse(path -> artifact.put("uri", uri(path)), () -> artifact.putObject("description")
                .put("text", file.name()));
        places.of(finding).ifPresent(region -> write(region, physical.putObject("region")));
        if (!name(finding).isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("fullyQualifiedName", name(finding))
                    .put("kind", finding.path().isEmpty() ? "module" : "member");
        }
        result.putObject("partialFingerprints").put("place/v1", finding.rule().id() + " " + name(finding));
        ObjectNode properties = result.putObject("properties")
                .put("severity", finding.severity().word());
        finding.before().ifPresent(before -> properties.put("before", before));
        finding.after().ifPresent(after -> properties.put("after", after));
        return result;
    }

    private int numberOf(RuleInfo rule) {
        return numbers.computeIfAbsent(rule.id(), id -> {
            describe(rule);
            return numbers.size();
        });
    }

    private void describe(RuleInfo rule) {
        ObjectNode description = rules.addObject().put("id", rule.id());
        description.putObject("shortDescription").put("text", rule.title() + ".");
        description.putObject("fullDescription").put("text", rule.why());
        description.putObject("help").put("text", rule.why() + "\n\n" + rule.remedy());
        if (rule.reference().startsWith("https://")) {
            description.put("helpUri", rule.reference());
        }
        description.putObject("defaultConfiguration").put("level", level(rule.severity()));
    }

    private static String message(Finding finding) {
        String message =
                finding.severity() == Severity.INFO ? finding.message() : finding.message() + " " + finding.remedy();
        // Otherwise it could be read as a link.
        return message.replace("](", "\\](");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case WARNING, ACTION -> "warning";
            case ERROR -> "error";
        };
    }

    /** The place in the operator's words, with its module; nothing if it is the whole deployment. */
    private static String name(Finding finding) {
        boolean all = finding.module().equals(Problem.DEPLOYMENT);
        String separator = all || finding.path().isEmpty() ? "" : "/";
        return (all ? "" : finding.module()) + separator + finding.path();
    }

    /** A relative name stays one, so that it holds in a repository that is kept elsewhere. */
    private static String uri(Path path) {
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        URI here = Path.of("").toAbsolutePath().toUri();
        return here.relativize(path.toAbsolutePath().normalize().toUri()).toString();
    }

    private static void write(Region region, ObjectNode json) {
        json.put("startLine", region.start().line())
                .put("startColumn", region.start().column())
                .put("endLine", region.end().line())
                .put("endColumn", region.end().column());
    }
}
