package io.github.edgemigrator.edgeagent;

/**
 * Something that keeps a deployment, or an object of it, from being applied.
 *
 * @param stage where it stops
 * @param scope how far the failure reaches
 * @param module the module it comes from, or {@link io.github.edgemigrator.manifest.Problem#DEPLOYMENT}
 * @param path of the value that is wrong, as an operator reads it, such as {@code HostConfig.Memory}; empty if it is
 *     the module as a whole
 * @param cause what is wrong: a sentence without its period, and without its subject if there is a path; holds no value
 *     that may be a secret
 * @param answer what the device answers: a sentence
 */
public record Failure(Stage stage, Scope scope, String module, String path, String cause, String answer) {
    /**
     * What is wrong, and what the device answers: sentences, of which the first lacks its subject if there is a path.
     */
    public String fault() {
        return cause + ". " + answer;
    }

    /** What is wrong and where, and what the device answers, in sentences. */
    public String message() {
        return path.isEmpty() ? fault() : path + " " + fault();
    }
}
