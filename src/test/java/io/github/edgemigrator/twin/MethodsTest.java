package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {
    private static final List<String> SHOWING = List.of("getReport", "getManifest", "preview");

    private final TwinMigrator migrator = new TwinMigrator();

    @Test
    void names_are_those_of_the_contract() {
        assertEquals(
                "[convert, getManifest, getReport, preview]",
                migrator.methods().keySet().toString());
    }

    @Test
    void every_form_of_report_gives_all_on_small_enough_pages() {
        migrator.report(Hostile.manyModules(120), RuntimeJson.object());

        assertEquals(
                120,
                joined("getManifest")
                        .at("/modulesContent/$edgeAgent/properties.desired/modules")
                        .size());
        assertTrue(joined("getReport").path("findings").size() >= 120);
        assertTrue(joined("preview").path("items").size() >= 120);
    }

    @Test
    void secrets_are_hidden_in_every_answer() {
        ObjectNode desired = Hostile.manyModules(3);
        migrator.report(desired, RuntimeJson.object());

        SHOWING.forEach(method -> assertFalse(joined(method).toString().contains("hunter"), method));
        MethodAnswer converted = call("convert", desired.without("$version"));
        assertFalse(converted.body().toString().contains("hunter"));
        assertTrue(converted.body().toString().contains("***"));
    }

    @Test
    void without_a_deployment_the_answer_tells_how_to_give_one() {
        for (String method : SHOWING) {
            MethodAnswer answer = call(method, MissingNode.getInstance());
            assertEquals(404, answer.status());
            assertTrue(answer.body().path("error").asText().contains("Give a deployment"));
        }
    }

    @Test
    void unreadable_deployment_leaves_only_the_report() {
        migrator.report(RuntimeJson.of("{'manifest':'{','$version':2}"), RuntimeJson.object());

        assertEquals(409, call("getManifest", MissingNode.getInstance()).status());
        assertEquals("failed", joined("getReport").path("status").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "{'page':0},400",
        "{'page':'1'},400",
        "{'pgae':1},400",
        "[1],400",
        "{'page':7},404",
        "{'page':1},200",
        "{},200"
    })
    void page_must_be_one_that_there_is(String payload, int status) {
        migrator.report(Hostile.manyModules(1), RuntimeJson.object());

        MethodAnswer answer =
                call("getReport", RuntimeJson.of("{'p':" + payload + "}").path("p"));

        assertEquals(status, answer.status());
        assertTrue(status == 200 || answer.body().path("error").asText().contains("send {\"page\": n}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "{}", "{'deployment':[]}", "{'page':1}", "'hello'", "'{'", "{'a':1}"})
    void convert_tells_what_to_send(String payload) {
        MethodAnswer answer = call(
                "convert",
                payload.isEmpty()
                        ? MissingNode.getInstance()
                        : RuntimeJson.of("{'p':" + payload + "}").path("p"));

        assertEquals(400, answer.status());
        assertTrue(
                answer.body().path("error").asText().contains("send a deployment manifest"), answer.body()::toString);
    }

    @Test
    void convert_takes_objects_and_text_and_stores_nothing() {
        ObjectNode manifest =
                RuntimeJson.of("{'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{'a':{'settings':"
                        + "{'image':'a:1','createOptions':'{}'}}}}}}}");
        ObjectNode wrapped = RuntimeJson.object().put("page", 1);
        wrapped.set("deployment", manifest);

        MethodAnswer answer = call("convert", manifest);

        assertEquals(200, answer.status());
        assertTrue(answer.body().path("content").asText().startsWith("{\"report\":{"));
        assertEquals(answer, call("convert", TextNode.valueOf(manifest.toString())));
        assertEquals(answer, call("convert", TextNode.valueOf(PackedText.pack(manifest.toString()))));
        assertEquals(answer, call("convert", wrapped));
        assertEquals(answer, call("convert", manifest.deepCopy().put("page", 1)));
        assertEquals(404, call("getReport", MissingNode.getInstance()).status());
    }

    private JsonNode joined(String method) {
        StringBuilder text = new StringBuilder();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            MethodAnswer answer = call(method, RuntimeJson.object().put("page", page));
            assertEquals(200, answer.status());
            assertTrue(answer.body().toString().length() < 131_072);
            pages = answer.body().path("pages").asInt();
            text.append(answer.body().path("content").asText());
        }
        return RuntimeJson.parse(text.toString()).orElseThrow();
    }

    private MethodAnswer call(String method, JsonNode payload) {
        return Objects.requireNonNull(migrator.methods().get(method)).apply(payload);
    }
}
