package io.github.edgemigrator.kubernetes;

/**
 * The container the agent adds to every pod ({@code PrepareProxyContainer}): it stands between the module and the
 * daemon.
 */
public final class Sidecar {
    /** The container's name. */
    public static final String CONTAINER = "proxy";

    private Sidecar() {}
}
