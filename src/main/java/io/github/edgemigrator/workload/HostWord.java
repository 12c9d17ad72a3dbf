package io.github.edgemigrator.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text that may be the name of a host, with what stands beside it: {@code scheme://user:word@NAME:port},
 * {@code NAME:port}, {@code Server=tcp:NAME,port;Database=…} as in connection strings, or nothing.
 *
 * @param text all of it
 * @param start of the name
 * @param end behind the name
 */
public record HostWord(String text, int start, int end) {
    /** At which ports clients call that are given none. */
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("http", 80),
            Map.entry("ws", 80),
            Map.entry("https", 443),
            Map.entry("wss", 443),
            Map.entry("mqtt", 1883),
            Map.entry("mqtts", 8883),
            Map.entry("amqp", 5672),
            Map.entry("amqps", 5671),
            Map.entry("redis", 6379),
            Map.entry("rediss", 6379),
            Map.entry("postgres", 5432),
            Map.entry("postgresql", 5432),
            Map.entry("mysql", 3306),
            Map.entry("mongodb", 27_017),
            Map.entry("nats", 4222),
            Map.entry("rtsp", 554),
            Map.entry("opc.tcp", 4840));

    private static final String AUTHORITY = "://";

    /** What stands before a host in a connection string, which has other settings behind or before it. */
    private static final Pattern SERVER = Pattern.compile(
            "(?i)(?:.*[;=\"',\\s])?(?:server|data source|host|host ?name|(?:network )?addr(?:ess)?)\\s*=\\s*(?:tcp:)?");

    private static final Pattern PORT = Pattern.compile("(?i);\\s*port\\s*=\\s*(\\d{1,5})\\b");
    /** Longer than what stands before a host in any connection string. */
    private static final int BEFORE_SERVER = 64;

    private static final int MOST_DIGITS = 5;

    /** All words of a text. */
    public static List<HostWord> in(String text) {
        List<HostWord> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (end > start) {
                words.add(new HostWord(text, start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /**
     * Whether a text has what stands beside hosts, before a port or behind a scheme or a user. Most have nothing of it.
     */
    static boolean mayBeHostIn(String text) {
        return text.indexOf(':') >= 0 || text.indexOf(',') >= 0 || text.indexOf('@') >= 0 || text.indexOf(';') >= 0;
    }

    /** The word itself. */
    public String name() {
        return text.substring(start, end);
    }

    /** The port behind it, or else that of its connection string or of the scheme before it. */
    public OptionalInt port() {
        OptionalInt written = isAt(':', end) || isAt(',', end) ? number(end + 1) : OptionalInt.empty();
        if (written.isEmpty() && isServer()) {
            Matcher port = PORT.matcher(text);
            return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
        }
        return written.isPresent() ? written : portOfScheme();
    }

    /** Whether it stands where only a host can: before a port, behind a scheme or a user, or in a connection string. */
    public boolean isHost() {
        return (isAt(':', end) && end + 1 < text.length() && isDigit(text.charAt(end + 1)))
                || authority() >= 0
                || text.startsWith("@//", start - 3)
                || isAt('@', start - 1)
                || isServer();
    }

    private boolean isServer() {
        boolean assigned = isAt('=', start - 1) || isAt(':', start - 1) || isAt(' ', start - 1);
        boolean delimited = end == text.length() || ";,:\"' ".indexOf(text.charAt(end)) >= 0;
        return assigned
                && delimited
                && text.indexOf(';') >= 0
                && SERVER.matcher(text.substring(Math.max(0, start - BEFORE_SERVER), start))
                        .matches();
    }

    private OptionalInt portOfScheme() {
        int authority = authority();
        boolean named = isAt(':', end);
        if (authority < 0 || named) {
            return OptionalInt.empty();
        }
        String scheme = text.substring(startOfWord(text, authority), authority).toLowerCase(Locale.ROOT);
        Integer port = PORTS.get(scheme);
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** Where the scheme ends whose host this is; negative if there is none. */
    private int authority() {
        if (text.startsWith(AUTHORITY, start - AUTHORITY.length())) {
            return start - AUTHORITY.length();
        }
        if (!isAt('@', start - 1)) {
            return -1;
        }
        int user = start - 1;
        while (user > 0 && " \t\r\n\"'/".indexOf(text.charAt(user - 1)) < 0) {
            user--;
        }
        return text.startsWith(AUTHORITY, user - AUTHORITY.length()) ? user - AUTHORITY.length() : -1;
    }

    private OptionalInt number(int from) {
        int to = endOfWord(text, from);
        if (to == from || to - from > MOST_DIGITS) {
            return OptionalInt.empty();
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(Integer.parseInt(text.substring(from, to)));
    }

    private boolean isAt(char wanted, int place) {
        return place >= 0 && place < text.length() && text.charAt(place) == wanted;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfWord(char c) {
        return c == '-' || c == '.' || c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
