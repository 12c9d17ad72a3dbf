package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.WholeDeployment;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Map;

/** Reports on small deployments; single quotes stand for double ones. */
final class Reports {
    /** A module that mounts a share. */
    static final String CAMERA = module("{\\\"HostConfig\\\":{\\\"Binds\\\":[\\\"/home/hcsshares/in:/in\\\"]}}");

    /** A module without createOptions. */
    static final String PLAIN = module("");

    private Reports() {}

    static String module(String createOptions) {
        return "{'type':'docker','settings':{'image':'camera:1.0','createOptions':'" + createOptions + "'}}";
    }

    /** Returns the report on desired properties, whose modules are completed to a whole deployment. */
    static ObjectNode of(String desired) {
        ObjectNode given = RuntimeJson.of(desired);
        boolean ofModules = !given.path("edgeAgent").path("modules").isMissingNode();
        ObjectNode report = new TwinMigrator().report(ofModules ? WholeDeployment.of(given) : given);
        TwinSchemas.assertReported(report);
        return report;
    }

    static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
