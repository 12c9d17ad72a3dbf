package io.github.edgemigrator.json;

/** What became of reading a JSON text. */
public sealed interface JsonParse permits JsonText, JsonParse.Failure {
    /**
     * The text is not JSON.
     *
     * @param position where reading stopped
     * @param message why, a sentence
     */
    record Failure(Position position, String message) implements JsonParse {}
}
