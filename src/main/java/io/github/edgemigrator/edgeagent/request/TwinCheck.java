package io.github.edgemigrator.edgeagent.request;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks what stands around the modules, as the agent reads it from its twin ({@code EdgeAgentConnection},
 * {@code DeploymentConfig}, {@code DockerRuntimeInfo}). A {@code null} never arrives there: it is as good as missing.
 */
public final class TwinCheck {
    private final JsonValue agent;
    private final Predicate<SchemaVersion> known;
    private final String schemas;
    private final TwinLog log;

    private TwinCheck(JsonValue agent, Predicate<SchemaVersion> known, String schemas, TwinLog log) {
        this.agent = agent;
        this.known = known;
        this.schemas = schemas;
        this.log = log;
    }

    /**
     * Checks a deployment; of a layered one the agent sees only what other layers make of it.
     *
     * @param known whether the agent reads deployments of a schemaVersion
     * @param schemas which those are, such as {@code 1.0 to 1.1}
     */
    public static void check(Deployment deployment, Predicate<SchemaVersion> known, String schemas, TwinLog log) {
        if (!deployment.isLayered() && TwinNodes.isThere(deployment.agent())) {
            new TwinCheck(deployment.agent(), known, schemas, log).check();
        }
    }

    private void check() {
        if (!agent.json().isObject()) {
            log.unreadable("", "The desired properties must be an object but are " + TwinNodes.found(agent));
            return;
        }
        if (agent.members(name -> !name.startsWith("$")).isEmpty()) {
            log.refused("", "The deployment is empty", "The agent refuses it (417).");
            return;
        }
        schemaVersion(agent.get("schemaVersion"));
        runtime(agent.get("runtime"));
        JsonValue system = agent.get("systemModules");
        if (!system.json().isObject()) {
            fail("systemModules", system, "an object");
        }
        objectOrNothing("modules", agent.get("modules"));
    }

    private void schemaVersion(JsonValue written) {
        if (!TwinNodes.isThere(written) || !written.json().isValueNode()) {
            fail("schemaVersion", written, "text such as 1.1");
            return;
        }
        String text = written.json().asText();
        if (!Placeholders.in(written.json())
                && SchemaVersion.parse(text).filter(known).isEmpty()) {
            log.refused(
                    "schemaVersion",
                    "must be " + schemas + " but is " + text,
                    "The agent refuses the deployment (412).");
        }
    }

    private void runtime(JsonValue runtime) {
        if (!runtime.json().isObject()) {
            fail("runtime", runtime, "an object");
            return;
        }
        JsonValue type = runtime.get("type");
        if (!type.text().orElse("").equals("docker")) {
            fail("runtime.type", type, "docker");
        }
        JsonValue settings = runtime.get("settings");
        objectOrNothing("runtime.settings", settings);
        for (String text : List.of("minDockerVersion", "loggingOptions")) {
            JsonValue value = settings.get(text);
            if (value.json().isContainerNode()) {
                fail("runtime.settings." + text, value, "text");
            }
        }
        objectOrNothing("runtime.settings.registryCredentials", settings.get("registryCredentials"));
    }

    /** The parser makes nothing of an empty text where an object is due. */
    private void objectOrNothing(String path, JsonValue value) {
        boolean nothing = !TwinNodes.isThere(value) || TwinNodes.isEmptyText(value.json());
        if (!nothing && !value.json().isObject()) {
            fail(path, value, "an object");
        }
    }

    private void fail(String path, JsonValue value, String expected) {
        if (!Placeholders.in(value.json())) {
            log.unreadable(
                    path,
                    TwinNodes.isThere(value)
                            ? "must be " + expected + " but is " + TwinNodes.found(value)
                            : "is missing");
        }
    }
}
