package io.github.edgemigrator.edgeagent.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesInAnyCaseTest {
    private final NamesInAnyCase<String> names = NamesInAnyCase.of("HostConfig", "Env", "Cmd");

    @Test
    void a_name_is_found_in_any_case() {
        assertEquals(Optional.of("HostConfig"), names.find("HostConfig"));
        assertEquals(Optional.of("HostConfig"), names.find("hostCONFIG"));
        assertTrue(names.has("cmd"));
        assertFalse(names.has("cmds"));
        assertEquals(Optional.empty(), names.find(""));
    }

    @Test
    void names_are_told_as_they_are_defined_and_in_that_order() {
        assertEquals(List.of("HostConfig", "Env", "Cmd"), List.copyOf(names.names()));
    }
}
