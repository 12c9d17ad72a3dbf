package io.github.edgemigrator.manifest.route;

import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Renames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route as edgeHub reads it, such as {@code FROM /messages/modules/camera/outputs/* WHERE topic = 'in' INTO
 * BrokeredEndpoint("/modules/mover/inputs/input1")}; of one that it refuses, as much as it read.
 */
public final class Route {
    private static final Pattern UNICODE = Pattern.compile("\\\\[uU]([0-9A-Fa-f]{4})");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"'\\\\])");
    private static final int HEXADECIMAL = 16;
    private static final int MODULE = 2;

    private final String text;
    private final Optional<RouteFault> fault;
    private final List<Token> segments;
    private final List<Token> condition;
    private final List<Token> senders;
    private final Optional<Place> sink;

    /** A change of the route's text: the characters at a place give way to others. */
    private record Change(Place place, String name) {}

    /**
     * The parts of a route.
     *
     * @param segments of the source
     * @param condition its tokens
     * @param senders the strings in the condition that edgeHub compares with the ID of the sending module
     * @param sink {@code $upstream}, or the module's name in the address
     */
    Route(
            String text,
            Optional<RouteFault> fault,
            List<Token> segments,
            List<Token> condition,
            List<Token> senders,
            Optional<Place> sink) {
        this.text = text;
        this.fault = fault;
        this.segments = segments;
        this.condition = condition;
        this.senders = senders;
        this.sink = sink;
    }

    /**
     * Reads a route. A placeholder may stand for anything: faults that depend on one are none, and it is read as a name
     * where the text as it stands cannot be read.
     */
    public static Route read(String text) {
        Route route = RouteReader.read(text);
        if (route.fault.isEmpty() || !Placeholders.in(text)) {
            return route;
        }
        String filled = Placeholders.filled(text);
        int placeholder = 0;
        while (placeholder < text.length() && filled.charAt(placeholder) == text.charAt(placeholder)) {
            placeholder++;
        }
        int first = placeholder;
        Route read = RouteReader.read(filled);
        return new Route(
                text,
                read.fault.filter(any -> any.end() <= first),
                read.segments,
                read.condition,
                read.senders,
                read.sink);
    }

    /** Whether edgeHub takes a name as a segment of a source; it refuses numbers and words of its own language. */
    public static boolean canName(String module) {
        List<Token> tokens = Lexer.cut(module);
        return tokens.size() == 2
                && tokens.get(0).is(Token.Kind.NAME)
                && tokens.get(0).end() == module.length();
    }

    /** Why edgeHub does not take the route; empty if it does. */
    public Optional<RouteFault> fault() {
        return fault;
    }

    /** The module that the source names, as written. */
    public Optional<String> source() {
        return module().map(this::textAt);
    }

    /** {@code $upstream} in any case, or the module that the sink names, as written. */
    public Optional<String> sink() {
        return sink.map(this::textAt);
    }

    /** The text of the condition, without comments around it. */
    public Optional<String> condition() {
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of(text.substring(
                        condition.get(0).start(),
                        condition.get(condition.size() - 1).end()));
    }

    private Optional<Place> module() {
        boolean named = segments.size() > MODULE
                && segments.get(0).text().equalsIgnoreCase("messages")
                && segments.get(1).text().equalsIgnoreCase("modules")
                && segments.get(MODULE).is(Token.Kind.NAME);
        return named ? Optional.of(segments.get(MODULE).place()) : Optional.empty();
    }

    /**
     * Whether the condition may mean the module where {@link #renamed} leaves its name alone, such as by
     * {@code lower($connectionModuleId) = 'camera'}.
     */
    public boolean mayMean(String module) {
        return condition.stream().anyMatch(Condition::isSender)
                && condition.stream()
                        .filter(token -> token.is(Token.Kind.STRING) && !senders.contains(token))
                        .anyMatch(token -> unescaped(token.content()).equalsIgnoreCase(module));
    }

    /** The route's text after renames, wherever it means a module by its name. */
    public String renamed(Renames names) {
        StringBuilder renamed = new StringBuilder(text);
        Stream.concat(
                        Stream.of(
                                module().flatMap(place -> ofSource(place, names)),
                                sink.flatMap(
                                        place -> names.exactly(textAt(place)).map(name -> new Change(place, name)))),
                        senders.stream().map(sender -> names.exactly(unescaped(sender.content()))
                                .map(name -> new Change(sender.content(), name))))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(
                                (Change change) -> change.place().start())
                        .reversed())
                .forEach(change ->
                        renamed.replace(change.place().start(), change.place().end(), change.name()));
        return renamed.toString();
    }

    /** edgeHub compares sources ignoring case, and drops stars at the end of one. */
    private Optional<Change> ofSource(Place place, Renames names) {
        int end = place.end();
        while (segments.size() == MODULE + 1 && end > place.start() && text.charAt(end - 1) == '*') {
            end--;
        }
        Place shorter = new Place(place.start(), end);
        return Stream.of(place, shorter)
                .flatMap(any -> names.inAnyCase(textAt(any)).map(name -> new Change(any, name)).stream())
                .findFirst();
    }

    private String textAt(Place place) {
        return place.in(text);
    }

    /** A string without its escapes ({@code ConditionVisitor.Unescape}). */
    private String unescaped(Place content) {
        String raw = textAt(content);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        String characters = UNICODE.matcher(raw)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL))));
        return ESCAPED.matcher(characters).replaceAll(escape -> Matcher.quoteReplacement(escape.group(1)));
    }
}
