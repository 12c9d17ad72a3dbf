package io.github.edgemigrator.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder in which a reader runs commands of the documents, with a stand-in for the Azure CLI. */
record CommandFolder(Path folder) {
    /** What commands print, and how they end. */
    record Result(int exitCode, String output) {}

    /** Whether the commands that all documents need are on this machine. */
    static boolean isPossible() {
        return Stream.of("bash", "jq")
                .allMatch(command -> Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, command))));
    }

    Path twins() {
        return folder.resolve("twins");
    }

    Path methods() {
        return folder.resolve("methods");
    }

    Result run(String commands) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("commands.sh"), commands);
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = bash.environment();
        Path standIns = Path.of("src", "test", "resources", "documents").toAbsolutePath();
        environment.put("PATH", standIns + ":" + environment.get("PATH"));
        environment.put("TWINS", twins().toString());
        environment.put("METHODS", methods().toString());
        Process run = bash.start();
        String output = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertTrue(run.waitFor(1, TimeUnit.MINUTES), output);
        return new Result(run.exitValue(), output);
    }
}
