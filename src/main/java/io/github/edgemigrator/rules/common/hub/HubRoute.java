package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.route.Route;
import java.util.List;
import java.util.Optional;

/**
 * A route of the deployment.
 *
 * @param value the text, or an object whose {@code route} is the text
 * @param text where the text stands
 * @param read the route; empty where there is no text, or a placeholder without quotes in place of it
 */
public record HubRoute(JsonValue value, JsonValue text, Optional<Route> read) {
    private static final String OF_LAYER = "properties.desired.routes.";

    private record All(List<HubRoute> routes) {}

    /** All routes of the deployment, read once. */
    public static List<HubRoute> all(Context context) {
        return context.view(
                        context.deployment(),
                        All.class,
                        deployment -> new All(deployment.routes().stream()
                                .filter(route -> !Placeholders.isBare(route.json()))
                                .map(HubRoute::of)
                                .toList()))
                .routes();
    }

    private static HubRoute of(JsonValue value) {
        JsonValue text = value.json().isObject() ? value.get("route") : value;
        Optional<Route> read = text.text()
                .filter(written -> !written.isBlank() && !Placeholders.isBare(text.json()))
                .map(Route::read);
        return new HubRoute(value, text, read);
    }

    /** The route's name, which in a layered deployment is the end of its key. */
    String name() {
        String name = value.name();
        return name.startsWith(OF_LAYER) ? name.substring(OF_LAYER.length()) : name;
    }
}
