package io.github.edgemigrator.manifest.route;

/**
 * Why edgeHub does not take a route.
 *
 * @param kind what edgeHub does
 * @param end after the last character that the fault depends on: what follows cannot mend it
 * @param reason a clause
 * @param hint how to mend it, a clause; empty where the reason says enough
 */
public record RouteFault(Kind kind, int end, String reason, String hint) {
    /** What edgeHub cannot do with the route. */
    public enum Kind {
        /** It cannot read the frame of the route, and refuses its whole configuration (400). */
        ROUTE,
        /** It cannot read the condition, and refuses its whole configuration (400). */
        CONDITION,
        /** It reads the condition but cannot compile it: it answers 200 and never applies the configuration. */
        COMPILATION
    }

    static RouteFault expected(String what, Token found) {
        return new RouteFault(Kind.ROUTE, found.end(), what + " is expected instead of " + found.shown(), "");
    }

    static RouteFault unexpected(Kind kind, Token found, String before) {
        return new RouteFault(kind, found.end(), found.shown() + " is not allowed after " + before, "");
    }

    static RouteFault ofCompilation(int end, String reason, String hint) {
        return new RouteFault(Kind.COMPILATION, end, reason, hint);
    }
}
