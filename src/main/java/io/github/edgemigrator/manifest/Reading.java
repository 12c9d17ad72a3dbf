package io.github.edgemigrator.manifest;

/** What became of reading a deployment. */
public sealed interface Reading permits Deployment, Reading.Failure {
    /** The text holds no deployment that could be read. */
    record Failure(Problem problem) implements Reading {}
}
