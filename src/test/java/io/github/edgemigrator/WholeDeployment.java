package io.github.edgemigrator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Adds what every deployment must have, where a test is about the modules only. */
public final class WholeDeployment {
    private static final String AROUND = """
            {
              "edgeAgent": {
                "schemaVersion": "1.1",
                "runtime": {"type": "docker", "settings": {}},
                "systemModules": {
                  "edgeAgent": {"type": "docker", "settings": {"image": "mcr.microsoft.com/azureiotedge-agent:1.1"}},
                  "edgeHub": {
                    "type": "docker", "status": "running", "restartPolicy": "always",
                    "settings": {
                      "image": "mcr.microsoft.com/azureiotedge-hub:1.1",
                      "createOptions": "{\\"ExposedPorts\\":{\\"443/tcp\\":{},\\"5671/tcp\\":{},\\"8883/tcp\\":{}}}"
                    }
                  }
                }
              },
              "edgeHub": {
                "schemaVersion": "1.1", "routes": {}, "storeAndForwardConfiguration": {"timeToLiveSecs": 7200}
              }
            }
            """;

    private WholeDeployment() {}

    /** The same desired properties, in which {@code edgeAgent} and {@code edgeHub} have all that they must have. */
    public static ObjectNode of(ObjectNode desired) {
        ObjectNode whole = desired.deepCopy();
        add(whole, around());
        for (JsonNode module : whole.path("edgeAgent").path("modules")) {
            if (module instanceof ObjectNode object && !object.has("status")) {
                object.put("status", "running").put("restartPolicy", "always");
            }
        }
        return whole;
    }

    private static void add(ObjectNode owner, ObjectNode missing) {
        for (Map.Entry<String, JsonNode> member : missing.properties()) {
            if (owner.path(member.getKey()) instanceof ObjectNode present
                    && member.getValue() instanceof ObjectNode more) {
                add(present, more);
            } else if (!owner.has(member.getKey())) {
                owner.set(member.getKey(), member.getValue());
            }
        }
    }

    private static ObjectNode around() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(AROUND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
