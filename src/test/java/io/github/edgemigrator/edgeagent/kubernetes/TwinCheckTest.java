package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Stage;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agent refuses of its twin beside createOptions; in JSON, single quotes stand for double ones. */
class TwinCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'1.0'|",
                "' 1.1 '|",
                "'1.1.0'|",
                "'1.0.0.0'|",
                "1.1|",
                "'${VERSION}'|",
                "'1.1.1'|schemaVersion",
                "'1.2'|schemaVersion",
                "'2.0'|schemaVersion",
                "'1'|schemaVersion",
                "'v1.1'|schemaVersion",
                "'2020-01-01'|schemaVersion",
                "''|schemaVersion",
                "null|schemaVersion",
                "[]|schemaVersion"
            })
    void a_schema_version_is_compared_whole(String json, String refused) {
        assertRefused(refused, "schemaVersion", json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "runtime|null|runtime",
                "runtime|[]|runtime",
                "runtime|{}|runtime.type",
                "runtime.type|'Docker'|runtime.type",
                "runtime.type|false|runtime.type",
                "runtime.settings|null|",
                "runtime.settings|''|",
                "runtime.settings|5|runtime.settings",
                "runtime.settings.minDockerVersion|1.25|",
                "runtime.settings.minDockerVersion|[]|runtime.settings.minDockerVersion",
                "runtime.settings.loggingOptions|{}|runtime.settings.loggingOptions",
                "runtime.settings.registryCredentials|''|",
                "runtime.settings.registryCredentials|true|runtime.settings.registryCredentials",
                "systemModules|{}|",
                "systemModules|''|systemModules",
                "systemModules|null|systemModules",
                "modules|null|",
                "modules|''|",
                "modules|[]|modules",
                "modules|'none'|modules"
            })
    void sections_are_objects(String path, String json, String refused) {
        assertRefused(refused, path, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type|'DOCKER'|type",
                "type|null|type",
                "status|null|status",
                "status|'Running'|",
                "status|'paused'|status",
                "status|''|status",
                "restartPolicy|null|",
                "restartPolicy|'OnFailure'|",
                "restartPolicy|'unless-stopped'|restartPolicy",
                "imagePullPolicy|'always'|imagePullPolicy",
                "startupOrder|4294967295|",
                "startupOrder|1.5|",
                "startupOrder|true|",
                "startupOrder|' 1 '|",
                "startupOrder|'1.0'|startupOrder",
                "startupOrder|-1|startupOrder",
                "startupOrder|4294967296|startupOrder",
                "startupOrder|[]|startupOrder",
                "version|1.0|",
                "version|{}|version",
                "configuration|''|",
                "configuration|{'id':'a'}|",
                "configuration|'a'|configuration",
                "settings|[]|settings"
            })
    void fields_of_a_module_have_their_types(String field, String json, String refused) {
        assertRefused(refused, "modules.m." + field, json);
    }

    private static void assertRefused(String refused, String path, String json) {
        String paths = Modules.m("{}").set(path, json).plan().failures().stream()
                .filter(failure -> failure.stage() == Stage.PARSE)
                .map(Failure::path)
                .filter(failed -> !failed.equals("settings.image"))
                .collect(Collectors.joining(","));

        assertEquals(refused == null ? "" : refused, paths);
    }
}
