package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import java.util.Optional;

/**
 * A field of Docker's container-create request.
 *
 * @param parent where it stands: empty for the top level, or such as {@code HostConfig}
 * @param name as Docker spells it
 * @param honoured whether the last agent reads it
 * @param since the feature by which agents began to read it; empty if all do
 * @param effect what the agent makes of it, or what its absence means; a sentence
 */
public record DockerField(String parent, String name, boolean honoured, Optional<AgentFeature> since, String effect) {
    /** Whether an agent of that version reads the field. */
    public boolean honouredBy(AgentVersion version) {
        return honoured && since.map(version::has).orElse(true);
    }

    /** The path from createOptions on, such as {@code HostConfig.CapAdd}. */
    public String path() {
        return parent.isEmpty() ? name : parent + "." + name;
    }
}
