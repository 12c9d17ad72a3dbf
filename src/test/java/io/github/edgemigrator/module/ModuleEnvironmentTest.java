package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleEnvironmentTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "IOTEDGE_WORKLOADURI", "unix:///var/run/iotedge/workload.sock",
            "IOTEDGE_DEVICEID", "device",
            "IOTEDGE_MODULEID", "migrator",
            "IOTEDGE_IOTHUBHOSTNAME", "hub.azure-devices.net",
            "IOTEDGE_GATEWAYHOSTNAME", "gateway",
            "IOTEDGE_AUTHSCHEME", "SASTOKEN",
            "IOTEDGE_MODULEGENERATIONID", "1");

    @Test
    void what_iot_edge_sets_is_enough() {
        ModuleEnvironment environment = ModuleEnvironment.read(COMPLETE);

        assertEquals("device/migrator through gateway", environment.identity());
        assertEquals(Duration.ofMinutes(15), environment.checkInterval());
        assertEquals(Duration.ofHours(2), environment.watchdogTimeout());
    }

    @Test
    void connection_string_stands_for_all_of_it() {
        ModuleEnvironment environment = ModuleEnvironment.read(Map.of("EdgeHubConnectionString", "HostName=secret"));

        assertFalse(environment.toString().contains("secret"));
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.remove("IOTEDGE_DEVICEID");
        variables.put("IOTEDGE_GATEWAYHOSTNAME", "");

        String problem = problem(variables);

        assertTrue(problem.startsWith("missing environment variables: IOTEDGE_DEVICEID, IOTEDGE_GATEWAYHOSTNAME. "));
        assertEquals(1, problem.lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "IOTEDGE_AUTHSCHEME, x509, IOTEDGE_AUTHSCHEME must be sasToken",
        "IOTEDGE_WORKLOADURI, tcp://x, IOTEDGE_WORKLOADURI must begin with unix:// or http://",
        "TwinCheckIntervalSecs, 0, TwinCheckIntervalSecs must be a number of seconds from 1 to 999999",
        "WatchdogTimeoutSecs, -1, WatchdogTimeoutSecs must be a number of seconds from 1 to 999999",
        "TwinCheckIntervalSecs, often, TwinCheckIntervalSecs must be a number of seconds from 1 to 999999"
    })
    void wrong_value_is_named(String name, String value, String expected) {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put(name, value);

        assertTrue(problem(variables).startsWith(expected), problem(variables));
    }

    @Test
    void times_can_be_set() {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put("TwinCheckIntervalSecs", "60");
        variables.put("WatchdogTimeoutSecs", "120");

        ModuleEnvironment environment = ModuleEnvironment.read(variables);

        assertEquals(Duration.ofMinutes(1), environment.checkInterval());
        assertEquals(Duration.ofMinutes(2), environment.watchdogTimeout());
    }

    private static String problem(Map<String, String> variables) {
        return String.valueOf(assertThrows(EnvironmentException.class, () -> ModuleEnvironment.read(variables))
                .getMessage());
    }
}
