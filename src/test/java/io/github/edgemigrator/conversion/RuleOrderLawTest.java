package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The order that rules declare is enough, and all of it is needed.
 *
 * <p>{@code -Dorders=100} tries more orders than usual, as {@code -Plong} does.
 */
@Tag("long")
class RuleOrderLawTest {
    private static final RuleSet RULES = KubernetesRules.all();

    private final List<Subject> subjects =
            Stream.concat(examples(), generated()).toList();

    /** A deployment with its settings, and what is made of it in the usual order. */
    private record Subject(String name, Deployment input, Settings settings, Result usual) {
        static Subject of(String name, Deployment input, Settings settings) {
            return new Subject(name, input, settings, Result.of(RULES.inOrder(), input, settings));
        }

        boolean becomesAnother(List<Rule> order) {
            return !Result.of(order, input, settings).equals(usual);
        }
    }

    /** What came out, whatever the order in which rules found it. */
    private record Result(List<String> findings, Object output) {
        static Result of(List<Rule> order, Deployment input, Settings settings) {
            Conversion conversion =
                    new Converter(order).convert(input, settings.device(), settings.options(), settings.findings());
            List<String> findings = conversion.findings().stream()
                    .map(finding -> String.join(
                            "|",
                            finding.rule().id(),
                            finding.severity().name(),
                            finding.module(),
                            finding.path(),
                            finding.message(),
                            finding.remedy()))
                    .sorted()
                    .toList();
            return new Result(findings, conversion.output().tree());
        }
    }

    private static Stream<Subject> examples() {
        return ConversionCase.all().stream()
                .flatMap(example -> Deployment.read(example.input()) instanceof Deployment input
                        ? Stream.of(Subject.of(example.name(), input, example.settings()))
                        : Stream.empty());
    }

    private static Stream<Subject> generated() {
        return IntStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Deployment.read(GeneratedDeployment.of(seed)) instanceof Deployment input
                        ? Stream.of(Subject.of("generated " + seed, input, Settings.defaults()))
                        : Stream.empty());
    }

    @TestFactory
    Stream<DynamicTest> any_order_that_is_allowed_gives_the_same() {
        return inOrders(subjects);
    }

    @TestFactory
    Stream<DynamicTest> any_order_that_is_allowed_gives_the_same_of_real_deployments() {
        return inOrders(Shared.corpus().stream().flatMap(RuleOrderLawTest::real).toList());
    }

    private static Stream<Subject> real(Path file) {
        try {
            return Deployment.read(Files.readAllBytes(file)) instanceof Deployment input
                    ? Stream.of(Subject.of(file.getFileName().toString(), input, Settings.defaults()))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DynamicTest> inOrders(List<Subject> subjects) {
        return IntStream.range(0, Integer.getInteger("orders", 5))
                .mapToObj(seed -> dynamicTest("order " + seed, () -> {
                    List<Rule> order = order((rule, other) -> false, atRandom(new Random(seed)));

                    List<String> others = subjects.parallelStream()
                            .filter(subject -> subject.becomesAnother(order))
                            .map(Subject::name)
                            .toList();

                    assertEquals(List.of(), others);
                }));
    }

    /** The rule comes as early and the other as late as all else allows. */
    @TestFactory
    Stream<DynamicTest> some_example_needs_what_is_declared() {
        return RULES.declared().stream()
                .map(after -> dynamicTest(name(after), () -> {
                    List<Rule> order = order(
                            (rule, other) -> rule.equals(after.rule()) && other.equals(after.other()),
                            ready -> ready.stream()
                                    .min(Comparator.comparing(rule -> turn(rule, after)))
                                    .orElseThrow());

                    assertTrue(
                            order.indexOf(after.rule()) < order.indexOf(after.other()),
                            "the order can be turned round");
                    assertTrue(
                            subjects.parallelStream()
                                    .filter(subject -> !subject.name().startsWith("generated"))
                                    .anyMatch(subject -> subject.becomesAnother(order)),
                            "an example becomes another where " + name(after) + " does not hold");
                }));
    }

    private static String name(RuleSet.After after) {
        return after.rule().info().id() + " after " + after.other().info().id();
    }

    /** When a rule has its turn, so that the declared order is turned round. */
    private static int turn(Rule rule, RuleSet.After after) {
        if (rule.equals(after.other())) {
            return 2;
        }
        return isNeededBy(after.rule(), rule) ? 0 : 1;
    }

    private static boolean isNeededBy(Rule rule, Rule other) {
        return rule.equals(other) || RULES.needed(rule).stream().anyMatch(needed -> isNeededBy(needed, other));
    }

    private interface Choice {
        Rule among(List<Rule> ready);
    }

    private static Choice atRandom(Random random) {
        return ready -> ready.get(random.nextInt(ready.size()));
    }

    /**
     * An order that is allowed.
     *
     * @param ignored what need not hold though it is declared
     * @param choice among the rules that may be next
     */
    private static List<Rule> order(BiPredicate<Rule, Rule> ignored, Choice choice) {
        List<Rule> order = new ArrayList<>();
        Set<Rule> done = new HashSet<>();
        for (RuleStage stage : RuleStage.values()) {
            List<Rule> left = new ArrayList<>(RULES.of(stage));
            while (!left.isEmpty()) {
                Rule next = choice.among(left.stream()
                        .filter(rule -> RULES.needed(rule).stream()
                                .allMatch(other -> done.contains(other) || ignored.test(rule, other)))
                        .toList());
                left.remove(next);
                done.add(next);
                order.add(next);
            }
        }
        return order;
    }
}
