package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hidden before|a ***3 b|a *** b",
                "address|amqp://me:p@ss$1@host/x|amqp://***@host/x",
                "address|redis://:hunter2@cache:6379|redis://***@cache:6379",
                "bearer token|Authorization: Bearer abcdefgh12345|Authorization: Bearer ***",
                "header|Authorization: Basic bWU6aHVudGVyMg==|Authorization: Basic ***",
                "signature|https://h/c?sv=1&sig=a%2Fb%3D&se=2|https://h/c?sv=1&sig=***&se=2",
                "JSON web token|jwt eyJhbGciOiJI.eyJzdWIiOiIx.c2ln|jwt ***",
                "maker|use ghp_0123456789abcdefghijABCDEFGHIJ012345|use ***",
                "maker|use glpat-0123456789abcdefghij|use ***",
                "private key|-----BEGIN RSA PRIVATE KEY-----\\nMII-x\\n-----END RSA PRIVATE KEY-----, then|***, then",
                "private key|-----BEGIN PRIVATE KEY-----\\nMIIcut off|***",
                "NAME=value|run DB_PASSWORD=a,b&c -v|run DB_PASSWORD=*** -v",
                "NAME=value|run DB_PASSWORD=pa$$word|run DB_PASSWORD=***",
                "NAME=value|run TOKEN='two words' -v|run TOKEN='***' -v",
                "NAME=value|user=u,password=x,host=h|user=u,password=***,host=h",
                "NAME=value|user=u&password=x&host=h|user=u&password=***&host=h",
                "connection string|Server=h;User Id=sa;Password=correct horse;Encrypt=1|Server=h;User Id=sa;Password=***;Encrypt=1",
                "connection string|Server=h; Password=correct horse battery|Server=h; Password=***",
                "connection string|cd a; TOKEN=x run server|cd a; TOKEN=*** run server",
                "JSON|{\"password\": \"correct horse battery\"}|{\"password\": \"***\"}",
                "JSON|{\"Db Password\":\"a \\\"b\\\" c\",\"x\":\"y\"}|{\"Db Password\":\"***\",\"x\":\"y\"}",
                "JSON|{\\\"password\\\": \\\"correct \\\\\\\"horse\\\\\\\" b\\\", \\\"x\\\": 1}|{\\\"password\\\": \\\"***\\\", \\\"x\\\": 1}",
                "JSON|{'api_key': 'two words', 'pin': 1}|{'api_key': '***', 'pin': 1}",
                "JSON|{\"password\": 1234, \"token\": null, \"secret\": {}}|{\"password\": ***, \"token\": null, \"secret\": {}}",
                "JSON|{\"password\": \"cut off there|{\"password\": \"***",
                "option|run --password \"correct horse\" -v|run --password \"***\" -v",
                "option|[\"--token\", \"two words\", \"-v\"]|[\"--token\", \"***\", \"-v\"]",
                "text|password: correct horse battery, user: u|password: ***, user: u",
                "text|db pwd = hunter2|db pwd = ***",
                "text|the API key: abc; see the wiki|the API key: ***; see the wiki",
                "text|client_secret: 'two words'|client_secret: '***'",
                "text|the password is hunter2|the password is ***",
                "text|password is hunter2|password is ***",
                "text|api key abc123def|api key ***",
                "text|the pwd was \"two words\"|the pwd was \"***\"",
                "text|log in as admin, password Passw0rd!, then|log in as admin, password ***, then",
                "text|token abc123def456|token ***",
                "text|key: 8f3a9c11d2|key: ***",
                "text|secret:s3cr3t! of acme|secret:*** of acme"
            })
    void secrets_in_texts_are_hidden_whole(String kind, String text, String redacted) {
        assertEquals(redacted, Secrets.redact(text));
        assertEquals(redacted, Secrets.redact(redacted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The password is required.",
                "Pull secrets are made by edgeAgent; the token expires after an hour.",
                "The key is missing in the key vault.",
                "routing key: sensors",
                "tokenizer: bert",
                "max_tokens: 512",
                "primary key of the table",
                "acme.azurecr.io/secret:1.0.2",
                "secret:/run/secrets:ro",
                "The key 5000/tcp is exposed twice.",
                "token: /run/secrets/token",
                "--password-stdin --keyboard us",
                "keyboard=us",
                "passenger count: 12",
                "password: ${PASSWORD}",
                "{\"password\": \"${DB_PASSWORD}\"}",
                "password=$CONTAINER_REGISTRY_PASSWORD_acme",
                "password: <your password>",
                "TOKEN=$(cat /run/token)",
                "https://host:8080/a@b",
                "cd $(pwd); ls"
            })
    void ordinary_words_are_shown(String text) {
        assertEquals(text, Secrets.redact(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'settings':'{\\\"user\\\":\\\"u\\\",\\\"password\\\": \\\"x y\\\"}'}|{'settings':'{\\\"user\\\":\\\"u\\\",\\\"password\\\": \\\"***\\\"}'}",
                "{'Env':['Db:Password:  correct horse','note: a b']}|{'Env':['Db:Password:  ***','note: a b']}",
                "{'Labels':{'acme.note':'admin pwd: correct horse'}}|{'Labels':{'acme.note':'admin pwd: ***'}}",
                "{'Labels':{'acme.admin-password':'correct horse'}}|{'Labels':{'acme.admin-password':'***'}}",
                "{'env':[{'name':'TOKEN','value':'two words'}]}|{'env':[{'name':'TOKEN','value':'***'}]}"
            })
    void nothing_of_a_value_remains(String value, String redacted) {
        ObjectNode json = RuntimeJson.parse(value.replace('\'', '"')).orElseThrow();

        assertEquals(
                redacted.replace('\'', '"'), Secrets.redact(JsonPath.ROOT, json).toString());
    }

    /** If looking at a text took the square of its length, this would not come to an end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenkey",
                "a=",
                "a\"",
                "key ",
                "a,",
                "eyJ",
                "pwd:",
                "\\",
                "://",
                "://a:",
                "-pwd ",
                "A",
                ";a",
                "; a b"
            })
    void long_texts_come_to_an_end(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertEquals("password=*** ", Secrets.redact("password=x " + text).substring(0, 13));
    }
}
