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
import io.github.edgemigrator.manifest.Renames;
import io.github.edgemigrator.manifest.route.Route;
import io.github.edgemigrator.rules.common.hub.HubRoute;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * NAME-001: renames modules whose name fails or collides on Kubernetes; routes and twins follow, host names see
 * {@link RenameHosts}.
 */
final class RenameModules extends DeploymentRule {
    RenameModules() {
        super(RuleInfo.of("NAME-001", Severity.ACTION)
                .title("Module names work on Kubernetes")
                .why("Names that Kubernetes refuses, or that become equal there, stop the whole deployment.")
                .remedy(
                        "Change what names the module in the cloud: a renamed module has a new identity and a new twin.")
                .reference(Reference.MIGRATION_GUIDE, "#other-differences"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        NewNames names = NewNames.in(context);
        Map<String, String> newNames = new LinkedHashMap<>();
        names.renames().forEach((module, rename) -> newNames.put(module.name(), rename.name()));
        List<Finding> findings = new ArrayList<>(names.notes(info()));
        if (!newNames.isEmpty()) {
            Renames renames =
                    new Renames(deployment.modules().stream().map(Module::name).toList(), newNames);
            for (HubRoute route : HubRoute.all(context)) {
                route.read().ifPresent(read -> {
                    follow(deployment, route.text(), read, renames).ifPresent(findings::add);
                    findings.addAll(unsure(deployment, route.text(), read, newNames));
                });
            }
        }
        names.renames().forEach((module, rename) -> findings.add(renamed(deployment, module, rename)));
        return findings;
    }

    private Optional<Finding> follow(Deployment deployment, JsonValue text, Route route, Renames names) {
        String after = route.renamed(names);
        if (after.equals(text.json().asText())) {
            return Optional.empty();
        }
        Finding.Draft draft = at(deployment, text).put(text.path(), JsonNodes.text(after));
        return Optional.of(
                route.fault().isEmpty() && Route.read(after).fault().isPresent()
                        ? draft.as(Severity.ERROR)
                                .remedy("Choose another name in options.renames: edgeHub does not take a number or a"
                                        + " word of its routing language as a name in the source of a route.")
                                .say("edgeHub cannot read the route with the new name of the module.")
                        : draft.as(Severity.INFO).nothingToDo().say("The route follows the module to its new name."));
    }

    /** What a function makes of the sender's name is not followed. */
    private List<Finding> unsure(Deployment deployment, JsonValue text, Route route, Map<String, String> names) {
        return names.keySet().stream()
                .filter(route::mayMean)
                .map(old -> at(deployment, text)
                        .as(Severity.WARNING)
                        .remedy("Write " + names.get(old) + " for " + old + " in the condition of the route if it means"
                                + " the module.")
                        .say("The condition has the name " + old + " beside $connectionModuleId, but does not simply"
                                + " compare the two; it was left as it is."))
                .toList();
    }

    private Finding renamed(Deployment deployment, Module module, NewNames.Rename rename) {
        String name = rename.name();
        JsonValue twin = deployment.moduleTwin(module.name());
        List<Edit> edits = new ArrayList<>(List.of(module.rename(name)));
        if (twin.exists()) {
            edits.add(new Edit.Rename(twin.path(), name));
        }
        return at(module, module.value())
                .shown(module.name(), name)
                .with(edits)
                .remedy("Change " + module.name() + " to " + name + " wherever the cloud names it (direct methods, twin"
                        + " updates, queries): it has a new identity and a new twin.")
                .say("Renamed to " + name + ": " + rename.reason() + ".");
    }
}
