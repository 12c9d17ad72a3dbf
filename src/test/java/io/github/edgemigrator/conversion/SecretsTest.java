package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'password':'x'}|{'password':'***'}",
                "{'password':12}|{'password':'***'}",
                "{'secret-store':{'image':'a'}}|{'secret-store':{'image':'a'}}",
                "{'DB_PASSWORD':{'value':'x'}}|{'DB_PASSWORD':{'value':'***'}}",
                "{'password':'${PASSWORD}'}|{'password':'${PASSWORD}'}",
                "{'Env':['API_KEY=x','A=b']}|{'Env':['API_KEY=***','A=b']}",
                "{'Cmd':['--password','x','-v']}|{'Cmd':['--password','***','-v']}",
                "{'Cmd':['--password=x','y']}|{'Cmd':['--password=***','y']}",
                "{'Cmd':['sh','run --token x -v']}|{'Cmd':['sh','run --token *** -v']}",
                "{'a':'HostName=h;SharedAccessKey=x=;B=c'}|{'a':'HostName=h;SharedAccessKey=***;B=c'}",
                "{'a':'https://me:x@host/'}|{'a':'https://***@host/'}",
                "{'a':'run PWD=x TOKEN_LIST=y b'}|{'a':'run PWD=*** TOKEN_LIST=*** b'}",
                "{'a':'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY='}|{'a':'***'}",
                "{'image':'a@sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'}|{'image':'a@sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03'}"
            })
    void values_are_hidden_by_name_and_by_looks(String value, String redacted) {
        ObjectNode json = RuntimeJson.parse(value.replace('\'', '"')).orElseThrow();

        assertEquals(
                redacted.replace('\'', '"'), Secrets.redact(JsonPath.ROOT, json).toString());
    }

    @Test
    void json_within_text_is_looked_into() {
        ObjectNode json = RuntimeJson.object().put("settings", "{\"user\":\"u\",\"password\": \"x y\"}");

        assertEquals(
                "{\"user\":\"u\",\"password\": \"*** y\"}",
                Secrets.redact(JsonPath.ROOT, json).path("settings").asText());
    }

    @Test
    void endless_words_cost_no_time() {
        String words = "tokenkey".repeat(20_000) + " " + "a=".repeat(20_000);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Secrets.redact(words));
    }
}
