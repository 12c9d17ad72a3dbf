package io.github.edgemigrator.conversion;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.twin.Migration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule owes its reader. */
class RulesTest {
    private static final Pattern SENTENCE_CASE = Pattern.compile("\\p{Lu}.*|createOptions\\b.*");
    private static final Pattern ONE_SENTENCE = Pattern.compile("(?:[^.!?]|[.!?](?! \\p{Lu}|$))+\\.");
    private static final Pattern ORDERS = Pattern.compile("[^.].*[^.]\\.");

    /** By tests of desired properties, and of createOptions that are too long to read here. */
    private static final Set<String> SHOWN_ELSEWHERE = Set.of("ENGINE-001", "INPUT-003", "INPUT-004", "INPUT-005");

    static List<RuleInfo> rules() {
        return Migration.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_title_is_under_ten_words_in_sentence_case_without_a_period(RuleInfo rule) {
        assertTrue(rule.title().split("\\s+").length < 10, rule.title());
        assertTrue(SENTENCE_CASE.matcher(rule.title()).matches(), rule.title());
        assertTrue(!rule.title().endsWith("."), rule.title());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_reason_is_one_sentence(RuleInfo rule) {
        assertTrue(ONE_SENTENCE.matcher(rule.why()).matches(), rule.why());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_remedy_ends_with_a_period(RuleInfo rule) {
        assertTrue(ORDERS.matcher(rule.remedy()).matches(), rule.remedy());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_reference_can_be_followed(RuleInfo rule) {
        assertTrue(rule.reference().matches("https://\\S+|README\\.md#\\S+"), rule.reference());
    }

    @Test
    void ids_are_unique() {
        List<String> ids = rules().stream().map(RuleInfo::id).toList();

        assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
    }

    @Test
    void every_rule_has_an_example_and_every_example_a_rule() {
        Set<String> shown =
                ConversionCase.all().stream().map(ConversionCase::rule).collect(toSet());
        Set<String> known = rules().stream().map(RuleInfo::id).collect(toSet());
        shown.addAll(SHOWN_ELSEWHERE);

        assertEquals(new TreeSet<>(known), new TreeSet<>(shown));
    }

    @Test
    void the_finding_of_every_rule_is_in_some_example() {
        List<String> findings = ConversionCase.all().stream()
                .map(ConversionCase::expectedFindings)
                .toList();

        Set<String> silent = rules().stream()
                .map(RuleInfo::id)
                .filter(id -> findings.stream().noneMatch(text -> text.contains("\"rule\": \"" + id + "\"")))
                .collect(toSet());

        silent.removeAll(SHOWN_ELSEWHERE);
        assertEquals(Set.of(), silent);
    }
}
