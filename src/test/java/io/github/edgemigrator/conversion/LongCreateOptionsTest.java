package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent reads a hundred pieces of createOptions. */
class LongCreateOptionsTest {
    @ParameterizedTest
    @CsvSource({"512, 50000", "512, 52000", "512, 400000", "4096, 400000"})
    void however_long_they_are_there_are_no_more(int chunkSize, int length) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.putObject("HostConfig").put("Memory", 1_048_576);
        options.putArray("Env").add("DESCRIPTION=" + "x".repeat(length));

        Conversion conversion = convert(options, chunkSize);

        ObjectNode settings =
                (ObjectNode) conversion.output().sections(chunkSize).at("/edgeAgent/modules/camera/settings");
        assertTrue(settings.size() - 1 <= 100, settings::toPrettyString);
        assertEquals(Status.CONVERTED, conversion.status());
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
