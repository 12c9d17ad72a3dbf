package io.github.edgemigrator.edgeagent;

import java.util.Locale;

/** How far a failure reaches. */
public enum Scope {
    /** No module of the deployment gets further. */
    DEPLOYMENT,
    /** Only an object of one module is missing, though the deployment as a whole is reported as failed. */
    MODULE;

    /** As reports write it, such as {@code deployment}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
