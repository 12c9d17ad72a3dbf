package io.github.edgemigrator.manifest.route;

import io.github.edgemigrator.manifest.route.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a route from the front up to its sink ({@code Route.g4}); edgeHub ignores what follows. Each step gives the
 * fault for which edgeHub refuses the route, or goes on.
 */
final class RouteReader {
    private static final String UPSTREAM = "$upstream";
    private static final String ENDPOINT = "BrokeredEndpoint";

    private final List<Token> tokens;
    private int at;
    private final List<Token> segments = new ArrayList<>();
    private List<Token> condition = List.of();
    private Condition.Compiled compiled = new Condition.Compiled(Optional.empty(), List.of());
    private Optional<Place> sink = Optional.empty();

    private RouteReader(String text) {
        this.tokens = Lexer.cut(text);
    }

    static Route read(String text) {
        RouteReader reader = new RouteReader(text);
        Optional<RouteFault> refusal = reader.select()
                .or(reader::from)
                .or(reader::path)
                .or(reader::where)
                .or(reader::into)
                .or(reader::sink);
        return new Route(
                text,
                refusal.or(() -> reader.compiled.fault()),
                List.copyOf(reader.segments),
                reader.condition,
                reader.compiled.senders(),
                reader.sink);
    }

    private Token token() {
        return tokens.get(at);
    }

    /** What stands where something else is due; a string that is not closed takes the rest of the route. */
    private Token found() {
        boolean swallowed = token().is(Kind.END) && at > 0 && tokens.get(at - 1).is(Kind.UNCLOSED_STRING);
        return swallowed ? tokens.get(at - 1) : token();
    }

    private Optional<RouteFault> expect(Kind kind, String what) {
        return expect(token().is(kind), what);
    }

    private Optional<RouteFault> expect(boolean fits, String what) {
        if (!fits) {
            return Optional.of(RouteFault.expected(what, found()));
        }
        at++;
        return Optional.empty();
    }

    private Optional<RouteFault> select() {
        if (!token().is(Kind.SELECT)) {
            return Optional.empty();
        }
        at++;
        return expect(token().is("*"), "*");
    }

    private Optional<RouteFault> from() {
        return expect(Kind.FROM, "FROM");
    }

    private Optional<RouteFault> path() {
        do {
            Optional<RouteFault> fault = expect(token().is("/"), "/").or(this::segment);
            if (fault.isPresent()) {
                return fault;
            }
        } while (token().is("/"));
        return Optional.empty();
    }

    private Optional<RouteFault> segment() {
        segments.add(token());
        return expect(token().is(Kind.NAME) || token().is("*"), "a name or *");
    }

    private Optional<RouteFault> where() {
        if (!token().is(Kind.WHERE)) {
            return Optional.empty();
        }
        int first = at + 1;
        while (!token().is(Kind.INTO) && !token().is(Kind.END)) {
            at++;
        }
        condition = tokens.subList(first, at);
        compiled = Condition.compile(condition, token());
        return compiled.fault().filter(fault -> fault.kind() == RouteFault.Kind.CONDITION);
    }

    private Optional<RouteFault> into() {
        return expect(Kind.INTO, condition.isEmpty() ? "WHERE or INTO" : "INTO");
    }

    private Optional<RouteFault> sink() {
        Token name = token();
        if (name.is(Kind.SYSTEM_PROPERTY)) {
            sink = Optional.of(name.place());
            return expect(name.text().equalsIgnoreCase(UPSTREAM), UPSTREAM);
        }
        return expect(name.is(Kind.NAME) && name.text().equalsIgnoreCase(ENDPOINT), "$upstream or " + ENDPOINT)
                .or(() -> expect(token().is("("), "("))
                .or(this::address)
                .or(() -> expect(token().is(")"), ")"));
    }

    private Optional<RouteFault> address() {
        Token string = token();
        if (!string.is(Kind.STRING)) {
            return expect(false, "a string");
        }
        sink = Address.read(string).map(Address::module);
        at++;
        return sink.isPresent()
                ? Optional.empty()
                : Optional.of(new RouteFault(
                        RouteFault.Kind.ROUTE,
                        string.end(),
                        "its address is not of the form /modules/MODULE/inputs/INPUT",
                        ""));
    }
}
