package io.github.edgemigrator.rules.common.hub;

import com.fasterxml.jackson.databind.JsonNode;
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
import io.github.edgemigrator.manifest.route.RouteFault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** HUB-002: finds routes for which the hub refuses its whole configuration. */
final class FlagUnreadableRoutes extends DeploymentRule {
    private static final String REFUSED = " and refuses its whole configuration (400)";
    private static final long LOWEST_PRIORITY = 9;
    private static final long LONGEST_SECONDS = 4_294_967_295L;

    /** What edgeHub takes for no priority, and therefore takes as one ({@code RouteFactory.DefaultPriority}). */
    private static final BigDecimal DEFAULT_PRIORITY = BigDecimal.valueOf(2_000_000_000L);

    /** As {@code uint.Parse} takes it. */
    private static final Pattern NUMBER_AS_TEXT = Pattern.compile("\\s*([+-]?[0-9]{1,20})\\s*");

    FlagUnreadableRoutes() {
        super(RuleInfo.of("HUB-002", Severity.ERROR)
                .title("The hub can read every route")
                .why(
                        "Over one route that it cannot read the hub refuses its whole configuration (400): no route works.")
                .remedy("Correct the route.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#declare-routes"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        return HubRoute.all(context).stream()
                .flatMap(route -> Stream.of(
                        nameless(deployment, route),
                        text(deployment, route),
                        number(deployment, route, "priority", LOWEST_PRIORITY),
                        number(deployment, route, "timeToLiveSecs", LONGEST_SECONDS)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> nameless(Deployment deployment, HubRoute route) {
        return route.name().isEmpty()
                ? Optional.of(at(deployment, route.value())
                        .remedy("Give the route a name.")
                        .say("edgeHub does not take a route without a name" + REFUSED + "."))
                : Optional.empty();
    }

    private Optional<Finding> text(Deployment deployment, HubRoute route) {
        JsonNode written = route.text().json();
        boolean object = route.value().json().isObject();
        boolean misplaced = written.isContainerNode() || (!object && !written.isTextual() && !written.isNull());
        if (misplaced) {
            return Optional.of(at(deployment, route.text())
                    .remedy("Write the route " + route.name()
                            + " as text, or as an object that has the text in its field route.")
                    .say((object ? "The field route of this route is not text" : "This route is not text or an object")
                            + ": edgeHub cannot read it" + REFUSED + "."));
        }
        if (route.text().text().orElse("").isBlank()) {
            return Optional.of(empty(deployment, route));
        }
        return route.read()
                .flatMap(Route::fault)
                .filter(fault -> fault.kind() != RouteFault.Kind.COMPILATION)
                .map(fault -> at(deployment, route.text())
                        .remedy(remedy(route, fault))
                        .say("edgeHub cannot read this route" + REFUSED + ": " + fault.reason() + "."));
    }

    private static String remedy(HubRoute route, RouteFault fault) {
        return fault.kind() == RouteFault.Kind.CONDITION
                ? "Correct the condition of the route " + route.name()
                        + ": values are compared by =, !=, <>, <, <=, > and >=, and joined by AND, OR and NOT."
                : "Write the route " + route.name() + " as FROM /messages/… INTO $upstream, or INTO"
                        + " BrokeredEndpoint(\"/modules/MODULE/inputs/INPUT\").";
    }

    private Finding empty(Deployment deployment, HubRoute route) {
        Finding.Draft draft = at(deployment, route.value()).as(Severity.WARNING);
        // In a layered deployment it may be there to hide the route of a deployment below.
        return deployment.isLayered()
                ? draft.as(Severity.ACTION)
                        .remedy("Take the route " + route.name() + " out of the deployment that brings it instead.")
                        .say("The route is empty, over which a hub of version 1.0.10 to 1.1 refuses its configuration.")
                : draft.remove(route.value())
                        .nothingToDo()
                        .say(
                                "The empty route was removed: a hub of version 1.0.10 to 1.1 refuses its configuration over"
                                        + " it, others skip it.");
    }

    private Optional<Finding> number(Deployment deployment, HubRoute route, String name, long most) {
        JsonValue written = route.value().get(name);
        boolean good = !written.exists()
                || written.json().isNull()
                || Placeholders.isBare(written.json())
                || Placeholders.in(written.json().asText())
                || number(written.json())
                        .filter(number -> isWithin(number, most))
                        .isPresent();
        return good
                ? Optional.empty()
                : Optional.of(at(deployment, written)
                        .remedy("Set " + name + " of the route " + route.name() + " to a whole number from 0 to " + most
                                + ".")
                        .say(name + " must be a whole number from 0 to " + most + "."));
    }

    private static boolean isWithin(BigDecimal number, long most) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        boolean within = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        return (whole && within) || (most == LOWEST_PRIORITY && number.compareTo(DEFAULT_PRIORITY) == 0);
    }

    /** The number that edgeHub reads: also from text and from a boolean. */
    private static Optional<BigDecimal> number(JsonNode written) {
        if (written.isTextual()) {
            return Optional.of(NUMBER_AS_TEXT.matcher(written.textValue()))
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> new BigDecimal(matcher.group(1)));
        }
        if (written.isBoolean()) {
            return Optional.of(written.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return written.isIntegralNumber() || isFinite(written) ? Optional.of(written.decimalValue()) : Optional.empty();
    }

    private static boolean isFinite(JsonNode written) {
        return written.isNumber() && Double.isFinite(written.doubleValue());
    }
}
