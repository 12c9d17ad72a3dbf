package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a module is looked at; single quotes stand for double ones. */
class ModuleTest {
    private static final Deployment DEPLOYMENT = (Deployment) Deployment.read("""
            {'modulesContent':{'$edgeAgent':{'properties.desired':{'modules':{'camera':{
              'Env':{'A:B':{'value':'1'},'PORT':{'value':80},'EMPTY':{'value':null},'NONE':null,'PLAIN':'2'},
              'settings':{'image':'camera:1.0','createOptions':
                '{\\'hostconfig\\':{\\'Binds\\':[\\'/a:/b\\']},\\'ENV\\':[\\'X=1=2\\',\\'FLAG\\',\\'=odd\\',5]}'}}}}},
              'camera':{'properties.desired':{'sub':{'x':1}}},'mover':{'properties.desired.sub':{'y':2}}}}
            """.replace('\'', '"'));

    private final Module camera = DEPLOYMENT.module("camera").orElseThrow();

    @Test
    void fields_are_found_in_any_case_and_named_as_they_are_written() {
        JsonValue bind = camera.hostConfig().get("binds").elements().get(0);

        assertEquals("/a:/b", bind.text().orElseThrow());
        assertEquals("hostconfig.Binds[0]", camera.pathOf(bind.path()));
    }

    @Test
    void a_place_is_named_as_an_operator_reads_it() {
        JsonPath twin = DEPLOYMENT.moduleTwin("camera").path();

        assertEquals("", camera.pathOf(camera.value().path()));
        assertEquals(
                "settings.image",
                camera.pathOf(camera.value().at("settings", "image").path()));
        assertEquals(
                "settings.createOptions", camera.pathOf(camera.createOptions().path()));
        assertEquals(
                "Env.PORT.value", camera.pathOf(camera.env().at("PORT", "value").path()));
        assertEquals(
                "properties.desired.sub.x",
                camera.pathOf(twin.child("properties.desired").child("sub").child("x")));
    }

    @Test
    void variables_stand_in_two_places() {
        assertEquals(
                List.of("A:B=1", "PORT=80", "EMPTY=", "NONE=", "PLAIN=2", "X=1=2"),
                Variable.of(camera).stream()
                        .map(variable -> variable.name() + "=" + variable.value())
                        .toList());
    }

    @Test
    void a_variable_is_changed_in_the_form_in_which_it_is_written() {
        List<Variable> variables = Variable.of(camera);

        assertEquals(
                "9",
                changed(variables.get(1).withValue("9"))
                        .at("Env", "PORT", "value")
                        .text()
                        .orElseThrow());
        assertEquals("X=9", variable(changed(variables.get(5).withValue("9")), 0));
        assertEquals("Y=1=2", variable(changed(variables.get(5).withName("Y")), 0));
        assertEquals("NEW=9", variable(changed(variables.get(5).beside("NEW", "9")), 4));
        assertEquals(
                "9",
                changed(variables.get(1).beside("NEW", "9"))
                        .at("Env", "NEW", "value")
                        .text()
                        .orElseThrow());
        assertEquals(
                "1",
                changed(variables.get(0).withName("A__B"))
                        .at("Env", "A__B", "value")
                        .text()
                        .orElseThrow());
    }

    private static String variable(JsonValue module, int number) {
        return module.at("settings", "createOptions", "Env")
                .elements()
                .get(number)
                .text()
                .orElseThrow();
    }

    private static JsonValue changed(Edit edit) {
        return DEPLOYMENT.edit(List.of(edit)).module("camera").orElseThrow().value();
    }
}
