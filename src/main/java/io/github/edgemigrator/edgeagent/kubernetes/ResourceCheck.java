package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.edgeagent.kubernetes.api.Quantity;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the Kubernetes API refuses of a container's limits and requests. */
final class ResourceCheck {
    private static final Set<String> STANDARD = Set.of("cpu", "memory", "ephemeral-storage");
    private static final String HUGE_PAGES = "hugepages-";
    private static final String LIMITS = "limits";
    private static final String REQUESTS = "requests";

    private final JsonNode resources;
    private final ApiCheck api;

    ResourceCheck(JsonNode resources, ApiCheck api) {
        this.resources = resources;
        this.api = api;
    }

    void check() {
        for (String list : new String[] {LIMITS, REQUESTS}) {
            for (Map.Entry<String, JsonNode> amount : resources.path(list).properties()) {
                amount(list, amount.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> request : resources.path(REQUESTS).properties()) {
            againstLimit(request.getKey());
        }
    }

    private void amount(String list, String name) {
        JsonPath path = pathOf(list, name);
        Optional<Quantity> amount = quantity(list, name);
        if (!isKnown(name)) {
            api.refuse(path, "is neither cpu, memory nor a name with a domain such as nvidia.com/gpu");
        }
        if (amount.isEmpty()) {
            return;
        }
        if (amount.get().isNegative()) {
            api.refuse(path, "must not be negative");
        } else if (isExtended(name) && !amount.get().isWhole()) {
            api.refuse(path, "must be a whole number");
        }
    }

    /** A request must not exceed the limit; of a device it must have a limit and equal it. */
    private void againstLimit(String name) {
        JsonPath path = pathOf(REQUESTS, name);
        Optional<Quantity> request = quantity(REQUESTS, name);
        Optional<Quantity> limit = quantity(LIMITS, name);
        if (request.isEmpty()) {
            return;
        }
        boolean exclusive = isExtended(name) || name.startsWith(HUGE_PAGES);
        if (exclusive && limit.isEmpty()) {
            api.refuse(path, "needs a limit beside it");
        } else if (exclusive && !limit.get().isSameAs(request.get())) {
            api.refuse(path, "must equal the limit");
        } else if (limit.isPresent() && request.get().isMoreThan(limit.get())) {
            api.refuse(path, "must not be more than the limit");
        }
    }

    private static JsonPath pathOf(String list, String name) {
        return JsonPath.of(Extensions.NAME, Extensions.RESOURCES, list, name);
    }

    private Optional<Quantity> quantity(String list, String name) {
        return Quantity.parse(resources.path(list).path(name).asText(""));
    }

    private static boolean isKnown(String name) {
        return Placeholders.in(name)
                || STANDARD.contains(name)
                || name.startsWith(HUGE_PAGES)
                || (name.contains("/") && ApiNames.isQualifiedName(name));
    }

    private static boolean isExtended(String name) {
        return name.contains("/") && !name.contains("kubernetes.io/");
    }
}
