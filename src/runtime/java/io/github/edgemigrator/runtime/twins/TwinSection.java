package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Desired or reported properties with their version, immutable.
 *
 * @param version the section's {@code $version}: 1 when the twin is new, one more with every change
 */
record TwinSection(ObjectNode properties, long version) {
    static final TwinSection NEW = new TwinSection(RuntimeJson.object(), 1);

    TwinSection {
        properties = properties.deepCopy();
    }

    @Override
    public ObjectNode properties() {
        return properties.deepCopy();
    }

    TwinSection next(ObjectNode changed) {
        return new TwinSection(changed, version + 1);
    }

    /** The section as a twin shows it, {@code $version} last. */
    ObjectNode json() {
        return properties().put("$version", version);
    }
}
