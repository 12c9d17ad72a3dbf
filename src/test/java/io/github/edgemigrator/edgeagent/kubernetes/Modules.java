package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import java.util.stream.Collectors;

/** A deployment as a test writes it: modules with createOptions, in which quotes may be single ones. */
public final class Modules {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final ObjectNode agent = JSON.createObjectNode();

    private Modules() {
        agent.put("schemaVersion", "1.1");
        agent.putObject("runtime").put("type", "docker").putObject("settings");
        agent.putObject("systemModules");
        agent.putObject("modules");
    }

    /** A deployment without modules. */
    public static Modules none() {
        return new Modules();
    }

    /** A deployment of a module {@code m} with the createOptions. */
    public static Modules m(String createOptions) {
        return none().and("m", createOptions);
    }

    /** One more module. */
    public Modules and(String name, String createOptions) {
        define("modules", name, createOptions);
        return this;
    }

    /** One more system module. */
    public Modules system(String name, String createOptions) {
        define("systemModules", name, createOptions);
        return this;
    }

    /** Another value in the desired properties of the agent, such as {@code modules.m.status}. */
    public Modules set(String path, String json) {
        ObjectNode node = agent;
        List<String> names = List.of(path.split("\\.", -1));
        for (String name : names.subList(0, names.size() - 1)) {
            node = node.withObject("/" + name);
        }
        node.set(names.get(names.size() - 1), json(json));
        return this;
    }

    private void define(String section, String name, String createOptions) {
        ObjectNode module = agent.withObject("/" + section).putObject(name);
        module.put("type", "docker").put("status", "running").put("restartPolicy", "always");
        module.putObject("settings").put("image", "image:1").put("createOptions", strict(createOptions));
    }

    Deployment deployment() {
        ObjectNode document = JSON.createObjectNode();
        document.putObject("modulesContent").putObject("$edgeAgent").set("properties.desired", agent);
        return (Deployment) Deployment.read(document.toString());
    }

    public AgentPlan plan() {
        return plan(AgentSettings.defaults());
    }

    public AgentPlan plan(AgentSettings settings) {
        return KubernetesAgent.plan(deployment(), settings);
    }

    private static String strict(String createOptions) {
        return createOptions.startsWith("{") ? json(createOptions).toString() : createOptions;
    }

    /** JSON in which quotes may be single ones. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A value of module {@code m}'s object; missing if there is no such object. */
    static JsonNode at(AgentPlan plan, ObjectKind kind, String pointer) {
        return plan.object(kind, "m").map(object -> object.json().at(pointer)).orElse(JSON.missingNode());
    }

    /** A value of module {@code m}'s container. */
    public static JsonNode container(AgentPlan plan, String pointer) {
        return at(plan, ObjectKind.DEPLOYMENT, "/spec/template/spec/containers/1" + pointer);
    }

    /** A value of module {@code m}'s pod. */
    static JsonNode pod(AgentPlan plan, String pointer) {
        return at(plan, ObjectKind.DEPLOYMENT, "/spec/template/spec" + pointer);
    }

    /** The stages at which the plan fails. */
    public static List<Stage> stages(AgentPlan plan) {
        return plan.failures().stream().map(Failure::stage).distinct().toList();
    }

    /** The kinds of the objects that are sent. */
    static List<ObjectKind> kinds(AgentPlan plan) {
        return plan.objects().stream().map(KubernetesObject::kind).distinct().toList();
    }

    /** A deployment of a module {@code m} with the createOptions, and of a good one that has all kinds of objects. */
    public static Modules beside(String createOptions) {
        return m(createOptions)
                .and(
                        "good",
                        "{'ExposedPorts':{'1/tcp':{}},'HostConfig':{'Mounts':"
                                + "[{'Type':'volume','Source':'v','Target':'/v'}]}}");
    }

    /** The kinds of the objects that are sent of the good module, with blanks between. */
    public static String sent(AgentPlan plan) {
        return plan.objects().stream()
                .filter(object -> object.module().equals("good"))
                .map(object -> object.kind().toString())
                .collect(Collectors.joining(" "));
    }
}
