package io.github.edgemigrator.json;

/**
 * A piece of a text.
 *
 * @param start of its first character
 * @param end of the character behind its last one
 */
public record Region(Position start, Position end) {}
