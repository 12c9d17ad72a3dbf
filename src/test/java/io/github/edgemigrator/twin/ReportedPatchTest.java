package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.MergePatch;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch makes of what the twin holds exactly the report; single quotes stand for double ones. */
class ReportedPatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}                        | {'names':1}                 | {'names':1}",
                "{'names':1}                   | {'names':2}                 | {'names':2}",
                "{'names':1,'todo':2}      | {'names':1}             | {'todo':null}",
                "{'names':{'b':1,'c':2}}       | {'names':{'c':3}}           | {'names':{'b':null,'c':3}}",
                "{'names':{'b':1}}             | {'names':'text'}            | {'names':'text'}",
                "{'names':'text'}              | {'names':{'b':1}}           | {'names':{'b':1}}",
                "{'names':{'b':{'c':1,'d':1}}} | {'names':{'b':{'d':1}}}     | {'names':{'b':{'c':null}}}",
                "{'foreign':1,'names':1}       | {'names':2}                 | {'names':2}",
                "{'$version':7,'$metadata':{'x':1},'names':1} | {'names':2}  | {'names':2}",
                "{'names':{'$metadata':1,'b':1}} | {'names':{'b':2}}         | {'names':{'b':2}}",
                "{'names':[1,{'b':null}]}      | {'names':'x'}               | {'names':'x'}",
                "{'names':1}                   | {'names':1.0}               | {'names':1.0}",
                "{'names':{}}                  | {}                      | {'names':null}",
            })
    void a_patch_has_what_is_new_and_a_null_for_what_is_stale(String held, String report, String patch) {
        assertEquals(
                Optional.of(RuntimeJson.of(patch)),
                ReportedPatch.between(RuntimeJson.of(held), RuntimeJson.of(report)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'names':1}", "{'names':{'b':{}}}", "{'$version':3,'names':{'b':'x'}}"})
    void what_the_twin_holds_already_needs_no_patch(String held) {
        ObjectNode report = RuntimeJson.of(held);
        report.remove("$version");

        assertEquals(Optional.empty(), ReportedPatch.between(RuntimeJson.of(held), report));
    }

    @Test
    void an_empty_object_clears_nothing_but_its_members_do() {
        ObjectNode held = RuntimeJson.of("{'names':{'names':'b'}}");

        ObjectNode patch =
                ReportedPatch.between(held, RuntimeJson.of("{'names':{}}")).orElseThrow();

        assertEquals(RuntimeJson.of("{'names':{'names':null}}"), patch);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatever_the_twin_holds_the_patch_makes_the_report_of_it(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            assertMakesReport(randomObject(random, 3), randomObject(random, 3));
        }
    }

    @Test
    void a_value_in_doubt_is_sent_or_deleted() {
        assertEquals(
                Optional.of(RuntimeJson.of("{'names':{'b':null,'a':'x'},'todo':null}")),
                ReportedPatch.between(
                        RuntimeJson.of("{'names':{'a':null,'b':null},'todo':null}"),
                        RuntimeJson.of("{'names':{'a':'x'}}")));
    }

    @Test
    void clearing_names_all_that_any_report_has_and_is_small() {
        ObjectNode clearing = ReportedPatch.clearing();

        assertEquals(
                RuntimeJson.of(
                        "{'migration':null,'edgeAgent':null,'edgeHub':null,'moduleTwins':null,'names':null,'todo':null,"
                                + "'findings':null,'suppressed':null,'packed':null}"),
                clearing);
        assertEquals(true, ReportedPatch.fits(clearing));
        assertEquals(false, ReportedPatch.fits(RuntimeJson.object().put("names", "x".repeat(32_768))));
    }

    /** The patch from what a twin holds to a report makes the report of it. */
    static void assertMakesReport(ObjectNode held, ObjectNode report) {
        ObjectNode patch = ReportedPatch.between(held, report).orElseGet(RuntimeJson::object);

        assertEquals(
                withoutEmptyObjects(report),
                withoutEmptyObjects(ReportedPatch.ours(MergePatch.INTO_CLOUD.merge(held, patch))),
                held + " and " + report);
    }

    /** Whether an object that lost all its members is still there differs between hubs, and nobody can tell. */
    private static ObjectNode withoutEmptyObjects(ObjectNode object) {
        ObjectNode filled = RuntimeJson.object();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            JsonNode value =
                    property.getValue() instanceof ObjectNode inner ? withoutEmptyObjects(inner) : property.getValue();
            if (!value.isObject() || !value.isEmpty()) {
                filled.set(property.getKey(), value);
            }
        }
        return filled;
    }

    private static ObjectNode randomObject(Random random, int depth) {
        ObjectNode object = RuntimeJson.object();
        for (String key : List.of("migration", "edgeAgent", "names", "todo")) {
            switch (random.nextInt(depth > 0 ? 4 : 3)) {
                case 0 -> object.put(key, random.nextInt(3));
                case 1 -> object.put(key, "text" + random.nextInt(2));
                case 3 -> object.set(key, randomObject(random, depth - 1));
                default -> object.remove(key);
            }
        }
        return object;
    }
}
