package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.route.Route;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds routes for which the hub refuses its whole configuration. */
public final class FlagUnreadableRoutes implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("HUB-002", Severity.ERROR)
            .title("The hub can read every route")
            .why("Over one route that it cannot read the hub refuses its whole configuration (400): no route works.")
            .remedy("Correct the route.")
            .reference(Reference.DEPLOYMENT_MANIFEST, "#declare-routes");

    private static final long LOWEST_PRIORITY = 9;
    private static final long LONGEST_SECONDS = 4_294_967_295L;
    private static final String OF_LAYER = "properties.desired.routes.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        return deployment.routes().stream()
                .filter(route -> !Placeholders.isBare(route.json()))
                .flatMap(route -> Stream.of(
                        text(deployment, route),
                        number(deployment, route, "priority", LOWEST_PRIORITY),
                        number(deployment, route, "timeToLiveSecs", LONGEST_SECONDS)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> text(Deployment deployment, JsonValue route) {
        JsonValue written = Route.textOf(route);
        String text = written.text().orElse("");
        if (text.isBlank()) {
            return Optional.of(empty(deployment, route));
        }
        if (Placeholders.in(text) || Route.parse(text).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(INFO.at(deployment, written)
                .remedy("Write the route " + nameOf(route) + " as FROM /messages/… INTO $upstream, or INTO"
                        + " BrokeredEndpoint(\"/modules/MODULE/inputs/INPUT\").")
                .say("The hub cannot read this route."));
    }

    private static Finding empty(Deployment deployment, JsonValue route) {
        Finding.Draft draft = INFO.at(deployment, route).as(Severity.WARNING);
        // In a layered deployment it may be there to hide the route of a deployment below.
        return deployment.isLayered()
                ? draft.as(Severity.ACTION)
                        .remedy("Take the route " + nameOf(route) + " out of the deployment that brings it instead.")
                        .say("The route is empty, over which a hub of version 1.0.10 to 1.1 refuses its configuration.")
                : draft.remove(route)
                        .remedy("Nothing to do.")
                        .say(
                                "The empty route was removed: a hub of version 1.0.10 to 1.1 refuses its configuration over"
                                        + " it, others skip it.");
    }

    private static Optional<Finding> number(Deployment deployment, JsonValue route, String name, long most) {
        JsonValue written = route.get(name);
        boolean good = !written.exists()
                || written.json().isNull()
                || Placeholders.in(written.json().asText())
                || isWithin(written, most);
        return good
                ? Optional.empty()
                : Optional.of(INFO.at(deployment, written)
                        .remedy("Set " + name + " of the route " + nameOf(route) + " to a whole number from 0 to "
                                + most + ".")
                        .say(name + " must be a whole number from 0 to " + most + "."));
    }

    /** The route's name, which in a layered deployment is the end of its key. */
    private static String nameOf(JsonValue route) {
        String name = route.name();
        return name.startsWith(OF_LAYER) ? name.substring(OF_LAYER.length()) : name;
    }

    private static boolean isWithin(JsonValue number, long most) {
        BigDecimal value = number.json().decimalValue();
        return number.json().isIntegralNumber()
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
