package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.DeploymentSchemas;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Converts every example under {@code src/test/resources/conversion}, one folder each: {@code in.json} becomes
 * {@code out.json} (which is absent where the input cannot be converted), the operator is told {@code findings.json},
 * and {@code options.json} holds what the operator said of the device and chose.
 *
 * <p>{@code mvn test -Dtest=ConversionCasesTest -Dgolden=write} takes what comes out for what shall come out.
 */
class ConversionCasesTest {
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicNode> the_laws_hold_for_each_input() {
        Laws laws = new Laws();
        return forEachCase(example -> {
            if (Deployment.read(example.input()) instanceof Deployment deployment) {
                laws.hold(deployment);
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> examples_convert_as_they_say() {
        return forEachCase(example -> {
            Outcome outcome = example.convert(example.input());

            String output = outcome instanceof Conversion conversion ? example.render(conversion) : "";
            String findings = FindingsText.of(outcome);
            if (WRITE) {
                example.expect(output, findings);
            }
            assertEquals(example.expectedOutput(), output, example::name);
            assertEquals(example.expectedFindings(), findings, example::name);
            assertEquals(List.of(), example.strangers(), example::name);
        });
    }

    @TestFactory
    Stream<DynamicNode> a_second_conversion_changes_nothing() {
        return forEachCase(example -> {
            if (example.convert(example.input()) instanceof Conversion once) {
                Conversion twice = (Conversion) example.convertAgain(once);

                assertEquals(example.render(once), example.render(twice), example::name);
                if (!example.onlyReports()) {
                    assertEquals(
                            List.of(),
                            twice.findings().stream().filter(Finding::changes).toList(),
                            example::name);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicNode> what_the_tools_would_apply_they_apply_once_it_is_converted() {
        DeploymentSchemas schemas = new DeploymentSchemas();
        return forEachCase(example -> {
            boolean applicable = JsonText.parse(example.input()) instanceof JsonText input
                    && schemas.faults(content(input)).isEmpty();
            if (applicable && example.convert(example.input()) instanceof Conversion conversion) {
                JsonText output = (JsonText) JsonText.parse(example.render(conversion));

                assertEquals(List.of(), schemas.faults(content(output)), example::name);
            }
        });
    }

    private static JsonNode content(JsonText text) {
        return CompletedContent.of(text.tree());
    }

    private static Stream<DynamicNode> forEachCase(Consumer<ConversionCase> test) {
        return ConversionCase.all().stream()
                .collect(Collectors.groupingBy(ConversionCase::rule, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(rule -> dynamicContainer(
                        rule.getKey(),
                        rule.getValue().stream()
                                .map(example -> dynamicTest(example.sentence(), () -> test.accept(example)))));
    }
}
