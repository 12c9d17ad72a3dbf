package io.github.edgemigrator.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final List<String> KNOWN =
            List.of("Env", "Cmd", "Binds", "Mounts", "ExposedPorts", "Privileged", "NetworkMode", "Memory");

    @ParameterizedTest
    @CsvSource({
        "Priviledged,    Privileged",
        "privileged,     Privileged",
        "ExposePorts,    ExposedPorts",
        "Bind,           Binds",
        "Mouts,          Mounts",
        "Enviroments,    ''",
        "NetworkingMode, NetworkMode",
        "Mmeory,         Memory",
    })
    void a_misspelt_word_is_known_again(String word, String meant) {
        assertEquals(Optional.of(meant).filter(known -> !known.isEmpty()), Spelling.closest(word, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Ev", "Labels", "Hostname", "comment"})
    void another_word_is_none_of_them(String word) {
        assertEquals(Optional.empty(), Spelling.closest(word, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"ab, ab, 0", "ab, ba, 1", "ab, abc, 1", "abc, ac, 1", "abc, abd, 1", "'', abc, 3", "kitten, sitting, 3"
    })
    void mistakes_are_counted(String one, String other, int mistakes) {
        assertEquals(mistakes, Spelling.distance(one, other));
    }
}
