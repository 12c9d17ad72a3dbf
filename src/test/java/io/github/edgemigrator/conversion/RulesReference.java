package io.github.edgemigrator.conversion;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.TwinMigrator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that tells of every rule what it is about, with the shortest of its examples. */
final class RulesReference {
    private static final String HEAD = """
            # Rules

            What each rule is about, why, and what is left for you to do, with an example. On the command line,
            `java -jar target/edge-migrator.jar rules STORAGE-001` tells the same of one rule, and `rules` alone lists them.
            A finding can be more or less severe than its rule; it says so itself. This page is generated;
            `mvn test -Dtest=RulesReferenceTest -Dgolden=write` writes it anew.
            """;

    /** Examples of rules about twins, which no deployment file can show. */
    private static final Map<String, DesiredExample> OF_TWINS = Map.of(
            "INPUT-003",
            new DesiredExample(
                    "both forms are given",
                    "{\"edgeAgent\": {\"modules\": {}}, \"manifest\": \"{\\\"modulesContent\\\": {}}\"}"),
            "INPUT-004",
            new DesiredExample(
                    "a date may have been written in another way",
                    "{\"edgeAgent\": {\"modules\": {}}, \"moduleTwins\": {\"camera\": {\"since\":"
                            + " \"2019-12-31T22:00:00+00:00\"}}}"),
            "INPUT-005",
            new DesiredExample(
                    "a placeholder stands without quotes",
                    "{\"manifest\": \"{\\\"$edgeHub\\\": {\\\"properties.desired\\\":"
                            + " {\\\"storeAndForwardConfiguration\\\": {\\\"timeToLiveSecs\\\": ${TTL}}}}}\"}"));

    private final Map<String, List<ConversionCase>> examples =
            ConversionCase.all().stream().collect(groupingBy(ConversionCase::rule));

    /** The page. */
    String text() {
        return HEAD + Migration.rules().stream().map(this::section).collect(Collectors.joining());
    }

    private String section(RuleInfo rule) {
        return "\n<a id=\"%s\"></a>\n\n## %s: %s\n\n*%s* · %s %s ([read on](%s))\n"
                        .formatted(
                                rule.id().toLowerCase(Locale.ROOT),
                                rule.id(),
                                escaped(rule.title()),
                                rule.severity().word(),
                                escaped(rule.why()),
                                escaped(rule.remedy()),
                                address(rule))
                + Optional.ofNullable(OF_TWINS.get(rule.id()))
                        .map(DesiredExample::text)
                        .or(() -> shortest(rule).map(example -> example(rule, example)))
                        .orElse("");
    }

    private record DesiredExample(String sentence, String desired) {
        String text() {
            ObjectNode properties = (ObjectNode) JsonText.read(desired).orElseThrow();
            JsonNode finding = new TwinMigrator().report(properties).at("/findings/_/01");
            return "\nExample: " + sentence + ".\n" + block("Desired properties", new Part("", properties))
                    + "\n> %s, _: %s\n"
                            .formatted(
                                    finding.path("severity").textValue(),
                                    escaped(finding.path("message").textValue()));
        }
    }

    /** From where the page stands. */
    private static String address(RuleInfo rule) {
        String card = Reference.PROJECT.at("");
        return rule.reference().startsWith(card) ? "../../../" + rule.reference() : rule.reference();
    }

    /** One in which the rule changes something, if there is any, and few other rules have something to say. */
    private Optional<ConversionCase> shortest(RuleInfo rule) {
        return examples.getOrDefault(rule.id(), List.of()).stream()
                .min(Comparator.<ConversionCase, Boolean>comparing(
                                example -> findings(example, rule).noneMatch(Finding::changes))
                        .thenComparing(
                                example -> findings(example, rule).findAny().isEmpty())
                        .thenComparing(example -> outcome(example).findings().size()
                                - findings(example, rule).count())
                        .thenComparing(example -> example.input().length()));
    }

    private String example(RuleInfo rule, ConversionCase example) {
        StringBuilder text = new StringBuilder("\nExample: " + example.sentence() + ".\n");
        if (!example.options().isEmpty()) {
            text.append(block("With these settings", new Part("", example.options())));
        }
        if (Deployment.read(example.input()) instanceof Deployment deployment) {
            Part before = new Part("", deployment.tree());
            Part after = new Part("", tree(example.expectedOutput()));
            while (before.leadsOn(after)) {
                String name = before.differing(after).get(0);
                before = before.member(name);
                after = after.member(name);
            }
            boolean same = before.json().equals(after.json());
            text.append(
                    same ? block("Stays as it is", before.modules()) : block("Before", before) + block("After", after));
        } else {
            text.append("\n```\n").append(example.input().strip()).append("\n```\n");
        }
        findings(example, rule)
                .map(finding -> "\n> %s, %s: %s\n"
                        .formatted(finding.severity().word(), finding.module(), escaped(finding.message())))
                .distinct()
                .forEach(text::append);
        return text.toString();
    }

    private static Stream<Finding> findings(ConversionCase example, RuleInfo rule) {
        return outcome(example).findings().stream()
                .filter(finding -> finding.rule().equals(rule));
    }

    private static Outcome outcome(ConversionCase example) {
        return example.convert(example.input());
    }

    private static JsonNode tree(String text) {
        return Deployment.read(text) instanceof Deployment deployment
                ? deployment.tree()
                : JsonNodeFactory.instance.objectNode();
    }

    private static String block(String label, Part part) {
        String path = part.path().replaceFirst("^modulesContent\\.\\$edgeAgent\\.properties\\.desired\\.", "");
        String where = path.isEmpty() ? "" : ", in `" + path + "`";
        return "\n" + label + where + ":\n\n```json\n" + part.json().toPrettyString() + "\n```\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }

    /** A part of a deployment. */
    private record Part(String path, JsonNode json) {
        /** Names of the members that are not the same, or not there, in the other. */
        List<String> differing(Part other) {
            return Stream.concat(json.propertyStream(), other.json.propertyStream())
                    .map(Map.Entry::getKey)
                    .distinct()
                    .filter(name -> !json.path(name).equals(other.json.path(name)))
                    .toList();
        }

        /** Whether the difference is all in one member, which is an object in both. */
        boolean leadsOn(Part other) {
            List<String> names = differing(other);
            return names.size() == 1
                    && json.path(names.get(0)) instanceof ObjectNode
                    && other.json.path(names.get(0)) instanceof ObjectNode;
        }

        Part member(String name) {
            return new Part(path.isEmpty() ? name : path + "." + name, json.path(name));
        }

        /** The modules in it, without what is around them. */
        Part modules() {
            return Optional.ofNullable(json.findValue("modules"))
                    .filter(modules -> !modules.isEmpty())
                    .map(modules -> new Part("modules", modules))
                    .orElse(this);
        }
    }
}
