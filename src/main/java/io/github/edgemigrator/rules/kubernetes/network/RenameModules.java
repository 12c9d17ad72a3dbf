package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.route.Route;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renames modules whose name fails or collides on Kubernetes; routes and twins follow, host names see
 * {@link RenameHosts}.
 */
public final class RenameModules implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("NAME-001", Severity.ACTION)
            .title("Module names work on Kubernetes")
            .why("Names that Kubernetes refuses, or that become equal there, stop the whole deployment.")
            .remedy("Change what names the module in the cloud: a renamed module has a new identity and a new twin.")
            .reference(Reference.MIGRATION_GUIDE, "#other-differences");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        NewNames names = NewNames.in(context);
        Map<String, String> newNames = new LinkedHashMap<>();
        names.renames().forEach((module, rename) -> newNames.put(module.name(), rename.name()));
        List<Finding> findings = new ArrayList<>(names.notes());
        if (!newNames.isEmpty()) {
            for (JsonValue route : deployment.routes()) {
                JsonValue text = Route.textOf(route);
                text.text().flatMap(Route::parse).ifPresent(parsed -> {
                    follow(deployment, text, parsed, newNames).ifPresent(findings::add);
                    findings.addAll(unsure(deployment, text, parsed, newNames));
                });
            }
        }
        names.renames().forEach((module, rename) -> findings.add(renamed(deployment, module, rename)));
        return findings;
    }

    private static Optional<Finding> follow(
            Deployment deployment, JsonValue text, Route route, Map<String, String> names) {
        return Optional.of(route.renamed(names))
                .filter(after -> !after.equals(text.json().textValue()))
                .map(after -> INFO.at(deployment, text)
                        .as(Severity.INFO)
                        .put(text.path(), JsonNodes.text(after))
                        .remedy("Nothing to do.")
                        .say("The route follows the module to its new name."));
    }

    /** What a function makes of the sender's name is not followed. */
    private static List<Finding> unsure(Deployment deployment, JsonValue text, Route route, Map<String, String> names) {
        return names.keySet().stream()
                .filter(route::mayMean)
                .map(old -> INFO.at(deployment, text)
                        .as(Severity.WARNING)
                        .remedy("Write " + names.get(old) + " for " + old + " in the condition of the route if it means"
                                + " the module.")
                        .say("The condition has the name " + old + " beside $connectionModuleId, but does not simply"
                                + " compare the two; it was left as it is."))
                .toList();
    }

    private static Finding renamed(Deployment deployment, Module module, NewNames.Rename rename) {
        String name = rename.name();
        JsonValue twin = deployment.moduleTwin(module.name());
        List<Edit> edits = new ArrayList<>(List.of(deployment.rename(module, name)));
        if (twin.exists()) {
            edits.add(new Edit.Rename(twin.path(), name));
        }
        return INFO.at(module, module.value())
                .shown(module.name(), name)
                .with(edits)
                .remedy("Change " + module.name() + " to " + name + " wherever the cloud names it (direct methods, twin"
                        + " updates, queries): it has a new identity and a new twin.")
                .say("Renamed to " + name + ": " + rename.reason() + ".");
    }
}
