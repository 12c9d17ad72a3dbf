package io.github.edgemigrator.edgeagent;

/** How the agent of a device is set up. */
public interface AgentSetup {
    /** An agent that is set up so, and has seen no deployment yet. */
    Agent start();
}
