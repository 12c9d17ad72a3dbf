package io.github.edgemigrator.edgeagent.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindTest {
    @ParameterizedTest
    @CsvSource({
        "/home/blah:/home/blah2:ro, /home/blah, /home/blah2, true",
        "/a:/b, /a, /b, false",
        "/a:/b:rw, /a, /b, false",
        "/a:/b:z, /a, /b, false",
        "/a:/b:ro:Z, /a, /b, true",
        "/a:/b:rprivate, /a, /b, false",
        "/a:/b:zero, /a, /b, true",
        "/a:, /a, '', false",
        ":/b, '', /b, false",
        "mydata:/data, mydata, /data, false",
        "C:\\data:C:\\in, C, \\data, false"
    })
    void a_bind_is_cut_at_every_colon(String text, String source, String target, boolean readOnly) {
        Bind bind = Bind.parse(text).orElseThrow();

        assertEquals(source, bind.source());
        assertEquals(target, bind.target());
        assertEquals(readOnly, bind.readOnly());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/data", "data"})
    void a_text_without_a_colon_is_dropped(String text) {
        assertEquals(Optional.empty(), Bind.parse(text));
    }

    @Test
    void what_the_agent_does_not_look_at_is_named() {
        assertEquals(List.of(), Bind.parse("/a:/b:ro").orElseThrow().dropped());
        assertEquals(
                List.of("z", "rslave"),
                Bind.parse("/a:/b:ro,z,rslave").orElseThrow().dropped());
        assertEquals(
                List.of("C", "\\in"),
                Bind.parse("C:\\data:C:\\in").orElseThrow().dropped());
    }

    @ParameterizedTest
    @CsvSource({"mydata:/in, true", "/mydata:/in, false", "./x:/in, false", "a/b:/in, false"})
    void a_source_without_a_slash_is_the_name_of_a_volume_to_docker(String text, boolean named) {
        assertEquals(named, Bind.parse(text).orElseThrow().isNamedVolume());
    }
}
