package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.Position;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'image':'camera'}",
                "{'createOptions':''}",
                "{'createOptions':'  \\n '}",
                "{'createOptions':null}",
                "{'createOptions':'null'}",
                "{'createOptions':' null '}",
                "{'createOptions':'nu','createOptions01':'ll'}",
                "{'createOptions':'NULL'}",
                "{'createOptions':'\\u00A0'}",
            })
    void these_are_none(String settings) {
        assertInstanceOf(CreateOptions.None.class, CreateOptions.in(RuntimeJson.of(settings)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'createOptions':'{`Tty`:true}'}",
                "{'createOptions':' {`Tty` : true} '}",
                "{'CREATEOPTIONS':'{`Tty`:true}'}",
                "{'createOptions':'{`Tty`','createOptions01':':true}'}",
                "{'createOptions02':'}','createOptions':'{`Tty`','createOptions01':':true'}",
                "{'createOptions':'{`Tty`','CreateOptions01':':true}'}",
                "{'createOptions':'{`Tty`:true,}'}",
                "{'createOptions':'{/* why */`Tty`:true}'}",
                "{'createOptions':'{Tty:true}'}",
                "{'createOptions':'','createOptions01':'{`Tty`:true}'}",
                "{'createOptions':'{`Tty`:true}','createOptions01':null}",
                "{'createOptions':'{`Tty`:true}','oldCreateOptions':'{}'}",
                "{'createOptions':'{`Tty`','createOptions1':':true}'}",
                "{'createOptions':'{`Tty`','createOptions001':':true}'}",
                "{'oldCreateOptions':'{`Tty`:true}'}",
                "{'createOptions':'{`Tty`','myCreateOptions01':':true}'}",
                "{'createOptions':'{`Tty`:\u00A0true}'}",
            })
    void text_is_joined_from_its_pieces_and_read_as_the_agent_reads_it(String settings) {
        CreateOptions.Text text = assertInstanceOf(CreateOptions.Text.class, CreateOptions.in(settings(settings)));

        assertEquals(RuntimeJson.of("{'Tty':true}"), text.text().tree());
    }

    @Test
    void an_empty_text_within_the_text_is_none() {
        assertInstanceOf(CreateOptions.None.class, CreateOptions.in(settings("{'createOptions':'``'}")));
    }

    @Test
    void a_byte_order_mark_is_known() {
        CreateOptions.Text marked = assertInstanceOf(
                CreateOptions.Text.class, CreateOptions.in(RuntimeJson.of("{'createOptions':'\uFEFF{}'}")));
        CreateOptions.Text plain =
                assertInstanceOf(CreateOptions.Text.class, CreateOptions.in(RuntimeJson.of("{'createOptions':'{}'}")));

        assertEquals(true, marked.hasByteOrderMark());
        assertEquals(false, plain.hasByteOrderMark());
    }

    @Test
    void an_object_is_taken_as_it_is() {
        CreateOptions options = CreateOptions.in(RuntimeJson.of("{'createOptions':{'Tty':true}}"));

        assertEquals(new CreateOptions.Inline(RuntimeJson.of("{'Tty':true}")), options);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'createOptions01':'{}'}                            | createOptions01  | Expected the piece createOptions but found createOptions01",
                "{'createOptions':'{','createOptions02':'}'}         | createOptions02  | Expected the piece createOptions01 but found createOptions02",
                "{'createOptions':'{','createOptions00':'}'}         | createOptions00  | Expected the piece createOptions01 but found createOptions00",
                "{'createOptions':{},'createOptions01':'{}'}         | createOptions    | createOptions must be text",
                "{'createOptions':5}                                 | createOptions    | createOptions must be text",
                "{'createOptions':'[]'}                              | createOptions    | createOptions must hold a JSON object",
                "{'createOptions':'5'}                               | createOptions    | createOptions must hold a JSON object",
                "{'createOptions':'{} {}'}                           | createOptions    | There is more text behind the end of the JSON value",
            })
    void what_the_agent_could_not_read_is_named(String settings, String key, String message) {
        CreateOptions.Unreadable fault =
                assertInstanceOf(CreateOptions.Unreadable.class, CreateOptions.in(RuntimeJson.of(settings)));

        assertEquals(key, fault.key());
        assertEquals(message, fault.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${CAMERA_OPTIONS}",
                " ${MODULES.camera.amd64} ",
                "$CAMERA_OPTIONS",
                "$camera",
                "<camera options>",
                "{{ camera.options }}",
                "#{camera}#",
                "__CAMERA_OPTIONS__",
                "${A} ${B}",
                "{${MEMBERS}}"
            })
    void a_placeholder_for_all_of_them_is_to_be_filled_in(String placeholder) {
        ObjectNode settings = RuntimeJson.of("{'createOptions':'" + placeholder + "'}");

        assertEquals(new CreateOptions.Unfilled("createOptions"), CreateOptions.in(settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${}", "edgeHub", "$"})
    void what_is_less_than_a_placeholder_cannot_be_read(String text) {
        ObjectNode settings = RuntimeJson.of("{'createOptions':'" + text + "'}");

        assertInstanceOf(CreateOptions.Unreadable.class, CreateOptions.in(settings));
    }

    @Test
    void a_place_is_counted_in_the_joined_text() {
        ObjectNode settings = RuntimeJson.of("{'createOptions':'{\\n','createOptions01':'  oops}'}");

        CreateOptions.Unreadable fault = assertInstanceOf(CreateOptions.Unreadable.class, CreateOptions.in(settings));

        assertEquals(Optional.of(2), fault.position().map(Position::line));
    }

    @Test
    void a_hundred_pieces_are_read_and_no_more() {
        assertInstanceOf(CreateOptions.Text.class, CreateOptions.in(inPieces(100)));
        assertInstanceOf(CreateOptions.Unreadable.class, CreateOptions.in(inPieces(101)));
    }

    private static ObjectNode inPieces(int number) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < number; i++) {
            String key = i == 0 ? "createOptions" : String.format(Locale.ROOT, "createOptions%02d", i);
            settings.put(key, i == 0 ? "{" : i == number - 1 ? "}" : " ");
        }
        return settings;
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "a, 1", "abcd, 1", "abcde, 2", "abcdefgh, 2", "abcdefghi, 3"})
    void a_piece_is_as_long_as_allowed(String text, int pieces) {
        Map<String, String> cut = CreateOptionsPieces.cut(text, 4);

        assertEquals(pieces, cut.size());
        assertEquals(text, String.join("", cut.values()));
    }

    @Test
    void pieces_are_numbered_from_one_behind_the_first() {
        Map<String, String> cut = CreateOptionsPieces.cut("x".repeat(44), 4);

        assertEquals("createOptions", cut.keySet().iterator().next());
        assertEquals(
                List.of("createOptions09", "createOptions10"),
                cut.keySet().stream().skip(9).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ééééé", "aéaéaéa", "日本語日本語", "a😀b😀c", "😀😀😀"})
    void a_character_is_never_cut_in_two(String text) {
        Map<String, String> cut = CreateOptionsPieces.cut(text, 4);

        assertEquals(text, String.join("", cut.values()));
        for (String piece : cut.values()) {
            assertTrue(piece.getBytes(StandardCharsets.UTF_8).length <= 4, piece);
            assertEquals(piece, new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    /** Settings whose inner text has double quotes, written as double quotes here. */
    private static ObjectNode settings(String text) {
        return RuntimeJson.of(text.replace("`", "\\'"));
    }
}
