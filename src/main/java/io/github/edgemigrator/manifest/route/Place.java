package io.github.edgemigrator.manifest.route;

/**
 * The characters of a route from {@code start} up to {@code end}.
 *
 * @param start of the first character
 * @param end after the last character
 */
record Place(int start, int end) {
    String in(String text) {
        return text.substring(start, end);
    }
}
