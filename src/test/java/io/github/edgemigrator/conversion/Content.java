package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;

/** The sections of a deployment under the names that the schemas of the tools know. */
final class Content {
    private static final int PIECE = 4_096;
    private static final String DESIRED = "properties.desired";

    private Content() {}

    static ObjectNode of(Deployment deployment) {
        ObjectNode sections = deployment.sections(PIECE);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (String section : new String[] {"edgeAgent", "edgeHub"}) {
            if (sections.has(section)) {
                content.putObject("$" + section).set(DESIRED, sections.get(section));
            }
        }
        return content;
    }
}
