package io.github.edgemigrator.edgeagent.request;

/**
 * What an agent does with a field, and what its loss means to a module.
 *
 * @param honoured whether the agent reads it
 * @param text what the agent makes of it, or what its absence means; a sentence
 * @param need how much a module needs what the agent does not do
 * @param remedy what to do about the loss in a module, whose name stands for {@code %s}
 */
public record FieldEffect(boolean honoured, String text, Need need, String remedy) {
    /** How much a module needs what it loses. */
    public enum Need {
        /** Not at all: how logs, terminals and names look. */
        NONE,
        /** A program may behave otherwise. */
        SOME,
        /** A program that needs it fails or is less safe. */
        STRONG
    }
}
