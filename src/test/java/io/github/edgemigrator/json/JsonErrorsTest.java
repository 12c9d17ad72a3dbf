package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a text, in words for people. */
class JsonErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": {             | The text ends before the { at line 1, column 7 is closed",
                "{\"a\": [1            | The text ends before the [ at line 1, column 7 is closed",
                "{\"a\": \"b           | The text ends too early",
                "{\"a\": [1}           | A ] is expected here, not }, to close what begins at line 1, column 7",
                "{\"a\": 1 \"b\": 2}   | A comma is missing before '\"'",
                "{\"a\" 1}             | A colon is missing before '1'",
                "{\"a\": 1, [}         | A name in double quotes is expected, not '['",
                "{\"a\": )}            | A value is expected, not ')'",
                "{\"a\": password}     | A value is expected: text in double quotes, a number, an object, an array, true,"
                        + " false or null",
                "{} {}                 | There is more text behind the end of the JSON value"
            })
    void are_plain(String json, String message) {
        assertEquals(message, ((JsonParse.Failure) JsonText.parse(json)).message());
    }
}
