package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which people keep a deployment; single quotes stand for double ones. */
class DeploymentFormsTest {
    private static final String AGENT =
            "'$edgeAgent':{'properties.desired':{'systemModules':{'edgeHub':{}},'modules':{'camera':{}}}}";
    private static final String HUB = "'$edgeHub':{'properties.desired':{'routes':{'up':'FROM /* INTO $upstream'}}}";
    private static final String TWIN = "'camera':{'properties.desired':{'interval':5}}";
    private static final String CONTENT = "{" + AGENT + "," + HUB + "," + TWIN + "}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'modulesContent':%s}",
                "{'content':{'modulesContent':%s}}",
                "{'id':'x','content':{'modulesContent':%s},'metrics':{}}",
                "{'moduleContent':%s}",
                "{'content':{'moduleContent':%s}}",
                "{'content':%s}",
                "{'deploymentManifest':{'modulesContent':%s}}",
                "%s",
            })
    void a_deployment_is_found_in_every_wrapper(String wrapper) {
        Deployment deployment = read(wrapper.formatted(CONTENT));

        assertEquals(
                List.of("edgeHub", "camera"),
                deployment.modules().stream().map(Module::name).toList());
        assertEquals(
                List.of("up"), deployment.routes().stream().map(JsonValue::name).toList());
        assertEquals(
                List.of("camera"),
                deployment.moduleTwins().stream().map(JsonValue::name).toList());
    }

    @Test
    void the_sections_of_a_twin_are_a_deployment_too() {
        Deployment deployment = read("{'edgeAgent':{'systemModules':{'edgeHub':{}},'modules':{'camera':{}}},"
                + "'edgeHub':{'routes':{'up':'FROM /* INTO $upstream'}},'moduleTwins':{'camera':{'interval':5}}}");

        assertEquals(
                List.of("edgeHub", "camera"),
                deployment.modules().stream().map(Module::name).toList());
        assertEquals(
                List.of("up"), deployment.routes().stream().map(JsonValue::name).toList());
        assertEquals(
                RuntimeJson.of("{'interval':5}"),
                deployment.moduleTwin("camera").json());
    }

    @Test
    void keys_of_a_layered_deployment_are_modules_routes_and_twins() {
        Deployment deployment = read("{'modulesContent':{'$edgeAgent':{'properties.desired.modules.camera':{}},"
                + "'$edgeHub':{'properties.desired.routes.up':'FROM /* INTO $upstream'},"
                + "'camera':{'properties.desired.interval':5}}}");

        assertEquals(
                List.of("camera"),
                deployment.modules().stream().map(Module::name).toList());
        assertEquals(1, deployment.routes().size());
        assertEquals(true, deployment.isLayered());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                         | an empty object",
                "{'modules':{},'routes':{}} | an object with these keys: modules, routes",
                "{'modulesContent':[]}      | a JSON array as modulesContent, which must be an object",
                "{'modulesContent':null}    | an object with these keys: modulesContent",
                "{'edgeAgent':'text'}       | a JSON string as edgeAgent, which must be an object",
                "[]                         | a JSON array",
                "'text'                     | a JSON string",
                "5                          | a JSON number",
                "true                       | a JSON boolean",
                "null                       | a JSON null",
            })
    void what_is_no_deployment_is_refused_with_what_it_is(String text, String found) {
        Reading.Failure failure = assertInstanceOf(Reading.Failure.class, Deployment.read(text.replace('\'', '"')));

        assertEquals(
                "This is no deployment: expected modulesContent or $edgeAgent but found " + found,
                failure.problem().message().stripTrailing() + (found.endsWith(": ") ? " " : ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'deviceId':'d','moduleId':'$edgeAgent','properties':{'desired':DESIRED,'reported':{}}}",
                "{'properties':{'desired':DESIRED}}",
                "{'desired':DESIRED}",
                "DESIRED",
            })
    void the_twin_of_the_agent_is_a_deployment(String twin) {
        String agent = "{'schemaVersion':'1.1','systemModules':{'edgeHub':{}},'modules':{'camera':{}}}";
        Deployment deployment = read(twin.replace("DESIRED", agent));

        assertEquals(
                List.of("edgeHub", "camera"),
                deployment.modules().stream().map(Module::name).toList());
        assertEquals(
                "$edgeAgent.modules",
                deployment.pathOf(deployment.agent().get("modules").path()));
        assertEquals(List.of("edgeAgent"), new JsonValue(JsonPath.ROOT, deployment.sections(100)).memberNames());
    }

    @Test
    void an_empty_deployment_is_one_without_modules() {
        assertEquals(List.of(), read("{'modulesContent':{}}").modules());
    }

    @Test
    void sections_stand_under_names_that_a_twin_can_hold() {
        Deployment deployment = read("{'modulesContent':" + CONTENT + "}");

        assertEquals(
                RuntimeJson.of("{'edgeAgent':{'systemModules':{'edgeHub':{}},'modules':{'camera':{}}},"
                        + "'edgeHub':{'routes':{'up':'FROM /* INTO $upstream'}},"
                        + "'moduleTwins':{'camera':{'interval':5}}}"),
                deployment.sections(4_096));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'$schema-template':'1.0','modulesContent':{}}                                              | true",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'x':'${MODULES.camera}'}}}}           | true",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'x':'$CONTAINER_REGISTRY/camera'}}}} | true",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'x':$CAMERA}}}}                       | true",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'<name>':[]}}}}                       | true",
                "{'modulesContent':{'$edgeAgent':{'properties.desired':{'x':[1,{'y':'#{name}#'}]}}}}          | true",
                "{'modulesContent':{} /* ${MODULES.camera} */}                                                | false",
                "{'modulesContent':{'$edgeHub':{'properties.desired':{'x':'INTO $upstream'}}}}               | false",
                "{'modulesContent':{'$edgeHub':{'properties.desired':{'x':'a < b and c > d'}}}}              | false",
            })
    void a_template_says_so_or_has_placeholders(String text, boolean template) {
        assertEquals(template, read(text).isTemplate());
    }

    @Test
    void a_template_without_its_last_placeholder_is_none_any_more_and_has_create_options_as_text() {
        Deployment template = read("{'edgeAgent':{'modules':{'camera':{'status':'${STATUS}',"
                + "'settings':{'createOptions':{'Tty':true}}}}}}");

        Deployment filled =
                template.edit(List.of(new Edit.Remove(JsonPath.of("edgeAgent", "modules", "camera", "status"))));

        assertEquals(
                "{'edgeAgent':{'modules':{'camera':{'settings':{'createOptions':'{\\'Tty\\':true}'}}}}}"
                        .replace('\'', '"'),
                filled.render(4_096));
    }

    @Test
    void create_options_that_nobody_can_read_stay_as_they_are_written() {
        String text = "{'edgeAgent':{'modules':{'camera':{'settings':"
                + "{'createoptions':'{}','createOptions':{'Tty':true}}}}}}";
        Deployment deployment = read(text);

        assertEquals(
                List.of(Problem.Kind.UNREADABLE_CREATE_OPTIONS),
                deployment.problems().stream().map(Problem::kind).toList());
        assertEquals(text.replace('\'', '"'), deployment.render(4_096));
    }

    @Test
    void a_module_without_that_name_is_not_there() {
        assertEquals(Optional.empty(), read(CONTENT).module("Camera"));
    }

    private static Deployment read(String text) {
        return assertInstanceOf(Deployment.class, Deployment.read(text.replace('\'', '"')));
    }
}
