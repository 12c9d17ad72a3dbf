package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.ToolSchema.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What {@code az iot edge set-modules} checks before it applies a deployment ({@code azure-iot-cli-extension}:
 * {@code azext_iot/operations/hub.py}, {@code azext_iot/assets}): {@code $edgeAgent} and {@code $edgeHub}, each against
 * the schema that its schemaVersion names. Sections of another version, or of none, are not checked.
 */
final class ToolSchemas {
    private static final String DESIRED = Wrapper.DESIRED;
    private static final long LARGEST_UINT = 4_294_967_295L;
    private static final String NOT_IN_TWIN_KEYS = "^[^\\.\\$# ]+$";

    private static final ToolSchema TEXT = ToolSchema.text();
    /** Those that could be read stand as an object here, and are written as text. */
    private static final ToolSchema CREATE_OPTIONS =
            new ToolSchema.Single("text", any -> any.isTextual() || any.isObject());

    private static final ToolSchema TYPE = ToolSchema.words("docker");
    private static final ToolSchema STATUS = ToolSchema.words("running", "stopped");
    private static final ToolSchema RESTART = ToolSchema.words("never", "on-failure", "on-unhealthy", "always");
    private static final ToolSchema PULL = ToolSchema.words("never", "on-create");

    private static final Map<String, ToolSchema> AGENT = Map.of("1.0", agent(false), "1.1", agent(true));
    private static final Map<String, ToolSchema> HUB = Map.of("1.0", hub10(), "1.1", hub(false), "1.2", hub(true));

    private ToolSchemas() {}

    /**
     * What the tool refuses; the paths begin with the names of the sections.
     *
     * @param content the object that holds {@code $edgeAgent} and {@code $edgeHub}
     */
    static List<ToolFault> faults(JsonNode content) {
        List<ToolFault> faults = new ArrayList<>();
        check(content, "$edgeAgent", AGENT, faults);
        check(content, "$edgeHub", HUB, faults);
        return faults;
    }

    private static void check(JsonNode content, String name, Map<String, ToolSchema> schemas, List<ToolFault> faults) {
        JsonNode section = content.path(name);
        ToolSchema schema =
                schemas.get(section.path(DESIRED).path("schemaVersion").asText());
        if (schema != null) {
            schema.check(JsonPath.of(name), section, faults);
        }
    }

    /** Schema 1.1 knows more fields, and refuses all others. */
    private static ToolSchema agent(boolean strict) {
        Members credentials = Members.open()
                .needing("username", TEXT)
                .needing("password", TEXT)
                .needing("address", ToolSchema.text("^[^\\s]+$", "text without blanks"))
                .closedIf(strict);
        Members runtimeSettings = Members.open()
                .with("minDockerVersion", TEXT)
                .with("loggingOptions", TEXT)
                .with(
                        "registryCredentials",
                        Members.open()
                                .each(strict ? NOT_IN_TWIN_KEYS : "^.+$", credentials)
                                .closedIf(true))
                .closedIf(strict);
        Members system = Members.open()
                .needing("edgeAgent", edgeAgent(strict))
                .needing("edgeHub", module(strict))
                .closedIf(true);
        Members module = module(strict).with("version", TEXT);
        Members desired = Members.open()
                .needing("schemaVersion", TEXT)
                .needing(
                        "runtime",
                        Members.open()
                                .needing("type", TYPE)
                                .needing("settings", runtimeSettings)
                                .closedIf(strict))
                .needing("systemModules", system)
                .needing(
                        "modules",
                        Members.open().each("^[a-zA-Z0-9_-]+$", module).closedIf(true))
                .closedIf(strict);
        return Members.open().needing(DESIRED, desired).closedIf(strict);
    }

    private static Members edgeAgent(boolean strict) {
        Members agent = Members.open()
                .needing("type", TYPE)
                .needing("settings", settings(strict))
                .with("env", env(strict));
        return (strict ? agent.with("imagePullPolicy", PULL) : agent).closedIf(strict);
    }

    private static Members module(boolean strict) {
        Members module = Members.open()
                .needing("type", TYPE)
                .needing("settings", settings(strict))
                .needing("status", STATUS)
                .needing("restartPolicy", RESTART)
                .with("env", env(strict));
        return strict
                ? module.with("imagePullPolicy", PULL)
                        .with("startupOrder", ToolSchema.whole(0, LARGEST_UINT))
                        .closedIf(true)
                : module;
    }

    private static ToolSchema settings(boolean strict) {
        Members settings = Members.open().needing("image", TEXT);
        return strict
                ? settings.each("^(createoptions|createOptions)[0-9]*$", CREATE_OPTIONS)
                        .closedIf(true)
                : settings.with("createOptions", CREATE_OPTIONS);
    }

    private static ToolSchema env(boolean strict) {
        ToolSchema value = new ToolSchema.Single(
                "text, a number, true or false", any -> any.isTextual() || any.isNumber() || any.isBoolean());
        return Members.open()
                .each(
                        "^[^\\+#$\\s\\.]+$",
                        Members.open().needing("value", value).closedIf(strict))
                .closedIf(true);
    }

    private static ToolSchema hub10() {
        Members desired = Members.open()
                .needing("schemaVersion", TEXT)
                .needing("routes", Members.open().each("^.+$", route()))
                .with("storeAndForwardConfiguration", storeAndForward(false));
        return Members.open().needing(DESIRED, desired);
    }

    private static ToolSchema route() {
        return ToolSchema.text("^.+$", "text that is not empty");
    }

    private static Members storeAndForward(boolean strict) {
        return Members.open()
                .needing("timeToLiveSecs", ToolSchema.whole(strict))
                .closedIf(strict);
    }

    private static ToolSchema hub(boolean broker) {
        Members object = Members.open()
                .needing("route", route())
                .with("priority", ToolSchema.whole(0, 9))
                .with("timeToLiveSecs", ToolSchema.whole(0, LARGEST_UINT))
                .closedIf(true);
        Members routes = Members.open()
                .each(NOT_IN_TWIN_KEYS, new ToolSchema.Either(object, route()))
                .closedIf(true);
        Members desired = Members.open()
                .needing("schemaVersion", TEXT)
                .needing("routes", routes)
                .with("storeAndForwardConfiguration", storeAndForward(true));
        return Members.open()
                .needing(DESIRED, (broker ? desired.with("mqttBroker", mqttBroker()) : desired).closedIf(true))
                .closedIf(true);
    }

    private static ToolSchema mqttBroker() {
        ToolSchema topic = ToolSchema.text("^.*$", "text");
        ToolSchema filled = ToolSchema.text("^.+$", "text that is not empty");
        Members subscription = Members.open()
                .with("direction", ToolSchema.text("^in$|^out$", "in, out"))
                .with("topic", topic)
                .with("inPrefix", topic)
                .with("outPrefix", topic)
                .closedIf(true);
        Members bridge = Members.open()
                .with("endpoint", ToolSchema.text("\\$upstream", "$upstream"))
                .with("settings", new ToolSchema.Elements(subscription))
                .closedIf(true);
        ToolSchema operation =
                ToolSchema.text("^mqtt:connect$|^mqtt:subscribe$|^mqtt:publish$", "an operation of MQTT");
        ToolSchema policies = new ToolSchema.Elements(Members.open()
                .with("operations", new ToolSchema.Elements(operation))
                .with("resources", new ToolSchema.Elements(filled))
                .closedIf(true));
        Members authorization = Members.open()
                .with("identities", new ToolSchema.Elements(filled))
                .with("allow", policies)
                .with("deny", policies)
                .closedIf(true);
        return Members.open()
                .with("bridges", new ToolSchema.Elements(bridge))
                .with("authorizations", new ToolSchema.Elements(authorization))
                .closedIf(true);
    }
}
