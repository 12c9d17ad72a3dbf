package io.github.edgemigrator.manifest.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.manifest.Renames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // sources: whole segments, case ignored
                "FROM /messages/modules/cam/outputs/* INTO $upstream | FROM /messages/modules/new/outputs/* INTO $upstream",
                "FROM /messages/modules/CAM/* INTO $upstream         | FROM /messages/modules/new/* INTO $upstream",
                "FROM /messages/modules/camera/* INTO $upstream      | FROM /messages/modules/camera/* INTO $upstream",
                "SELECT * from /messages/modules/cam into $upstream  | SELECT * from /messages/modules/new into $upstream",
                "FROM /messages/* INTO $upstream                     | FROM /messages/* INTO $upstream",
                "FROM /cam/modules/cam INTO $upstream                | FROM /cam/modules/cam INTO $upstream",
                // sinks: as written
                "FROM /* INTO BrokeredEndpoint(\"/modules/cam/inputs/cam\") | FROM /* INTO BrokeredEndpoint(\"/modules/new/inputs/cam\")",
                "FROM /* INTO brokeredendpoint('modules/cam/inputs/i')      | FROM /* INTO brokeredendpoint('modules/new/inputs/i')",
                "FROM /* INTO BrokeredEndpoint(\"/modules/Cam/inputs/i\")   | FROM /* INTO BrokeredEndpoint(\"/modules/Cam/inputs/i\")",
                "FROM /* INTO BrokeredEndpoint(\" //cam//in \")              | FROM /* INTO BrokeredEndpoint(\" //new//in \")",
                "FROM /* INTO BrokeredEndpoint(\" /a/cam/b/in/ \")           | FROM /* INTO BrokeredEndpoint(\" /a/new/b/in/ \")",
                "FROM /* INTO BrokeredEndpoint(\"/modules/\\u0063am/inputs/i\") | FROM /* INTO BrokeredEndpoint(\"/modules/\\u0063am/inputs/i\")",
                // stars at the end of a source mean nothing
                "FROM /messages/modules/cam** INTO $upstream         | FROM /messages/modules/new** INTO $upstream",
                "FROM /messages/modules/cam*/* INTO $upstream        | FROM /messages/modules/cam*/* INTO $upstream",
                // comments, and all that follows the first sink
                "FROM /messages/modules/cam /* cam */ INTO $upstream | FROM /messages/modules/new /* cam */ INTO $upstream",
                "FROM /* INTO BrokeredEndpoint('/m/cam/i/i') INTO BrokeredEndpoint('/m/cam/i/i') | FROM /* INTO BrokeredEndpoint('/m/new/i/i') INTO BrokeredEndpoint('/m/cam/i/i')",
                // conditions: only what is compared with the sender
                "FROM /* WHERE $connectionModuleId = 'cam' INTO $upstream  | FROM /* WHERE $connectionModuleId = 'new' INTO $upstream",
                "FROM /* WHERE {$connectionModuleId} <> \"cam\" INTO $upstream | FROM /* WHERE {$connectionModuleId} <> \"new\" INTO $upstream",
                "FROM /* WHERE 'cam'=$connectionModuleId INTO $upstream    | FROM /* WHERE 'new'=$connectionModuleId INTO $upstream",
                "FROM /* WHERE 'c\\u0061m'=($connectionModuleId) INTO $upstream | FROM /* WHERE 'new'=($connectionModuleId) INTO $upstream",
                "FROM /* WHERE concat('a', 'cam') = $connectionModuleId INTO $upstream | FROM /* WHERE concat('a', 'cam') = $connectionModuleId INTO $upstream",
                "FROM /* WHERE $connectionModuleId < 'cam' INTO $upstream  | FROM /* WHERE $connectionModuleId < 'cam' INTO $upstream",
                "FROM /* WHERE topic = 'cam' INTO $upstream                | FROM /* WHERE topic = 'cam' INTO $upstream",
                "FROM /* WHERE x = '/messages/modules/cam INTO ' INTO $upstream | FROM /* WHERE x = '/messages/modules/cam INTO ' INTO $upstream",
                "FROM /messages/modules/cam/* WHERE $connectionModuleId != 'cam' INTO BrokeredEndpoint(\"/modules/cam/inputs/a\")"
                        + " | FROM /messages/modules/new/* WHERE $connectionModuleId != 'new' INTO BrokeredEndpoint(\"/modules/new/inputs/a\")",
            })
    void a_renamed_module_is_followed_where_the_route_means_it(String route, String renamed) {
        assertEquals(renamed, Route.read(route).renamed(new Renames(List.of("cam"), Map.of("cam", "new"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FROM",
                "FROM /* INTO",
                "INTO $upstream FROM /*",
                "nonsense",
                "SELECT FROM /* INTO $upstream",
                "FROM /messages/modules/e5/* INTO $upstream",
                "FROM /messages/modules/$edgeHub/* INTO $upstream",
                "FROM /messages/modules/and INTO $upstream",
                "FROM /messages/ INTO $upstream",
                "FROM /a[0] INTO $upstream",
                "FROM /* INTO $iothub",
                "FROM /* INTO Endpoint('/modules/m/inputs/i')",
                "FROM /* INTO BrokeredEndpoint('/modules/m/inputs')",
                "FROM /* INTO BrokeredEndpoint('/modules/m/inputs/ /')",
                "FROM /* INTO BrokeredEndpoint('/modules/m/inputs/i'",
                "FROM /* WHERE a = 'b INTO $upstream",
                "FROM /* WHERE a = 'b' INTO BrokeredEndpoint('*/*/*/*')",
            })
    void invalid_routes_are_rejected(String text) {
        assertEquals(
                Optional.of(RouteFault.Kind.ROUTE), Route.read(text).fault().map(RouteFault::kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a == 'b'",
                "a != 'b' && true",
                "a IN ('b')",
                "a 'b'",
                "= a",
                "a =",
                "a)",
                "()",
                "lower(a,)",
                "lower(a",
                "a[0] = 1",
                "{a} = 'b'",
                "5 -1 = 4",
                "",
            })
    void conditions_that_cannot_be_read_are_rejected(String condition) {
        assertEquals(Optional.of(RouteFault.Kind.CONDITION), fault(condition).map(RouteFault::kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "temperature > 25              | > does not take text and a number",
                "NOT a = 'b'                   | NOT does not take text",
                "- $body.a = 1                 | - does not take a value of the body",
                "$body.a % 2 = 1               | % does not take a value of the body and a number",
                "true AND $body.a              | AND does not take a boolean and a value of the body",
                "$body.a AND null              | AND does not take a value of the body and null",
                "null OR undefined             | OR does not take null and undefined",
                "a ?? 'x' = 'y'                | ?? does not take text and a boolean",
                "undefined = $body.a           | = does not take undefined and a value of the body",
                "nosuch()                      | it has no function nosuch",
                "concat('a')                   | concat does not take (text)",
                "substring('a', '1')           | substring does not take (text, text)",
                "$body.a..b = 1                | $body.a..b is not a path into the message's body",
                "$body.1 = 1                   | $body.1 is not a path into the message's body",
                "0x10000000000000000 = 1       | = does not take undefined and a number",
                "(a = 'b'                      | a parenthesis is not closed",
                "lower((a)                     | a parenthesis is not closed",
                "(a = 'b'))                    | ) is not allowed after )",
                "f(a; b)                       | ; is not allowed after a",
                "a = 'b\\c'                  | a string is not closed or has an unknown escape",
            })
    void conditions_that_do_not_compile_are_rejected(String condition, String reason) {
        Optional<RouteFault> fault = fault(condition);

        assertEquals(Optional.of(RouteFault.Kind.COMPILATION), fault.map(RouteFault::kind));
        assertEquals(Optional.of(reason), fault.map(RouteFault::reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "'a'",
                "null",
                "undefined = undefined",
                "NOT (a = 'b') AND NOT null",
                "as_number(a) > 25 OR $body.a.b[0].c <= -.5e3",
                "$body.a + 1 > $body.b AND (true OR false)",
                "$body.a AND 'a'",
                "(a ?? 'x') = 'y'",
                "a||b='c'",
                "it's = 'it\\'s' AND b != \"\\u0041\"",
                "{ $connectionDeviceId } <> 'a' /* comment */",
                "IS_DEFINED($body.a) AND is_null(a) AND is_string(1)",
                "concat(a, 'b', $body.c) = substring(a, 1, $body.n)",
                "power(2, 3) = 8 % 5 * - (2)",
                "$system[0] = undefined",
                "0xFFFFFFFFFFFFFFFF > 0",
                "$body.a]b = 1",
            })
    void conditions_that_compile_are_taken(String condition) {
        assertEquals(Optional.empty(), fault(condition));
    }

    private static Optional<RouteFault> fault(String condition) {
        return Route.read("FROM /messages WHERE " + condition + " INTO $upstream")
                .fault();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FROM /messages/modules/${M}/* INTO $upstream                | ",
                "FROM ${SOURCE} INTO $upstream                               | ",
                "FROM /* WHERE temperature > ${LEVEL} INTO $upstream         | ",
                "FROM /* WHERE abs(<level>) = 1 INTO $upstream               | ",
                "FROM /* INTO BrokeredEndpoint('/modules/__M__')             | ",
                "FROM /messages/${M} WHERE a == 'b' INTO $upstream           | ",
                "FROM /* WHERE a == '${LEVEL}' INTO $upstream                | CONDITION",
                "FROM /* WHERE NOT a = 'b' AND c = ${LEVEL} INTO $upstream   | COMPILATION",
            })
    void faults_that_depend_on_a_placeholder_are_not_judged(String text, RouteFault.Kind kind) {
        assertEquals(Optional.ofNullable(kind), Route.read(text).fault().map(RouteFault::kind));
    }

    @ParameterizedTest
    @CsvSource({"camera, true", "it's, true", "5, false", "e5, false", "NULL, true", "null, false", "Into, false"})
    void some_names_cannot_stand_in_a_source(String name, boolean can) {
        assertEquals(can, Route.canName(name));
    }
}
