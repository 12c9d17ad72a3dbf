package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.twin.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader of the documents gets where their links lead to. */
class LinksTest {
    private static final ProjectFile GUIDE = new ProjectFile(ProjectFile.SITE.resolve("operators-guide.md"));

    @ParameterizedTest
    @MethodSource("io.github.edgemigrator.repository.ProjectFile#documents")
    void every_link_leads_to_a_place_that_is_there(ProjectFile document) {
        assertEquals(
                List.of(),
                document.links().stream()
                        .filter(link -> !link.startsWith("https://") && !leadsSomewhere(document, link))
                        .toList());
    }

    @Test
    void the_guide_says_what_to_do_for_every_rule_that_asks_for_a_person() {
        List<String> links = GUIDE.links();

        assertEquals(
                List.of(),
                Migration.rules().stream()
                        .filter(rule -> rule.severity().compareTo(Severity.ACTION) >= 0)
                        .map(RuleInfo::id)
                        .filter(id -> !links.contains("rules.md#" + id.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static boolean leadsSomewhere(ProjectFile document, String link) {
        String[] parts = link.split("#", 2);
        ProjectFile target = parts[0].isEmpty() ? document : new ProjectFile(from(document, parts[0]));
        return Files.exists(target.path())
                && (parts.length == 1 || target.places().contains(parts[1]));
    }

    private static Path from(ProjectFile document, String name) {
        return document.path().toAbsolutePath().resolveSibling(name).normalize();
    }
}
