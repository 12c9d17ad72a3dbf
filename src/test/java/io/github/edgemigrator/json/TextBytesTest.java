package io.github.edgemigrator.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextBytesTest {
    private static final String TEXT = "{\"name\":\"Gerät 7 日本\"}";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_8, ""),
                Arguments.of(UTF_8, "\uFEFF"),
                Arguments.of(UTF_16LE, "\uFEFF"),
                Arguments.of(UTF_16BE, "\uFEFF"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void a_byte_order_mark_says_how_a_file_is_written(Charset charset, String mark) {
        assertEquals(Optional.of(TEXT), TextBytes.decode((mark + TEXT).getBytes(charset)));
    }

    @Test
    void no_bytes_are_no_text() {
        assertEquals(Optional.of(""), TextBytes.decode(new byte[0]));
    }

    @Test
    void bytes_of_another_encoding_are_refused() {
        assertEquals(Optional.empty(), TextBytes.decode(TEXT.replace("日本", "").getBytes(ISO_8859_1)));
    }

    @Test
    void half_a_character_is_refused() {
        byte[] odd = {(byte) 0xFF, (byte) 0xFE, '{', 0, '}'};

        assertEquals(Optional.empty(), TextBytes.decode(odd));
    }

    @Test
    void a_file_that_is_no_text_is_no_deployment() {
        byte[] bytes = {'{', (byte) 0xC3, '}'};

        Reading.Failure failure = assertInstanceOf(Reading.Failure.class, Deployment.read(bytes));

        assertEquals("The file is not text in UTF-8", failure.problem().message());
    }

    @Test
    void a_mark_at_the_beginning_of_a_text_does_not_come_out_again() {
        Deployment deployment =
                assertInstanceOf(Deployment.class, Deployment.read("\uFEFF{\"modulesContent\":{}}".getBytes(UTF_8)));

        assertEquals("{\"modulesContent\":{}}", deployment.render(4_096));
    }
}
