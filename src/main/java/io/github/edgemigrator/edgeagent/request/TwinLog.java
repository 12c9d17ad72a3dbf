package io.github.edgemigrator.edgeagent.request;

/** Takes down what an agent refuses of its twin. */
public interface TwinLog {
    /**
     * The agent cannot read its twin and answers 400.
     *
     * @param path of what is wrong, empty for the module or deployment as a whole
     * @param fault what is wrong, a sentence without its period, and without its subject if there is a path
     */
    void unreadable(String path, String fault);

    /**
     * The agent reads its twin and refuses it.
     *
     * @param path see {@link #unreadable}
     * @param fault see {@link #unreadable}
     * @param answer what the agent answers, a sentence
     */
    void refused(String path, String fault, String answer);
}
