package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.DeploymentSchemas;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Azure CLI accepts, held to the schemas that it uses. */
class ToolSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 4_096;

    private static final String DEPLOYMENT = """
            {
              "modulesContent": {
                "$edgeAgent": {
                  "properties.desired": {
                    "schemaVersion": "AGENT",
                    "runtime": {
                      "type": "docker",
                      "settings": {
                        "minDockerVersion": "v1.25", "loggingOptions": "",
                        "registryCredentials": {"r": {"username": "u", "password": "p", "address": "a.io"}}
                      }
                    },
                    "systemModules": {
                      "edgeAgent": {
                        "type": "docker",
                        "settings": {"image": "agent:1.1", "createOptions": ""},
                        "env": {"A": {"value": "1"}}
                      },
                      "edgeHub": {
                        "type": "docker", "status": "running", "restartPolicy": "always",
                        "settings": {"image": "hub:1.1", "createOptions": "{}"}
                      }
                    },
                    "modules": {
                      "camera": {
                        "version": "1.0", "type": "docker", "status": "running", "restartPolicy": "always",
                        "settings": {"image": "camera:1.0", "createOptions": "{\\"Env\\":", "createOptions01": "[]}"},
                        "env": {"A": {"value": "1"}, "B": {"value": 2}}
                      }
                    }
                  }
                },
                "$edgeHub": {
                  "properties.desired": {
                    "schemaVersion": "HUB",
                    "routes": {"up": "FROM /* INTO $upstream"},
                    "storeAndForwardConfiguration": {"timeToLiveSecs": 7200}
                  }
                },
                "camera": {"properties.desired": {"a": 1}}
              }
            }
            """;

    /** Texts that are odd somewhere; single quotes stand for double ones. */
    private static final List<String> ODD = List.of(
            "null",
            "''",
            "'x'",
            "'a b'",
            "'1'",
            "5",
            "-1",
            "1.5",
            "true",
            "[]",
            "{}",
            "['a']",
            "{'a':1}",
            "{'value':null}",
            "{'route':'FROM /* INTO $upstream','priority':10}",
            "{'route':'FROM /* INTO $upstream','priority':9,'timeToLiveSecs':5}");

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "1.1, 1.1", "1.1, 1.2", "1.3, 1.0", "1.0, 1.3"})
    void odd_deployments_are_judged_as_the_schemas_judge_them(String agent, String hub) throws JsonProcessingException {
        DeploymentSchemas schemas = new DeploymentSchemas();
        List<String> different = new ArrayList<>();
        for (JsonNode odd : odd(DEPLOYMENT.replace("AGENT", agent).replace("HUB", hub))) {
            different(schemas, odd).ifPresent(different::add);
        }
        assertEquals(List.of(), different);
    }

    @Test
    void published_deployments_are_judged_as_the_schemas_judge_them() throws IOException {
        DeploymentSchemas schemas = new DeploymentSchemas();
        List<String> different = new ArrayList<>();
        for (Path file : Shared.corpus()) {
            if (Deployment.read(Files.readAllBytes(file)) instanceof Deployment deployment) {
                different(schemas, deployment).ifPresent(fault -> different.add(file.getFileName() + ": " + fault));
            }
        }
        assertEquals(List.of(), different);
    }

    private static Optional<String> different(DeploymentSchemas schemas, JsonNode odd) {
        return Deployment.read(odd.toString()) instanceof Deployment deployment
                ? different(schemas, deployment).map(fault -> fault + " in " + odd)
                : Optional.empty();
    }

    private static Optional<String> different(DeploymentSchemas schemas, Deployment deployment) {
        List<String> expected = schemas.faults(deployment.manifest(PIECE).path("modulesContent"));
        List<ToolFault> faults = deployment.toolFaults();
        boolean unreadable = deployment.problems().stream()
                .anyMatch(problem -> problem.kind() == Problem.Kind.UNREADABLE_CREATE_OPTIONS);
        // What cannot be read blocks a deployment anyway.
        return unreadable || expected.isEmpty() == faults.isEmpty()
                ? Optional.empty()
                : Optional.of("expected " + expected + " but found " + faults);
    }

    private static List<JsonNode> odd(String deployment) throws JsonProcessingException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode root = JSON.readTree(deployment);
        all.add(root);
        for (JsonPath path : paths(JsonPath.ROOT, root)) {
            for (String value : ODD) {
                JsonNode json = JSON.readTree(value.replace('\'', '"'));
                all.add(Edits.apply(root, List.of(new Edit.Put(path, json))));
                if (Edits.at(root, path).isObject()) {
                    all.add(Edits.apply(root, List.of(new Edit.Put(path.child("bogus"), json))));
                    all.add(Edits.apply(root, List.of(new Edit.Put(path.child("a.b"), json))));
                }
            }
            all.add(Edits.apply(root, List.of(new Edit.Remove(path))));
            if (!path.name().startsWith(CreateOptions.NAME)) {
                all.add(Edits.apply(
                        root, List.of(new Edit.Rename(path, path.name().toUpperCase(Locale.ROOT)))));
            }
        }
        return all;
    }

    private static List<JsonPath> paths(JsonPath path, JsonNode node) {
        List<JsonPath> paths = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                paths.add(path.child(name));
                paths.addAll(paths(path.child(name), object.get(name)));
            });
        }
        return paths;
    }
}
