package io.github.edgemigrator.manifest.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // sources: whole segments, case ignored
                "FROM /messages/modules/cam/outputs/* INTO $upstream | FROM /messages/modules/new/outputs/* INTO $upstream",
                "FROM /messages/modules/CAM/* INTO $upstream         | FROM /messages/modules/new/* INTO $upstream",
                "FROM /messages/modules/camera/* INTO $upstream      | FROM /messages/modules/camera/* INTO $upstream",
                "SELECT * from /messages/modules/cam into $upstream  | SELECT * from /messages/modules/new into $upstream",
                "FROM /messages/* INTO $upstream                     | FROM /messages/* INTO $upstream",
                "FROM /cam/modules/cam INTO $upstream                | FROM /cam/modules/cam INTO $upstream",
                // sinks: as written
                "FROM /* INTO BrokeredEndpoint(\"/modules/cam/inputs/cam\") | FROM /* INTO BrokeredEndpoint(\"/modules/new/inputs/cam\")",
                "FROM /* INTO brokeredendpoint('modules/cam/inputs/i')      | FROM /* INTO brokeredendpoint('modules/new/inputs/i')",
                "FROM /* INTO BrokeredEndpoint(\"/modules/Cam/inputs/i\")   | FROM /* INTO BrokeredEndpoint(\"/modules/Cam/inputs/i\")",
                // conditions: only what is compared with the sender
                "FROM /* WHERE $connectionModuleId = 'cam' INTO $upstream  | FROM /* WHERE $connectionModuleId = 'new' INTO $upstream",
                "FROM /* WHERE {$connectionModuleId} <> \"cam\" INTO $upstream | FROM /* WHERE {$connectionModuleId} <> \"new\" INTO $upstream",
                "FROM /* WHERE 'cam'=$connectionModuleId INTO $upstream    | FROM /* WHERE 'new'=$connectionModuleId INTO $upstream",
                "FROM /* WHERE topic = 'cam' INTO $upstream                | FROM /* WHERE topic = 'cam' INTO $upstream",
                "FROM /* WHERE x = '/messages/modules/cam INTO ' INTO $upstream | FROM /* WHERE x = '/messages/modules/cam INTO ' INTO $upstream",
                "FROM /messages/modules/cam/* WHERE $connectionModuleId != 'cam' INTO BrokeredEndpoint(\"/modules/cam/inputs/a\")"
                        + " | FROM /messages/modules/new/* WHERE $connectionModuleId != 'new' INTO BrokeredEndpoint(\"/modules/new/inputs/a\")",
            })
    void a_renamed_module_is_followed_where_the_route_means_it(String route, String renamed) {
        assertEquals(Optional.of(renamed), Route.parse(route).map(parsed -> parsed.renamed(Map.of("cam", "new"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FROM", "FROM /* INTO", "INTO $upstream FROM /*", "nonsense"})
    void what_is_no_route_is_not_taken_for_one(String text) {
        assertEquals(Optional.empty(), Route.parse(text));
    }
}
