package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator can write into the module's desired properties; single quotes stand for double ones. */
class DesiredPropertiesTest {
    private static final String MANIFEST = "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired\":{}}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'$version':3}",
                "{'$version':3,'$metadata':{'$lastUpdated':'x'}}",
                "{'options':{'profile':'strict'}}",
                "{'device':{'gpus':2}}",
                "{'unknown':1}",
                "{'edgeAgent':{}}",
                "{'edgeAgent':{},'edgeHub':{},'moduleTwins':{}}",
                "{'manifest':''}",
                "{'manifest':' ','manifest01':''}",
            })
    void without_a_deployment_the_module_waits(String desired) {
        assertTrue(read(desired).isWaiting());
    }

    @Test
    void sections_are_the_deployment_without_what_stands_beside_them() {
        DesiredProperties properties = read("{'$version':12,'edgeAgent':{'modules':{}},'edgeHub':{'routes':{}},"
                + "'moduleTwins':{'camera':{'a':1}},'device':{'gpus':2},'options':{'profile':'strict'}}");

        assertEquals(12, properties.version());
        assertEquals(
                Optional.of(
                        "{\"edgeAgent\":{\"modules\":{}},\"edgeHub\":{\"routes\":{}},\"moduleTwins\":{\"camera\":{\"a\":1}}}"),
                properties.deployment());
        assertEquals(2, properties.settings().device().gpus());
        assertEquals(List.of(), properties.findings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'manifest':'0123456789'}",
                "{'manifest':'0123','manifest01':'4567','manifest02':'89'}",
                "{'manifest02':'89','manifest':'0123','manifest01':'4567'}",
                "{'manifest01':'456789','manifest':'0123'}",
            })
    void pieces_of_text_are_joined_by_their_numbers(String pieces) {
        String text = pieces.replace("'0123", "'{ 0123").replace("89'", "89}'");

        assertEquals(Optional.of("{ 0123456789}"), read(text).deployment());
    }

    @Test
    void a_hundred_pieces_and_more_are_read() {
        ObjectNode desired = RuntimeJson.object().put("manifest", "{");
        for (int i = 1; i < 110; i++) {
            desired.put("manifest" + (i < 10 ? "0" + i : i), i == 109 ? "}" : "x");
        }

        assertEquals(
                Optional.of("{" + "x".repeat(108) + "}"),
                DesiredProperties.read(desired).deployment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'manifest':'{','manifest02':'}'}       | manifest01 | The piece manifest01 is missing.",
                "{'manifest01':'{}'}                     | manifest   | The piece manifest is missing.",
                "{'manifest':'{','manifest01':5}         | manifest01 | manifest01 must be text.",
                "{'manifest':{'modulesContent':{}}}      | manifest   | manifest must be text.",
                "{'manifest':'bm8gZ3ppcA=='}             | manifest   | The text cannot be unpacked with gzip: it is damaged or a piece is missing.",
            })
    void text_that_cannot_be_read_is_told(String desired, String path, String message) {
        DesiredProperties properties = read(desired);

        Finding finding = properties.findings().get(0);
        assertEquals(Optional.empty(), properties.deployment());
        assertEquals("INPUT-003", finding.rule().id());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(path, finding.path());
        assertEquals(message, finding.message());
    }

    @Test
    void packed_text_is_unpacked() throws IOException {
        String packed = Base64.getEncoder().encodeToString(gzip(MANIFEST.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.of(MANIFEST), inPieces(packed, packed.length()).deployment());
        assertEquals(Optional.of(MANIFEST), inPieces(packed, 7).deployment());
    }

    @Test
    void packed_text_may_have_the_line_ends_of_base64_tools() throws IOException {
        String packed = Base64.getMimeEncoder(20, new byte[] {'\r', '\n'})
                .encodeToString(gzip(MANIFEST.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.of(MANIFEST), inPieces(packed + "\n", 30).deployment());
    }

    @Test
    void packed_text_that_lost_its_end_is_told() throws IOException {
        String packed =
                Base64.getEncoder().encodeToString(gzip(MANIFEST.repeat(20).getBytes(StandardCharsets.UTF_8)));

        DesiredProperties properties = inPieces(packed.substring(0, packed.length() / 8 * 4), 4_096);

        assertEquals(
                "The text cannot be unpacked with gzip: it is damaged or a piece is missing.",
                properties.findings().get(0).message());
    }

    @Test
    void a_text_that_would_fill_the_memory_is_refused() throws IOException {
        String bomb = Base64.getEncoder().encodeToString(gzip(new byte[64 * 1_024 * 1_024]));

        DesiredProperties properties = inPieces(bomb, 4_096);

        assertEquals(
                "The text has more than 1048576 bytes when it is unpacked.",
                properties.findings().get(0).message());
        assertEquals(Optional.empty(), properties.deployment());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_packed_text() throws IOException {
        byte[] marked = ("\uFEFF" + MANIFEST).getBytes(StandardCharsets.UTF_8);
        ObjectNode desired =
                RuntimeJson.object().put("manifest", Base64.getEncoder().encodeToString(gzip(marked)));

        assertNotEquals(
                "failed",
                new TwinMigrator().report(desired).at("/migration/status").asText());
    }

    @Test
    void both_forms_at_once_are_refused() {
        DesiredProperties properties = read("{'edgeAgent':{},'manifest':'{}'}");

        assertEquals(Optional.empty(), properties.deployment());
        assertEquals(
                "There are both sections of a deployment and the text of one.",
                properties.findings().get(0).message());
        assertEquals(
                "Remove the properties of one form.",
                properties.findings().get(0).remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifets", "manifest1", "manifest0001", "Manifest", "edgeagent", "modules", "content"})
    void a_property_that_nobody_reads_is_named(String name) {
        DesiredProperties properties =
                DesiredProperties.read(RuntimeJson.object().put(name, "x"));

        assertEquals(
                List.of(name + " is no desired property of this module."),
                properties.findings().stream().map(Finding::message).toList());
        assertEquals(Severity.WARNING, properties.findings().get(0).severity());
    }

    private static DesiredProperties read(String desired) {
        return DesiredProperties.read(RuntimeJson.of(desired));
    }

    private static DesiredProperties inPieces(String text, int size) {
        ObjectNode desired = RuntimeJson.object();
        for (int i = 0; i * size < text.length(); i++) {
            String number = i == 0 ? "" : i < 10 ? "0" + i : Integer.toString(i);
            desired.put("manifest" + number, text.substring(i * size, Math.min(text.length(), (i + 1) * size)));
        }
        return DesiredProperties.read(desired);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
