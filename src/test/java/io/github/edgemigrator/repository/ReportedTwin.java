package io.github.edgemigrator.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.twin.MethodAnswer;
import io.github.edgemigrator.twin.TwinMigrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files from which the stand-in for the Azure CLI shows the module's twin, and answers its method getManifest. */
final class ReportedTwin {
    private ReportedTwin() {}

    /** Writes the files, and gives the twin. */
    static ObjectNode write(Path file, Path methods, ObjectNode desired, ObjectNode others) throws IOException {
        TwinMigrator migrator = new TwinMigrator();
        ObjectNode twin = RuntimeJson.object();
        twin.putObject("properties")
                .<ObjectNode>set("desired", desired)
                .set("reported", migrator.report(desired, others));
        write(file, twin);
        int last = 1;
        for (int page = 1; page <= last; page++) {
            MethodAnswer answer = Objects.requireNonNull(migrator.methods().get("getManifest"))
                    .apply(RuntimeJson.object().put("page", page));
            last = answer.body().path("pages").asInt();
            write(
                    methods.resolve("getManifest-" + page + ".json"),
                    RuntimeJson.object().put("status", answer.status()).set("payload", answer.body()));
        }
        return twin;
    }

    /** Writes one file. */
    static void write(Path file, JsonNode json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.toString());
    }
}
