package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.route.Route;
import io.github.edgemigrator.manifest.route.RouteFault;
import java.util.List;
import java.util.stream.Stream;

/** HUB-005: flags conditions of routes that edgeHub reads but cannot compile. */
final class FlagRouteConditions extends DeploymentRule {
    FlagRouteConditions() {
        super(RuleInfo.of("HUB-005", Severity.ERROR)
                .title("Route conditions must compile in edgeHub")
                .why("edgeHub reports a configuration with such a condition as applied (200), but never applies it.")
                .remedy("Correct the condition.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#condition"));
    }

    @Override
    public List<Finding> examine(Context context) {
        return HubRoute.all(context).stream()
                .flatMap(route -> finding(route, context))
                .toList();
    }

    private Stream<Finding> finding(HubRoute route, Context context) {
        return route
                .read()
                .flatMap(Route::fault)
                .filter(fault -> fault.kind() == RouteFault.Kind.COMPILATION)
                .map(fault -> at(context.deployment(), route.text())
                        .remedy("Correct the condition of the route " + route.name()
                                + (fault.hint().isEmpty() ? "." : ": " + fault.hint() + "."))
                        .say("edgeHub cannot compile the condition of this route: " + fault.reason()
                                + ". It reports the new configuration as applied (200) and never applies it."))
                .stream();
    }
}
