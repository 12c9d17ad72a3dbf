package io.github.edgemigrator.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conversions to report. */
final class Examples {
    private static final Path FOLDER = Path.of("src", "test", "resources", "conversion");
    private static final Path LEGACY = Path.of("src", "deploy", "legacy-deployment.json");

    private Examples() {}

    /** The legacy deployment with modules of other examples, twenty in all. */
    static ConvertedFile twentyModules() {
        try {
            ObjectNode deployment = (ObjectNode) new ObjectMapper().readTree(Files.readString(LEGACY));
            ObjectNode agent = (ObjectNode) deployment.at("/modulesContent/$edgeAgent/properties.desired");
            ObjectNode modules = (ObjectNode) agent.get("modules");
            int others = agent.get("systemModules").size();
            for (Path example : examples()) {
                if (modules.size() + others < 20
                        && Deployment.read(Files.readString(example)) instanceof Deployment read) {
                    read.modules().stream()
                            .filter(module -> !module.system() && !modules.has(module.name()))
                            .limit(1)
                            .forEach(module -> modules.set(module.name(), asText(module)));
                }
            }
            Reading reading = Deployment.read(deployment.toPrettyString());
            return new ConvertedFile(
                    Optional.of(Path.of("deployment.json")), reading, Migration.of(reading, Settings.defaults()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode asText(Module module) {
        ObjectNode value = module.value().json().deepCopy();
        if (value.at("/settings/createOptions").isObject()) {
            ((ObjectNode) value.get("settings"))
                    .put("createOptions", module.createOptions().json().toString());
        }
        return value;
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith("in.json")).sorted().toList();
        }
    }
}
