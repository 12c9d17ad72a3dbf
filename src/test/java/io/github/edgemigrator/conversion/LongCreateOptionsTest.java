package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.WholeDeployment;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent reads a hundred pieces of createOptions. */
class LongCreateOptionsTest {
    @ParameterizedTest
    @CsvSource({"512, 50_000", "512, 52_000", "4096, 52_000"})
    void pieces_grow_where_there_would_be_more_than_the_agent_reads(int chunkSize, String length)
            throws JsonProcessingException {
        String value = "x".repeat(Integer.parseInt(length.replace("_", "")));
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.putObject("HostConfig").put("Memory", 1_048_576);
        options.putArray("Env").add("DESCRIPTION=" + value);

        Conversion conversion = convert(options, chunkSize);

        JsonNode settings = JsonMapper.builder()
                .build()
                .readTree(conversion.output().render(chunkSize))
                .at("/edgeAgent/modules/camera/settings");
        assertEquals(Status.CONVERTED, conversion.status());
        assertTrue(settings.size() <= 1 + CreateOptions.MOST_PIECES, () -> settings.size() + " settings");
        assertInstanceOf(CreateOptions.Text.class, CreateOptions.in(settings));
    }

    /** It cuts {@code createOptions} again, at 512, and writes the pieces over those that follow. */
    @ParameterizedTest
    @CsvSource({"512, true", "4096, false"})
    void only_pieces_of_512_bytes_survive_iotedgedev(int chunkSize, boolean survive) throws JsonProcessingException {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.putObject("HostConfig").put("Memory", 1_048_576);
        options.putArray("Env").add("DESCRIPTION=" + "words and more ".repeat(500));
        ObjectNode settings = (ObjectNode) JsonMapper.builder()
                .build()
                .readTree(convert(options, chunkSize).output().render(chunkSize))
                .at("/edgeAgent/modules/camera/settings");
        JsonNode given = settings.deepCopy();

        String first = settings.path("createOptions").textValue();
        for (int i = 0; i * 512 < first.length(); i++) {
            String piece = first.substring(i * 512, Math.min(first.length(), (i + 1) * 512));
            settings.put(i == 0 ? "createOptions" : "createOptions%02d".formatted(i), piece);
        }

        assertEquals(survive, joined(given).equals(joined(settings)));
    }

    private static String joined(JsonNode settings) {
        return settings.properties().stream()
                .filter(setting -> setting.getKey().startsWith("createOptions"))
                .map(setting -> setting.getValue().textValue())
                .collect(Collectors.joining());
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
        return (Conversion)
                Migration.of(Deployment.read(WholeDeployment.of(deployment).toString()), Settings.read(settings));
    }
}
