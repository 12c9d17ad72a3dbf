package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Rule;
import java.util.List;

/** The rules about edgeHub. Each list is in the order in which its rules apply. */
public final class HubRules {
    private HubRules() {}

    /** edgeHub's schema, routes and store. */
    public static List<Rule> configuration() {
        return List.of(
                new LowerHubSchemaVersion(),
                new FlagPriorityRoutes(),
                new FlagUnreadableRoutes(),
                new FlagRouteConditions(),
                new SetStoreAndForward());
    }
}
