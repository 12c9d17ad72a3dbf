package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesiredPatchTest {
    private static final String MANIFEST =
            "{'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{'camera':{'settings':{'image':'a:1',"
                    + "'createOptions':'{}'}}}}},'camera':{'properties.desired':{'rate':5}}}}";

    @Test
    void sections_are_taken_where_they_are_legal_and_the_other_form_is_deleted() {
        DesiredPatch packed = pack(MANIFEST);

        ObjectNode patch = packed.patch().orElseThrow();
        assertEquals(5, patch.at("/moduleTwins/camera/rate").asInt());
        assertTrue(patch.path("manifest").isNull() && patch.path("manifest07").isNull(), patch.toString());
        assertTrue(packed.message().startsWith("Packed in the form native; "), packed.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'modulesContent':{'$edgeAgent':{'properties.desired.modules.camera':{}}}}",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{'a.b':{}}}}}}",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{'a':{'env':null}}}}}}",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{'a':{'settings':{'image':'${A}'}}}}}}}",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{},'modules':{}}}}}"
            })
    void text_is_taken_where_sections_would_lose_something(String manifest) {
        DesiredPatch packed = pack(manifest);

        ObjectNode patch = packed.patch().orElseThrow();
        assertEquals(manifest.replace('\'', '"'), patch.path("manifest").asText());
        assertTrue(patch.has("edgeAgent") && patch.path("edgeAgent").isNull(), patch.toString());
        assertTrue(packed.message().startsWith("Packed in the form text as "), packed.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'modulesContent':{}}", "{'edgeHub':{}}"})
    void deployment_without_sections_is_text_so_that_the_module_does_not_wait_for_it(String deployment) {
        ObjectNode desired = Twins.merged(pack(deployment).patch().orElseThrow());

        JsonNode status = new TwinMigrator().report(desired).at("/migration/status");

        assertTrue(desired.has("manifest"), desired.toString());
        assertNotEquals("waiting", status.asText());
    }

    @Test
    void deployment_of_module_twins_alone_is_read() {
        ObjectNode desired = Twins.merged(pack("{'modulesContent':{'camera':{'properties.desired':{'rate':5}}}}")
                .patch()
                .orElseThrow());

        ObjectNode report = new TwinMigrator().report(desired);

        assertEquals(5, desired.at("/moduleTwins/camera/rate").asInt());
        assertNotEquals("failed", report.at("/migration/status").asText(), report.toString());
    }

    @Test
    void settings_stand_beside_the_deployment() {
        ObjectNode settings = RuntimeJson.of("{'options':{'secrets':'include'},'device':{'gpus':2},'more':1}");

        ObjectNode patch = DesiredPatch.asText("{}", settings).patch().orElseThrow();

        assertEquals(2, patch.at("/device/gpus").asInt());
        assertEquals("include", patch.at("/options/secrets").asText());
        assertTrue(patch.path("more").isMissingNode());
    }

    @Test
    void pieces_end_between_characters() {
        String text = "{" + "x".repeat(4_093) + "😀" + "y".repeat(4_093);

        ObjectNode patch = asText(text);

        assertEquals("{" + "x".repeat(4_093), patch.path("manifest").textValue());
        assertEquals("😀" + "y".repeat(4_092), patch.path("manifest01").textValue());
        assertEquals(
                Optional.of(text),
                ManifestText.join(Twins.merged(patch).without("$version")).deployment());
    }

    @Test
    void text_larger_than_a_twin_is_compressed() {
        String text = "{\"a\": \"ü\"}".repeat(10_000);

        ObjectNode pieces = Twins.merged(asText(text)).without("$version");

        assertEquals(Optional.of(text), ManifestText.join(pieces).deployment());
    }

    @Test
    void text_that_does_not_fit_even_compressed_is_refused() {
        String noise = new Random(1)
                .ints(60_000, ' ', '~')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        DesiredPatch packed = DesiredPatch.asText(noise, MissingNode.getInstance());

        assertEquals(Optional.empty(), packed.patch());
        assertTrue(packed.message().startsWith("The deployment does not fit into a twin"), packed.message());
    }

    private static ObjectNode asText(String text) {
        return DesiredPatch.asText(text, MissingNode.getInstance()).patch().orElseThrow();
    }

    private static DesiredPatch pack(String manifest) {
        String text = manifest.replace('\'', '"');
        return DesiredPatch.of((Deployment) Deployment.read(text), text, MissingNode.getInstance());
    }
}
