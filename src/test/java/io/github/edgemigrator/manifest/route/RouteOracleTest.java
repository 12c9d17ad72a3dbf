package io.github.edgemigrator.manifest.route;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Renames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the reader of routes against recorded answers of edgeHub's own one. */
class RouteOracleTest {
    private static final String NEW_NAME = "new-name";

    @Test
    void every_route_is_read_as_edgehub_reads_it() throws IOException {
        assertNoDifferences(RouteOracleTest::differenceOfAnswer);
    }

    @Test
    void a_rename_of_the_source_or_the_sink_edits_its_place_alone() throws IOException {
        assertNoDifferences(RouteOracleTest::differenceOfRename);
    }

    private static void assertNoDifferences(Function<JsonNode, Optional<String>> difference) throws IOException {
        JsonNode vectors = new ObjectMapper().readTree(Files.readString(Shared.path("routes-oracle/routes.json")));
        List<String> differences = new ArrayList<>();
        for (JsonNode vector : vectors) {
            difference
                    .apply(vector)
                    .ifPresent(text -> differences.add(vector.get("route").textValue() + "\n  " + text));
        }
        assertTrue(differences.isEmpty(), () -> differences.size() + ":\n" + String.join("\n", differences));
    }

    private static Optional<String> differenceOfAnswer(JsonNode vector) {
        Route route = Route.read(vector.get("route").textValue());
        Recorded recorded = Recorded.of(vector);
        Recorded read = Recorded.of(route);
        return read.equals(recorded)
                ? Optional.empty()
                : Optional.of("recorded " + recorded + "\n  read     " + read
                        + route.fault().map(fault -> ": " + fault.reason()).orElse(""));
    }

    private record Recorded(String answer, Optional<String> source, Optional<String> sink, Optional<String> condition) {
        static Recorded of(JsonNode vector) {
            return new Recorded(
                    vector.get("answer").textValue(),
                    text(vector, "source"),
                    text(vector, "sink"),
                    text(vector, "condition"));
        }

        private static Optional<String> text(JsonNode vector, String field) {
            return Optional.ofNullable(vector.path(field).textValue());
        }

        static Recorded of(Route route) {
            Optional<RouteFault.Kind> fault = route.fault().map(RouteFault::kind);
            if (fault.filter(kind -> kind != RouteFault.Kind.COMPILATION).isPresent()) {
                return new Recorded("refused", Optional.empty(), Optional.empty(), Optional.empty());
            }
            return new Recorded(
                    fault.isPresent() ? "condition" : "read",
                    route.source(),
                    route.sink().map(sink -> sink.equalsIgnoreCase("$upstream") ? "$upstream" : sink),
                    // edgeHub has no other condition where there is none.
                    route.condition().filter(condition -> !condition.equals("true")));
        }
    }

    /** With the old name in place of the new one, the text is what it was but for escapes in a condition's string. */
    private static Optional<String> differenceOfRename(JsonNode vector) {
        String text = vector.get("route").textValue();
        for (String module : modules(vector)) {
            String renamed = Route.read(text).renamed(new Renames(modules(vector), Map.of(module, NEW_NAME)));
            Recorded before = Recorded.of(vector);
            Recorded after = Recorded.of(Route.read(renamed));
            boolean follows = follow(before.source(), module).equals(after.source())
                    && follow(before.sink(), module).equals(after.sink())
                    && before.answer().equals(after.answer());
            if (!follows || !unescaped(renamed.replace(NEW_NAME, module)).equals(unescaped(text))) {
                return Optional.of(module + ": " + renamed);
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String text) {
        return text.replace("\\u0063", "c").replace("\\u0061", "a");
    }

    private static List<String> modules(JsonNode vector) {
        return Stream.of("source", "sink")
                .map(field -> vector.path(field).asText(""))
                .filter(module -> !module.isEmpty() && !module.equals("null") && !module.equals("$upstream"))
                .distinct()
                .toList();
    }

    private static Optional<String> follow(Optional<String> named, String module) {
        return named.map(name -> name.equals(module) ? NEW_NAME : name);
    }
}
