package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import java.util.Optional;

/**
 * What the agent adds to a module when it writes its resource ({@code CombinedKubernetesConfigProvider}).
 *
 * @param pullSecret the name of the secret with which the image is pulled
 */
record PodParameters(CommandOptions command, Extensions extensions, Optional<String> pullSecret) {
    static PodParameters read(ModuleSpec module, AgentSettings settings, PullSecrets secrets) {
        return new PodParameters(
                CommandOptions.read(module, settings.version()),
                Extensions.read(module, settings),
                secrets.secretFor(module));
    }
}
