package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.LONG_LIMIT;
import static io.github.edgemigrator.module.PackagedModule.assertHealthy;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.reportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static io.github.edgemigrator.module.PackagedModule.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.MethodResult;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.twins.TwinRules;
import io.github.edgemigrator.runtime.twins.TwinSize;
import io.github.edgemigrator.twin.Hostile;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import io.github.edgemigrator.twin.TwinMigrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The twin of the packaged module: what it holds is the last report, whatever happens, and nothing of it is lost. */
class TwinIT {
    private static final Path EXAMPLE = Path.of("src", "deploy", "legacy-deployment.json");
    private static final String EMPTY_DEPLOYMENT =
            "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired\":{\"modules\":{}}}}}";

    @Test
    void hostile_and_changing_sections_end_with_the_report_of_the_last_byte_for_byte() {
        List<ObjectNode> sections = Hostile.sections()
                .map(section -> section.getPayload().<ObjectNode>without("$version"))
                .filter(TwinIT::isLegal)
                .limit(25)
                .toList();
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            for (ObjectNode section : sections) {
                runtime.twin().replaceDesired(section);
            }
            assertHoldsReport(runtime);
            for (ObjectNode section : sections.subList(0, 12)) {
                runtime.twin().replaceDesired(section);
                assertHoldsReport(runtime);
            }
            assertHealthy(runtime, module);
        }
    }

    @Test
    void deployment_goes_through_the_twin_and_comes_out_as_convert_makes_it(@TempDir Path folder) throws IOException {
        ObjectNode patch = printed("twin", "pack", EXAMPLE.toString());
        TwinSchemas.assertDesired(patch);
        try (EmbeddedRuntime runtime = runtime().desired(patch).start();
                ModuleProcess module = start(runtime)) {
            ObjectNode twin = RuntimeJson.object();
            ObjectNode properties = twin.putObject("properties");
            properties.set("reported", reportOf(runtime, 2));
            properties.set("desired", runtime.twin().desired());
            Path file = Files.writeString(folder.resolve("twin.json"), twin.toString());

            ObjectNode unpacked = printed("twin", "unpack", file.toString());

            assertEquals(converted(), unpacked);
            assertHealthy(runtime, module);
        }
    }

    @Test
    void methods_give_all_of_a_deployment_that_is_too_large_for_the_twin() {
        try (EmbeddedRuntime runtime = runtime()
                        .desired(Hostile.manyModules(60).without("$version"))
                        .start();
                ModuleProcess module = start(runtime)) {
            assertEquals("packed", reportOf(runtime, 2).at("/migration/form").asText());

            assertEquals(
                    60,
                    content(runtime, "getManifest")
                            .at("/modulesContent/$edgeAgent/properties.desired/modules")
                            .size());
            assertTrue(content(runtime, "getReport").path("findings").size() >= 60);
            assertTrue(content(runtime, "preview").path("items").size() >= 60);
            assertEquals(
                    200,
                    runtime.edgeHub().invoke("convert", EMPTY_DEPLOYMENT, LIMIT).status());
            assertEquals(400, runtime.edgeHub().invoke("convert", "{}", LIMIT).status());
            JsonNode ping = runtime.edgeHub().invoke("ping", "null", LIMIT).json();
            assertEquals(2, ping.path("reportedVersion").asInt(), ping::toString);
            assertEquals(0, ping.path("reconnects").asInt(), ping::toString);
            assertHealthy(runtime, module);
        }
    }

    @Test
    void restart_with_the_same_desired_properties_sends_nothing() {
        try (EmbeddedRuntime runtime =
                runtime().desired(Hostile.manyModules(8).without("$version")).start()) {
            try (ModuleProcess module = start(runtime)) {
                awaitReportOf(runtime, 2);
                assertTrue(module.isAlive());
            }
            int patches = runtime.journal().count(Kind.PATCH_ACCEPTED);
            int reads = runtime.journal().count(Kind.TWIN_READ);
            try (ModuleProcess module = start(with(runtime, "TwinCheckIntervalSecs", "1"))) {
                runtime.journal().await(Kind.TWIN_READ, reads + 3, LIMIT);
                assertEquals(patches, runtime.journal().count(Kind.PATCH_ACCEPTED));
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void report_that_freezes_as_others_took_the_room_is_healed_and_theirs_is_left_alone() {
        try (EmbeddedRuntime runtime =
                        runtime().pushWindow(Duration.ofSeconds(2)).start();
                ModuleProcess module = start(with(runtime, "TwinCheckIntervalSecs", "1"))) {
            awaitReportOf(runtime, 2);
            ObjectNode others = RuntimeJson.object();
            for (int i = 0; i < 7; i++) {
                others.put("other" + i, "x".repeat(4_000));
            }
            long version = runtime.twin().replaceDesired(Hostile.manyModules(20).without("$version"));
            runtime.journal().await(Kind.PATCH_ACCEPTED, 2, LIMIT);
            runtime.twin().writeReported(others);
            module.errors().await("the finding", LONG_LIMIT, line -> line.contains("read back, the twin is FROZEN"));

            assertEquals(version, runtime.twin().desired().path("$version").asLong());
            ObjectNode expected =
                    asRead(new TwinMigrator().report(runtime.twin().desired(), others));
            TwinSchemas.assertReported(expected);
            expected.setAll(others);
            runtime.twin().awaitReported("the report beside the others", LONG_LIMIT, reported -> reported.deepCopy()
                    .without("$version")
                    .equals(expected));
        }
    }

    private static void assertHoldsReport(EmbeddedRuntime runtime) {
        ObjectNode desired = runtime.twin().desired();
        ObjectNode reported = reportOf(runtime, desired.path("$version").asLong());
        TwinSchemas.assertReported(reported);
        reported.remove("$version");
        assertEquals(asRead(new TwinMigrator().report(desired)), reported);
    }

    /** A number that was read is of another class than one that was computed. */
    private static ObjectNode asRead(ObjectNode report) {
        return RuntimeJson.parse(report.toString()).orElseThrow();
    }

    private static boolean isLegal(ObjectNode section) {
        return TwinRules.IOT_HUB.check(section).isEmpty()
                && TwinSize.ofKeysAndValues(section) <= TwinSize.LIMIT
                && UTF_8.newEncoder().canEncode(section.toString());
    }

    /** All pages of a method's answer. */
    private static ObjectNode content(EmbeddedRuntime runtime, String method) {
        StringBuilder text = new StringBuilder();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            MethodResult answer = runtime.edgeHub().invoke(method, "{\"page\":" + page + "}", LIMIT);
            assertEquals(200, answer.status(), () -> answer.json().toString());
            pages = answer.json().path("pages").asInt();
            text.append(answer.json().path("content").asText());
        }
        return RuntimeJson.parse(text.toString()).orElseThrow();
    }

    private static ObjectNode converted() throws IOException {
        Deployment deployment = (Deployment) Deployment.read(Files.readAllBytes(EXAMPLE));
        return ((Conversion) Migration.of(deployment, Settings.defaults()))
                .output()
                .manifest(4_096);
    }

    private static ObjectNode printed(String... arguments) {
        try (ModuleProcess command = ModuleProcess.of(Map.of()).jar(ModuleProcess.packagedJar(), arguments)) {
            command.output().await("the end of the output", LIMIT, line -> line.equals("}"));
            return RuntimeJson.parse(String.join("\n", command.output().soFar()))
                    .orElseThrow();
        }
    }
}
