package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$CONTAINER_REGISTRY_USERNAME_acmefactory",
                "a $NAME b",
                "${MODULES.camera.amd64}",
                "#{Memory}#",
                "{{ memory }}",
                "<your registry>",
                "__MEMORY_LIMIT__",
                "%MEMORY%",
                "host-@HOST_NAME@.acme.com"
            })
    void placeholders_of_every_style_are_known(String text) {
        assertTrue(Placeholders.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$upstream",
                "$edgeHub",
                "a$Password1",
                "Section__KEY__Name",
                "me@HOST.acme.com",
                "100%",
                "50%A of 60%",
                "a < b > c",
                "@A",
                "%d%%"
            })
    void other_texts_hold_none(String text) {
        assertFalse(Placeholders.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${X}", "#{X}#", "$X", "<x>", "{{x}}", "__x__", "%x%", "@x.y@"})
    void placeholders_of_every_style_stand_without_quotes(String placeholder) {
        String json = "{\"a\": " + placeholder + ", \"b\": [" + placeholder + "], \"c\": \"" + placeholder + "\"}";

        JsonText text = (JsonText) JsonText.parse(json);

        assertTrue(Placeholders.isBare(text.tree().path("a")));
        assertTrue(Placeholders.isBare(text.tree().path("b").path(0)));
        assertFalse(Placeholders.isBare(text.tree().path("c")));
        assertEquals(placeholder, text.tree().path("a").asText());
    }
}
