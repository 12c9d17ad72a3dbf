package io.github.edgemigrator.edgeagent.kubernetes;

import java.util.Optional;

/** What one of the agent's name functions makes of a text: a name, or a refusal that fails the whole stage. */
public sealed interface KubernetesName {
    /**
     * The name the agent uses. It need not be one that Kubernetes accepts, see {@link KubernetesNames#objectName}.
     *
     * @param name the name; may be empty
     */
    record Given(String name) implements KubernetesName {}

    /**
     * The agent throws ({@code InvalidKubernetesNameException}).
     *
     * @param reason why, the end of a sentence that begins with the text, such as {@code "holds no letter or digit"}
     */
    record Refused(String reason) implements KubernetesName {}

    /** The name, unless the agent refuses. */
    default Optional<String> text() {
        return this instanceof Given given ? Optional.of(given.name()) : Optional.empty();
    }

    /** Why the agent refuses, if it does. */
    default Optional<String> refusal() {
        return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }
}
