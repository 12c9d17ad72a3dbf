package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenamesTest {
    @Test
    void the_exact_name_goes_before_names_in_another_case() {
        Renames renames = new Renames(List.of("Feed", "feed", "FEED"), Map.of("feed", "feed-2", "FEED", "feed-3"));

        assertEquals(Optional.empty(), renames.inAnyCase("Feed"));
        assertEquals(Optional.of("feed-2"), renames.inAnyCase("feed"));
        assertEquals(Optional.of("feed-3"), renames.inAnyCase("FEED"));
    }

    @Test
    void a_name_in_another_case_means_a_module_that_keeps_its_name_first() {
        assertEquals(
                Optional.empty(), new Renames(List.of("feed", "Feed"), Map.of("feed", "feed-2")).inAnyCase("fEED"));
        assertEquals(
                Optional.of("a"),
                new Renames(List.of("feed", "Feed"), Map.of("feed", "a", "Feed", "b")).inAnyCase("fEED"));
    }

    @Test
    void exact_references_ignore_names_in_another_case() {
        Renames renames = new Renames(List.of("feed"), Map.of("feed", "source"));

        assertEquals(Optional.of("source"), renames.exactly("feed"));
        assertEquals(Optional.empty(), renames.exactly("Feed"));
        assertEquals(Optional.of("source"), renames.inAnyCase("Feed"));
        assertEquals(Optional.empty(), renames.inAnyCase("food"));
    }
}
