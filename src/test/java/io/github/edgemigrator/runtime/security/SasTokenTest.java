package io.github.edgemigrator.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SasTokenTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final String RESOURCE = "hub.example/devices/d/modules/$m";

    private final SharedAccessKey key = SharedAccessKey.random();

    @Test
    void a_token_of_the_modules_key_opens_its_resource() {
        assertEquals(Optional.empty(), refusal(token(RESOURCE, key, NOW.plusSeconds(1))));
    }

    @Test
    void a_token_for_another_module_is_refused() {
        assertTrue(refusal(token("hub.example/devices/d/modules/other", key, NOW.plusSeconds(1)))
                .orElseThrow()
                .contains("is for"));
    }

    @Test
    void a_token_of_another_key_is_refused() {
        assertEquals(
                Optional.of("token's signature is wrong"),
                refusal(token(RESOURCE, SharedAccessKey.random(), NOW.plusSeconds(1))));
    }

    @Test
    void a_token_is_refused_from_the_second_of_its_expiry() {
        assertEquals(Optional.of("token expired at " + NOW), refusal(token(RESOURCE, key, NOW)));
    }

    @Test
    void the_expiry_is_signed() {
        String longer = token(RESOURCE, key, NOW).replace("se=1800000000", "se=1900000000");
        assertEquals(Optional.of("token's signature is wrong"), refusal(longer));
    }

    @Test
    void fields_of_a_token_may_have_any_order() {
        String[] fields = token(RESOURCE, key, NOW.plusSeconds(1))
                .substring("SharedAccessSignature ".length())
                .split("&");

        assertEquals(Optional.empty(), refusal("SharedAccessSignature %2$s&%3$s&%1$s".formatted((Object[]) fields)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SharedAccessSignature ",
                "SharedAccessSignature sr=a&se=1",
                "SharedAccessSignature sig=b&se=1",
                "SharedAccessSignature sr=a&sig=b",
                "SharedAccessSignature sr=a&sig=b&se=soon",
                "SharedAccessSignature sr=a&sig=b&se=1&",
                "SharedAccessSignature sr=a&sig=b&se=1&se=2",
                "SharedAccessSignature sr=a&sig=%zz&se=1",
                "Bearer x"
            })
    void other_text_is_no_token(String text) {
        assertEquals(Optional.empty(), SasToken.parse(text));
    }

    private Optional<String> refusal(String token) {
        return SasToken.parse(token).orElseThrow().refusal(RESOURCE, key, NOW);
    }

    private static String token(String resource, SharedAccessKey key, Instant expiry) {
        return SasToken.write(resource, expiry, key::sign);
    }
}
