package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonPathTest {
    private static final JsonPath BIND = JsonPath.of("HostConfig", "Binds").child(0);

    @Test
    void a_path_reads_like_the_documents_of_docker() {
        assertEquals("HostConfig.Binds[0]", BIND.toString());
        assertEquals("", JsonPath.ROOT.toString());
    }

    @Test
    void a_name_that_would_be_mistaken_for_a_path_stands_in_brackets() {
        assertEquals(
                "limits[\"nvidia.com/gpu\"]",
                JsonPath.of("limits", "nvidia.com/gpu").toString());
        assertEquals("[\"a b\"][\"\"][\"q\\\"\"]", JsonPath.of("a b", "", "q\"").toString());
        assertEquals(
                "PortBindings.5000/tcp", JsonPath.of("PortBindings", "5000/tcp").toString());
    }

    @Test
    void a_path_knows_what_stands_above_and_below() {
        assertEquals(JsonPath.of("HostConfig", "Binds"), BIND.parent());
        assertEquals("0", BIND.name());
        assertEquals("Binds[0]", BIND.below(JsonPath.of("HostConfig")).toString());
        assertEquals(BIND, BIND.below(JsonPath.of("Other")));
        assertEquals(true, BIND.startsWith(BIND));
        assertEquals(false, JsonPath.of("HostConfig").startsWith(BIND));
    }
}
