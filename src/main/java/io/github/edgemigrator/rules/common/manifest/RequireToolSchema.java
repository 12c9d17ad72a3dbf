package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.ToolFault;
import java.util.ArrayList;
import java.util.List;

/** MANIFEST-016: names what {@code az iot edge set-modules} would refuse of the converted deployment. */
public final class RequireToolSchema extends DeploymentRule {
    private static final String REFUSES = "; az iot edge set-modules refuses the deployment.";

    public RequireToolSchema() {
        super(RuleInfo.of("MANIFEST-016", Severity.ERROR)
                .title("The Azure CLI must accept the deployment")
                .why(
                        "az iot edge set-modules applies nothing of a deployment that breaks the schema of its schemaVersion.")
                .remedy("Correct the field.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment().closeGaps();
        List<Finding> findings = new ArrayList<>();
        for (ToolFault fault : deployment.toolFaults()) {
            JsonValue value = new JsonValue(fault.path(), Edits.at(deployment.tree(), fault.path()));
            if (!fault.isOpen(deployment.tree())) {
                add(findings, context, deployment, fault, value);
            }
        }
        return findings;
    }

    private void add(List<Finding> findings, Context context, Deployment deployment, ToolFault fault, JsonValue value) {
        List<Module> modules = deployment.modules();
        Finding.Draft draft = at(context.input(), value);
        String owner = context.input().pathOf(value.path().parent());
        for (int i = 0; i < modules.size(); i++) {
            JsonPath path = modules.get(i).value().path();
            if (value.path().startsWith(path)) {
                Module given = context.input().modules().get(i);
                JsonPath place = given.value().path();
                for (Object step : value.path().below(path).steps()) {
                    place = step instanceof Integer element ? place.child(element) : place.child((String) step);
                }
                draft = at(given, new JsonValue(place, value.json()));
                owner = given.name();
            }
        }
        Finding finding = said(draft, fault, value, owner);
        boolean told = context.found().stream()
                .filter(error -> error.severity() == Severity.ERROR)
                .filter(error -> error.module().equals(finding.module()))
                .anyMatch(error -> JsonPath.isWithin(error.path(), finding.path())
                        || JsonPath.isWithin(finding.path(), error.path())
                        || isOfRoutes(error, finding));
        if (!told) {
            findings.add(finding);
        }
    }

    /** An error of the hub's schemaVersion is about all routes at once. */
    private static boolean isOfRoutes(Finding error, Finding finding) {
        return error.path().equals("$edgeHub.schemaVersion") && finding.path().contains("routes");
    }

    private static boolean isOfSeveralLines(JsonValue route) {
        return route.text().filter(text -> text.contains("\n")).isPresent()
                && route.path().steps().contains("routes");
    }

    private static Finding said(Finding.Draft draft, ToolFault fault, JsonValue value, String owner) {
        String name = value.name();
        return switch (fault.kind()) {
            case MISSING -> draft.remedy("Add " + name + " to " + owner + ".").say(name + " is missing" + REFUSES);
            case UNKNOWN ->
                draft.remedy("Remove " + name + " from " + owner + ", or correct its name or place.")
                        .say("This name is unknown or not allowed here" + REFUSES);
            case VALUE ->
                isOfSeveralLines(value)
                        // edgeHub reads it, so that another way of applying the deployment is enough.
                        ? draft.as(Severity.ACTION)
                                .remedy("Write the route " + name + " on one line.")
                                .say("The route has a line break" + REFUSES)
                        : draft.remedy("Correct " + name + " of " + owner + ".")
                                .say("It must be " + fault.expected() + REFUSES);
        };
    }
}
