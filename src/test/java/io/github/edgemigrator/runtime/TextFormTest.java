package io.github.edgemigrator.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TextFormTest {
    private final TextForm form = new TextForm();

    @Test
    void aShortTextIsOnePiece() {
        assertEquals("{\"manifest\":\"{}\"}", form.apply("{}").toString());
    }

    @Test
    void piecesEndBetweenCodePoints() {
        String text = "x".repeat(4094) + "😀" + "y".repeat(4093);
        ObjectNode desired = form.apply(text);
        assertEquals(List.of("manifest", "manifest01", "manifest02"), names(desired));
        assertEquals("x".repeat(4094), desired.path("manifest").textValue());
        assertEquals("😀" + "y".repeat(4092), desired.path("manifest01").textValue());
        assertEquals(text, joined(desired));
    }

    @Test
    void aTextLargerThanATwinIsPacked() throws IOException {
        String text = "{\"a\": \"ü\"}".repeat(10_000);
        byte[] packed = Base64.getDecoder().decode(joined(form.apply(text)));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertEquals(text, new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTextThatDoesNotFitEvenPackedIsRefused() {
        String noise = new Random(1)
                .ints(60_000, ' ', '~')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> form.apply(noise));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("The deployment does not fit into a twin"));
    }

    private static List<String> names(ObjectNode desired) {
        return desired.propertyStream().map(property -> property.getKey()).toList();
    }

    private static String joined(ObjectNode desired) {
        return desired.valueStream().map(JsonNode::textValue).collect(Collectors.joining());
    }
}
