package io.github.edgemigrator.cli.report;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Secrets;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/**
 * A part of a deployment as it was and as it became, without its secrets.
 *
 * @param title what it is
 * @param before the part as it was
 * @param after the part as it became; missing if it is gone
 */
record Comparison(String title, JsonValue before, JsonValue after) {
    Comparison {
        before = redacted(before);
        after = redacted(after);
    }

    /** The parts of a module: its definition, and its twin if the deployment holds it. */
    static List<Comparison> ofModule(Conversion conversion, int number) {
        Module before = conversion.input().modules().get(number);
        Module after = conversion.output().modules().get(number);
        return List.of(
                new Comparison("Definition", before.value(), after.value()),
                new Comparison(
                        "Module twin",
                        conversion.input().moduleTwin(before.name()),
                        conversion.output().moduleTwin(after.name())));
    }

    /** The parts that are no module's. */
    static List<Comparison> ofAll(Conversion conversion) {
        return List.of(
                new Comparison(
                        "$edgeAgent, without its modules",
                        withoutModules(conversion.input()),
                        withoutModules(conversion.output())),
                new Comparison(
                        "$edgeHub",
                        conversion.input().hub(),
                        conversion.output().hub()));
    }

    boolean changed() {
        return !before.json().equals(after.json());
    }

    /** Whether there is something to show. */
    boolean exists() {
        return before.exists() || after.exists();
    }

    /** Whether the part holds a value, or held it. */
    boolean holds(JsonPath path) {
        return path.startsWith(before.path()) || path.startsWith(after.path());
    }

    private static JsonValue withoutModules(Deployment deployment) {
        JsonValue agent = deployment.agent();
        return agent.json() instanceof ObjectNode object
                ? new JsonValue(agent.path(), object.deepCopy().without(List.of("systemModules", "modules")))
                : new JsonValue(agent.path(), MissingNode.getInstance());
    }

    private static JsonValue redacted(JsonValue value) {
        return new JsonValue(value.path(), Secrets.redact(value.path(), value.json()));
    }
}
