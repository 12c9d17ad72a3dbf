package io.github.edgemigrator.edgeagent;

import java.util.Locale;

/** The steps a deployment takes on the device, in their order; each can stop it. */
public enum Stage {
    /** The agent reads its twin; an error anywhere is answered with 400, 412 or 417. */
    PARSE,
    /** The agent compares the modules' names. */
    PLAN,
    /** The agent turns each module into an entry of one EdgeDeployment resource; an error leaves it unwritten. */
    COMMAND,
    /** The operator makes lists of Kubernetes objects; an error stops this list and all later ones. */
    OPERATOR,
    /** Kubernetes takes or refuses an object. */
    API,
    /** IoT Edge's daemon or Docker's engine refuses to create a module's container. */
    CREATE,
    /** Docker's engine creates a module's container and cannot start it. */
    START;

    /** As reports write it, such as {@code parse}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
