package io.github.edgemigrator.target;

import com.fasterxml.jackson.databind.JsonNode;

/** What a device would make of a deployment, secrets hidden. */
public interface Preview {
    /** For programs. */
    JsonNode json();

    /** For people; ends with a line feed. */
    String text();

    /** Whether the device would refuse the deployment or a part of it. */
    boolean isRefused();
}
