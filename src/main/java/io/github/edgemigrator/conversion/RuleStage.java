package io.github.edgemigrator.conversion;

/** The stages of a conversion. A rule of one sees what all rules of the stages before it left. */
public enum RuleStage {
    /** What reading the deployment found, and whether its parts are there. */
    READ,
    /** Fields get the form and the place in which the rules that follow look for them. */
    NORMALIZE,
    /** Modules become what they must be on the target. */
    CONVERT,
    /** What is said of, or done to, all that the stages before wrote. */
    SUMMARIZE,
    /** Modules get their new names. */
    RENAME,
    /** What will fail or be ignored on the target. */
    FORESEE,
    /** The form in which the result is written. */
    WRITE
}
