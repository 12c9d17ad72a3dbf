package io.github.edgemigrator.manifest.route;

import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A route of the IoT Edge hub, such as {@code FROM /messages/modules/camera/outputs/* WHERE topic = 'in' INTO
 * BrokeredEndpoint("/modules/mover/inputs/input1")}.
 *
 * <p>Keywords, {@code $upstream} and {@code BrokeredEndpoint} are known in any case, white space is free
 * ({@code Route.g4}).
 */
public final class Route {
    private static final String SENDER = "$connectionModuleId";

    private static final Pattern ADDRESS = Pattern.compile("[\"']/?[^/]+(/[^/]+){3}/?[\"']");

    private final String text;
    private final List<Mention> mentions;
    /** What a condition about the sender holds beside comparisons with it. */
    private final List<String> others;

    /**
     * Where a route names a module: the characters from {@code start} to {@code end}, and how the hub compares them.
     */
    private record Mention(int start, int end, BiPredicate<String, String> equality) {}

    private Route(String text, List<Mention> mentions, List<String> others) {
        this.text = text;
        this.mentions = List.copyOf(mentions);
        this.others = List.copyOf(others);
    }

    /** Where the text of a route stands: the route itself, or its field {@code route}. */
    public static JsonValue textOf(JsonValue route) {
        return route.json().isObject() ? route.get("route") : route;
    }

    /** Reads a route; empty if the text is none. */
    public static Optional<Route> parse(String text) {
        List<Token> tokens = Token.cut(text);
        int from = indexOf(tokens, "FROM", 0);
        int into = lastIndexOf(tokens, "INTO");
        if (from < 0 || into < from + 2 || into == tokens.size() - 1) {
            return Optional.empty();
        }
        int where = indexOf(tokens, "WHERE", from + 1);
        int endOfSource = where < 0 || where > into ? into : where;
        if (!tokens.get(from + 1).isWord("/") || !isSink(tokens.subList(into + 1, tokens.size()))) {
            return Optional.empty();
        }
        List<Mention> mentions = new ArrayList<>();
        source(tokens.subList(from + 1, endOfSource), mentions);
        List<String> others = condition(tokens.subList(endOfSource, into), mentions);
        sink(tokens.subList(into + 1, tokens.size()), mentions);
        return Optional.of(new Route(text, mentions, others));
    }

    /** {@code $upstream}, or a module's input: an address of four segments in quotes. */
    private static boolean isSink(List<Token> tokens) {
        if (tokens.size() == 1) {
            return tokens.get(0).isWord("$upstream");
        }
        boolean endpoint = tokens.size() == 4
                && tokens.get(0).isWord("BrokeredEndpoint")
                && tokens.get(1).isWord("(")
                && tokens.get(2).isLiteral()
                && tokens.get(3).isWord(")");
        return endpoint && ADDRESS.matcher(tokens.get(2).text()).matches();
    }

    /** {@code /messages/modules/NAME/…}; edgeHub compares sources by whole segments, case ignored. */
    private static void source(List<Token> tokens, List<Mention> mentions) {
        List<Token> names =
                tokens.stream().filter(token -> !token.text().equals("/")).toList();
        if (names.size() > 2 && names.get(0).isWord("messages") && names.get(1).isWord("modules")) {
            Token name = names.get(2);
            mentions.add(new Mention(name.start(), name.end(), String::equalsIgnoreCase));
        }
    }

    /**
     * String literals that a condition compares with the sender's module ID; other literals are left alone.
     *
     * @return those others, if the condition is about the sender at all
     */
    private static List<String> condition(List<Token> tokens, List<Mention> mentions) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isLiteral() && comparesSender(tokens, i)) {
                mentions.add(new Mention(token.start() + 1, token.end() - 1, String::equals));
            } else if (token.isLiteral()) {
                others.add(token.text().substring(1, token.text().length() - 1));
            }
        }
        return tokens.stream().anyMatch(token -> token.isWord(SENDER)) ? others : List.of();
    }

    private static boolean comparesSender(List<Token> tokens, int literal) {
        List<Token> before = tokens.subList(Math.max(0, literal - 4), literal);
        List<Token> after = tokens.subList(literal + 1, Math.min(tokens.size(), literal + 5));
        return comparison(before, before.size() - 1, -1) || comparison(after, 0, 1);
    }

    /** Whether operators, and then the sender's ID (in braces or not), follow in that direction. */
    private static boolean comparison(List<Token> tokens, int first, int direction) {
        int i = first;
        while (i >= 0 && i < tokens.size() && tokens.get(i).isOperator()) {
            i += direction;
        }
        return i != first && i >= 0 && i < tokens.size() && tokens.get(i).isWord(SENDER);
    }

    /**
     * {@code BrokeredEndpoint("/modules/NAME/inputs/INPUT")}, of which edgeHub looks at the second and fourth segment.
     */
    private static void sink(List<Token> tokens, List<Mention> mentions) {
        if (!tokens.get(0).isWord("BrokeredEndpoint")) {
            return;
        }
        tokens.stream().filter(Token::isLiteral).findFirst().ifPresent(literal -> {
            String address = literal.text().substring(1, literal.text().length() - 1);
            int first = address.startsWith("/") ? 1 : 0;
            int start = address.indexOf('/', first) + 1;
            int end = address.indexOf('/', start);
            if (start > 0 && end > start) {
                int offset = literal.start() + 1;
                mentions.add(new Mention(offset + start, offset + end, String::equals));
            }
        });
    }

    /** Whether the route names the module. */
    public boolean names(String module) {
        return mentions.stream().anyMatch(mention -> mention.equality().test(named(mention), module));
    }

    /**
     * Whether the route may mean the module where {@link #renamed} leaves its name alone, such as by
     * {@code lower($connectionModuleId) = 'camera'}.
     */
    public boolean mayMean(String module) {
        return others.stream().anyMatch(module::equalsIgnoreCase);
    }

    /**
     * The route's text with other names for modules, wherever it means a module by the name; all at once, so that names
     * can be swapped.
     *
     * @param names new names by old ones
     */
    public String renamed(Map<String, String> names) {
        StringBuilder renamed = new StringBuilder(text);
        mentions.stream()
                .sorted(Comparator.comparingInt(Mention::start).reversed())
                .forEach(mention -> names.entrySet().stream()
                        .filter(name -> mention.equality().test(named(mention), name.getKey()))
                        .findFirst()
                        .ifPresent(name -> renamed.replace(mention.start(), mention.end(), name.getValue())));
        return renamed.toString();
    }

    private String named(Mention mention) {
        return text.substring(mention.start(), mention.end());
    }

    private static int indexOf(List<Token> tokens, String word, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).isWord(word)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastIndexOf(List<Token> tokens, String word) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).isWord(word)) {
                return i;
            }
        }
        return -1;
    }
}
