package io.github.edgemigrator.edgeagent.kubernetes.api;

import io.github.edgemigrator.json.Placeholders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is refused of a container's limits and requests ({@code ValidateResourceRequirements}). Amounts are rounded up
 * to thousandths before.
 */
public final class ResourceRules {
    private static final Set<String> STANDARD = Set.of("cpu", "memory", "ephemeral-storage");
    private static final Set<String> BESIDE_HUGE_PAGES = Set.of("cpu", "memory");
    private static final String HUGE_PAGES = "hugepages-";
    private static final String NATIVE = "kubernetes.io/";
    private static final String QUOTA = "requests.";

    private ResourceRules() {}

    /** Checks limits and requests. */
    public static void check(Field resources) {
        Field limits = resources.child("limits");
        Field requests = resources.child("requests");
        limits.members().forEach(ResourceRules::amount);
        requests.members().forEach(ResourceRules::amount);
        if (limits.members().stream().map(Field::name).noneMatch(Placeholders::in)) {
            requests.members().forEach(request -> againstLimit(request, limits.child(request.name())));
        }
        List<Field> all = Stream.concat(limits.members().stream(), requests.members().stream())
                .toList();
        boolean open = all.stream().map(Field::name).anyMatch(Placeholders::in);
        if (!open && all.stream().map(Field::name).noneMatch(BESIDE_HUGE_PAGES::contains)) {
            all.stream()
                    .filter(amount -> amount.name().startsWith(HUGE_PAGES))
                    .findFirst()
                    .ifPresent(pages -> pages.refuse("needs cpu or memory next to it"));
        }
    }

    private static void amount(Field amount) {
        String name = amount.name();
        if (Placeholders.in(name)) {
            return;
        }
        amount.refuseUnless(
                isKnown(name),
                name.startsWith(QUOTA)
                        ? "is the name of a quota, not that of a resource"
                        : "is neither cpu, memory nor a name with a domain such as nvidia.com/gpu");
        Optional<Quantity> quantity = rounded(amount);
        if (quantity.filter(Quantity::isNegative).isPresent()) {
            amount.refuse("must not be negative");
        }
        if (isExtended(name) && quantity.filter(some -> !some.isWhole()).isPresent()) {
            amount.refuse("must be a whole number");
        }
    }

    /** A request must not exceed the limit; of what is never shared it must have a limit and equal it. */
    private static void againstLimit(Field request, Field limit) {
        boolean shared = isNative(request.name()) && !request.name().startsWith(HUGE_PAGES);
        if (Placeholders.in(request.name())) {
            return;
        }
        if (limit.json().isMissingNode()) {
            request.refuseUnless(shared, "needs a limit of the same name");
            return;
        }
        rounded(request).ifPresent(asked -> rounded(limit).ifPresent(most -> {
            if (!shared) {
                request.refuseUnless(asked.isSameAs(most), "must equal the limit");
            } else {
                request.refuseUnless(!asked.isMoreThan(most), "must not be more than the limit");
            }
        }));
    }

    /** The amount as the server keeps it; the agent sends 0 for {@code null}. */
    private static Optional<Quantity> rounded(Field amount) {
        return Quantity.parse(amount.json().isNull() ? "0" : amount.text()).map(Quantity::roundedUp);
    }

    private static boolean isKnown(String name) {
        return name.contains("/")
                ? ApiNames.isQualifiedName(name) && (isNative(name) || isExtended(name))
                : STANDARD.contains(name) || (name.startsWith(HUGE_PAGES) && ApiNames.isQualifiedName(name));
    }

    private static boolean isNative(String name) {
        return !name.contains("/") || name.contains(NATIVE);
    }

    /** Whether it is a device or the like; it must be possible to name a quota of it. */
    private static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith(QUOTA) && ApiNames.isQualifiedName(QUOTA + name);
    }
}
