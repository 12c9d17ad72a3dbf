package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.json.Position;
import io.github.edgemigrator.json.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in the text stands what a finding is about. */
class RegionsTest {
    private static final String TEXT = """
            {
              "content": {
                "modulesContent": {
                  "$edgeAgent": {
                    "properties.desired": {
                      "runtime": {"settings": {"minDockerVersion": "v1"}},
                      "modules": {
                        "camera": {
                          "env": {"a.b": {"value": "1"}},
                          "settings": {
                            "image": "camera:1",
                            "createOptions": "{\\"HostConfig\\":{\\"Binds\\":[\\"\\u002fin:\\/in\\",\\"/out:",
                            "createOptions01": "/out\\"]},\\"User\\":\\"app\\"}"
                          }
                        }
                      }
                    }
                  },
                  "$edgeHub": {"properties.desired": {"routes": {"up": "FROM /* INTO $upstream"}}},
                  "camera": {"properties.desired": {"interval": 5}}
                }
              }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "camera; settings.image; \"image\": \"camera:1\"",
                "camera; env[\"a.b\"].value; \"value\": \"1\"",
                "camera; env[\"a.b\"]; \"a.b\": {\"value\": \"1\"}",
                "camera; HostConfig.Binds[0]; \\\"\\u002fin:\\/in\\\"",
                "camera; User; \\\"User\\\":\\\"app\\\"",
                "camera; HostConfig.Binds[0].none; \\\"\\u002fin:\\/in\\\"",
                "camera; properties.desired.interval; \"interval\": 5",
                "_; $edgeHub.routes.up; \"up\": \"FROM /* INTO $upstream\"",
                "_; $edgeHub.routes.gone; \"routes\": {\"up\": \"FROM /* INTO $upstream\"}",
                "_; $edgeAgent.runtime.settings.minDockerVersion; \"minDockerVersion\": \"v1\"",
            })
    void a_value_is_found_with_its_name(String module, String path, String shown) {
        assertEquals(shown, textOf(module, path));
    }

    @Test
    void a_module_is_found_with_all_its_lines() {
        assertEquals(new Region(new Position(8, 13), new Position(15, 14)), region("camera", ""));
    }

    @Test
    void a_value_in_two_pieces_of_create_options_begins_in_one_and_ends_in_the_other() {
        String found = textOf("camera", "HostConfig.Binds[1]");

        assertTrue(found.startsWith("\\\"/out:\",\n"), found);
        assertTrue(found.endsWith("\"/out\\\""), found);
    }

    @Test
    void what_stands_behind_a_byte_order_mark_and_a_mark_in_create_options_is_found() {
        String text = "\uFEFF" + TEXT.replace("\"{\\\"Host", "\"\uFEFF{\\\"Host");

        assertEquals(
                TEXT.indexOf("\\\"/out:") + 1,
                offsetOf(((Deployment) Deployment.read(text))
                        .regions()
                        .of("camera", "HostConfig.Binds[1]")
                        .start()));
    }

    private static Region region(String module, String path) {
        return ((Deployment) Deployment.read(TEXT)).regions().of(module, path);
    }

    /** What stands there in the text. */
    private static String textOf(String module, String path) {
        Region region = region(module, path);
        return TEXT.substring(offsetOf(region.start()), offsetOf(region.end()));
    }

    private static int offsetOf(Position position) {
        return TEXT.lines()
                        .limit(position.line() - 1)
                        .mapToInt(line -> line.length() + 1)
                        .sum()
                + position.column()
                - 1;
    }
}
