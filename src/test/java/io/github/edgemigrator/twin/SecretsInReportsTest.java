package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret gets wider; single quotes stand for double ones, {@code ^} for those in createOptions. */
class SecretsInReportsTest {
    private static final String SECRET = "c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWU=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'runtime':{'settings':{'registryCredentials':{'x':{'username':'u','password':'%s','address':'a.io'}}}}}",
                "{'modules':{'camera':{'env':{'PASSWORD':{'value':'%s'}}}}}",
                "{'modules':{'camera':{'env':{'Db:Password':{'value':'%s'}}}}}",
                "{'modules':{'camera':{'env':{'IOTHUB_CONNECTION':{'value':'HostName=h;SharedAccessKey=%s'}}}}}",
                "{'modules':{'camera':{'env':{'STORAGE':{'value':'AccountName=a;AccountKey=%s;EndpointSuffix=x'}}}}}",
                "{'modules':{'camera':{'env':{'https_proxy':{'value':'http://user:%s@proxy:3128'}}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Env^:[^API_KEY=%s^]}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Env^:[^Db:Password=%s^]}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Cmd^:[^--password=%s^]}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Cmd^:^--token=%s^}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Labels^:{^secret^:^%s^}}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Cmd^:[^--password^,^%s^]}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Entrypoint^:[^run^,^-token^,^%s^]}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Cmd^:^run --password %s -v^}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Cmd^:[^sh^,^-c^,^run --api-key %s $$^]}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Env^:[^API_KEY=%s^] oops'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Env^:{^API_KEY^:^%s^} oops'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^Cmd^:[^--password^, ^%s^','createOptions02':']}'}}}}",
                "{'modules':{'camera':{'settings':{'createOptions':'{^password^: %s}'}}}}",
            })
    void a_secret_of_the_deployment_is_in_no_part_of_the_report(String agent) {
        ObjectNode desired = RuntimeJson.object();
        desired.set("edgeAgent", RuntimeJson.of(agent.formatted(SECRET).replace("^", "\\'")));

        String report = new TwinMigrator().report(desired).toString();

        assertFalse(report.contains(SECRET), report);
    }

    @Test
    void a_secret_of_a_twin_is_not_shown_when_the_twin_moves() {
        ObjectNode desired =
                RuntimeJson.of("{'edgeAgent':{'modules':{'proxy':{'type':'docker','settings':{'image':'p'}}}},"
                        + "'moduleTwins':{'proxy':{'connectionString':'" + SECRET + "'}}}");

        ObjectNode report = new TwinMigrator().report(desired);

        assertEquals(RuntimeJson.of("{'proxy-module':{'connectionString':'***1'}}"), report.get("moduleTwins"));
    }

    @Test
    void the_operator_may_want_the_secrets_in_the_converted_sections_but_not_in_findings() {
        ObjectNode desired =
                RuntimeJson.of("{'edgeAgent':{'modules':{'camera':{'type':'docker','env':{'Db:Password':{'value':'"
                        + SECRET + "'}},'settings':{'image':'c','createOptions':'{\\'Env\\':[\\'Api:Key=" + SECRET
                        + "\\']}'}}}},'options':{'secrets':'include'}}");

        ObjectNode report = new TwinMigrator().report(desired);

        assertEquals(
                SECRET,
                report.at("/edgeAgent/modules/camera/env/Db__Password/value").asText());
        assertTrue(report.get("edgeAgent").toString().contains("Api__Key=" + SECRET));
        assertFalse(report.get("findings").toString().contains(SECRET), report::toPrettyString);
    }

    @Test
    void placeholders_are_no_secrets() {
        ObjectNode desired = RuntimeJson.of(
                "{'edgeAgent':{'modules':{'camera':{'env':{'PASSWORD':{'value':'$CAMERA_PASSWORD'}}}}}}");

        ObjectNode report = new TwinMigrator().report(desired);

        assertEquals(
                "$CAMERA_PASSWORD",
                report.at("/edgeAgent/modules/camera/env/PASSWORD/value").asText());
    }
}
