package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What is refused of a Deployment's strategy ({@code ValidateDeploymentStrategy}). */
public final class StrategyRules {
    private static final String RECREATE = "Recreate";
    private static final List<String> TYPES = List.of(RECREATE, "RollingUpdate");
    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]+%");
    private static final Pattern ZERO = Pattern.compile("0+%");
    private static final Pattern UP_TO_100_PERCENT = Pattern.compile("0*(\\d{1,2}|100)%");

    private StrategyRules() {}

    /** Checks a strategy; without a type it is a rolling update. */
    public static void check(Field strategy) {
        Field type = strategy.child("type");
        if (!type.text().isEmpty()) {
            type.requireOneOf(TYPES);
        }
        Field rolling = strategy.child("rollingUpdate");
        if (!rolling.exists()) {
            return;
        }
        if (type.text().equals(RECREATE)) {
            rolling.refuse("cannot be combined with the type Recreate");
        }
        Field surge = rolling.child("maxSurge");
        Field unavailable = rolling.child("maxUnavailable");
        checkAmount(surge);
        checkAmount(unavailable);
        if (isZero(surge) && isZero(unavailable)) {
            unavailable.refuse("must not be 0 while maxSurge is 0");
        }
        if (isPercentage(unavailable)) {
            unavailable.refuseUnless(
                    UP_TO_100_PERCENT.matcher(unavailable.text()).matches(), "must not be more than 100%");
        }
    }

    private static void checkAmount(Field amount) {
        OptionalLong number = amount.number();
        if (number.isPresent()) {
            amount.requireRange(0, Integer.MAX_VALUE);
        } else if (amount.exists()) {
            amount.refuseUnless(isPercentage(amount), "must be a number or a percentage");
        }
    }

    private static boolean isPercentage(Field amount) {
        return PERCENTAGE.matcher(amount.text()).matches();
    }

    /** Text that is not a percentage counts as 0. */
    private static boolean isZero(Field amount) {
        return amount.number().isPresent()
                ? amount.number().getAsLong() == 0
                : amount.exists() && (ZERO.matcher(amount.text()).matches() || !isPercentage(amount));
    }
}
