package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent reads a hundred pieces of createOptions. */
class LongCreateOptionsTest {
    @ParameterizedTest
    @CsvSource({"512, 50_000, false", "512, 52_000, true", "4096, 52_000, false"})
    void pieces_that_the_agent_would_not_read_block_the_deployment(int chunkSize, String length, boolean blocked) {
        String value = "x".repeat(Integer.parseInt(length.replace("_", "")));
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.putObject("HostConfig").put("Memory", 1_048_576);
        options.putArray("Env").add("DESCRIPTION=" + value);

        Conversion conversion = convert(options, chunkSize);

        Optional<Finding> finding = conversion.findings().stream()
                .filter(found -> found.rule().id().equals("MANIFEST-007"))
                .findFirst();
        assertEquals(blocked, finding.isPresent());
        assertEquals(blocked, conversion.status() == Status.BLOCKED);
    }

    private static Conversion convert(ObjectNode createOptions, int chunkSize) {
        ObjectNode deployment = JsonNodeFactory.instance.objectNode();
        deployment
                .putObject("edgeAgent")
                .putObject("modules")
                .putObject("camera")
                .put("type", "docker")
                .putObject("settings")
                .put("image", "camera:1.0")
                .put("createOptions", createOptions.toString());
        ObjectNode settings = new ObjectMapper().createObjectNode();
        settings.putObject("options").put("chunkSize", chunkSize);
        return (Conversion) Migration.of(Deployment.read(deployment.toString()), Settings.read(settings));
    }
}
