package io.github.edgemigrator.edgeagent.kubernetes.api;

import io.github.edgemigrator.json.JsonPath;

/** Takes down what the API server refuses. */
@FunctionalInterface
public interface Refusals {
    /**
     * Takes down a refusal.
     *
     * @param path of the field
     * @param fault what is wrong with it: a sentence without its subject and its period
     */
    void refuse(JsonPath path, String fault);
}
