package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.twin.Settings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A defect of a rule costs one module, or what that rule knows. */
class DefectTest {
    private static final RuleInfo INFO = RuleInfo.of("TEST-001", Severity.INFO)
            .title("Images are new")
            .why("They were old.")
            .remedy("Nothing to do.")
            .reference(Reference.PROJECT, "");

    private static final String DEPLOYMENT = """
            {"modulesContent": {"$edgeAgent": {"properties.desired": {"modules": {
              "camera": {"settings": {"image": "camera:1", "createOptions": "{\\"Env\\": {\\"A\\": \\"1\\"}}"}},
              "filter": {"settings": {"image": "filter:1"}}
            }}}}}""";

    @Test
    void a_rule_that_breaks_at_a_module_leaves_that_module_as_it_was() {
        Conversion conversion =
                convert(moduleRule(DefectTest::renewed), moduleRule((module, context) -> breaksAt("camera", module)));

        assertEquals(
                DEPLOYMENT.replace("filter:1", "filter:2"), conversion.output().render(4_096));
        assertEquals(
                List.of("ENGINE-001 camera", "TEST-001 filter"),
                conversion.findings().stream()
                        .map(finding -> finding.rule().id() + " " + finding.module())
                        .toList());
    }

    @Test
    void a_rule_about_all_modules_that_breaks_costs_its_own_findings() {
        Conversion conversion = convert(moduleRule(DefectTest::renewed), deploymentRule(context -> {
            throw new IllegalStateException("a defect");
        }));

        assertEquals(
                DEPLOYMENT.replace("camera:1", "camera:2").replace("filter:1", "filter:2"),
                conversion.output().render(4_096));
        assertEquals(Status.BLOCKED, conversion.status());
    }

    @Test
    void a_loss_that_no_edit_claims_is_found_and_taken_back() {
        // The image takes the name of its neighbour, which is lost.
        Conversion conversion =
                convert(moduleRule((module, context) -> module.createOptions().exists()
                        ? List.of(INFO.at(module, module.value())
                                .with(new Edit.Rename(
                                        module.value().at("settings", "image").path(), "createOptions"))
                                .say("The image is renamed."))
                        : List.of()));

        assertEquals(DEPLOYMENT, conversion.output().render(4_096));
        assertEquals(
                "The module is left as it was, because the rule TEST-001 broke (UnclaimedChange at ConversionRun.java).",
                conversion.findings().get(0).message().replaceAll(":\\d+", ""));
    }

    @Test
    void a_change_without_room_is_not_made() {
        // Env is an object here: an element appended to it would take the place of all it holds.
        Conversion conversion =
                convert(moduleRule((module, context) -> module.createOptions().exists()
                        ? List.of(INFO.at(module, module.value())
                                .append(module.createOptions().get("Env").path(), TextNode.valueOf("B=2"))
                                .say("B is set."))
                        : List.of()));

        assertEquals(DEPLOYMENT, conversion.output().render(4_096));
        assertEquals(List.of(), conversion.findings());
    }

    @Test
    void what_edits_claim_is_no_more_than_they_do() {
        Deployment before = (Deployment) Deployment.read(DEPLOYMENT);
        JsonPath camera = before.module("camera").orElseThrow().value().path();
        Edit edit = new Edit.Put(camera.child("status"), TextNode.valueOf("running"));
        Deployment after = before.edit(List.of(edit));

        assertEquals(List.of(), Account.unclaimed(before.tree(), after.tree(), List.of(edit)));
        assertEquals(List.of(JsonPath.of("modulesContent")), Account.unclaimed(before.tree(), after.tree(), List.of()));
    }

    private static List<Finding> renewed(Module module, Context context) {
        JsonPath image = module.value().at("settings", "image").path();
        return List.of(INFO.at(module, module.value())
                .put(image, TextNode.valueOf(module.name() + ":2"))
                .say("The image is new."));
    }

    private static List<Finding> breaksAt(String name, Module module) {
        if (module.name().equals(name)) {
            throw new IllegalStateException("a defect");
        }
        return List.of();
    }

    private static Conversion convert(Rule... rules) {
        return new Converter(List.of(rules))
                .convert(
                        (Deployment) Deployment.read(DEPLOYMENT),
                        Settings.defaults().device(),
                        Options.defaults(),
                        List.of());
    }

    private static ModuleRule moduleRule(BiFunction<Module, Context, List<Finding>> examination) {
        return new ModuleRule(INFO) {
            @Override
            public List<Finding> examine(Module module, Context context) {
                return examination.apply(module, context);
            }
        };
    }

    private static DeploymentRule deploymentRule(Function<Context, List<Finding>> examination) {
        return new DeploymentRule(INFO) {
            @Override
            public List<Finding> examine(Context context) {
                return examination.apply(context);
            }
        };
    }
}
