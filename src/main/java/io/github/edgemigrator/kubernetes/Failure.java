package io.github.edgemigrator.kubernetes;

/**
 * Something that keeps a deployment, or an object of it, from being applied.
 *
 * @param stage where it stops
 * @param scope how far the failure reaches
 * @param module the module it comes from, or {@link io.github.edgemigrator.manifest.Problem#DEPLOYMENT}
 * @param message what is wrong and what the device answers, in sentences; holds no value that may be a secret
 */
public record Failure(Stage stage, Scope scope, String module, String message) {}
