package io.github.edgemigrator.edgeagent;

import java.util.List;

/** What the agent of a device does with a deployment. */
public interface Plan {
    /** All that stops the deployment or a part of it, in the order of the stages; a device reports only the first. */
    List<Failure> failures();

    /** What happens in silence, module by module. */
    List<Note> notes();
}
