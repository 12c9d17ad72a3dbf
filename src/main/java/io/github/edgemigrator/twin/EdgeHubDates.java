package io.github.edgemigrator.twin;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites texts that are a date and nothing else as edgeHub does, which reads them as dates and writes them again.
 *
 * <p>Source: {@code DateTimeParser} and {@code DateTimeUtils} of Newtonsoft.Json with its default settings, and edgeHub
 * 1.0.8.5 to 1.6.1 in UTC, run. What differs from ISO 8601 is so there: minutes of a zone without its hours count for
 * nothing, and a colon after them may be the end.
 */
final class EdgeHubDates {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT)(\\d\\d)(:\\d\\d:\\d\\d)(?:\\.(\\d{1,7}+))?"
                    + "(?:([Zz])|(?:([+-])(\\d\\d))?(?::?(\\d\\d)|:)?)");

    private static final Pattern MICROSOFT = Pattern.compile("/Date\\((-?\\d{1,18})(?:([+-])(\\d\\d)(\\d\\d)?)?\\)/");

    /** No text that is not longer is looked at. */
    private static final int SHORTEST = "/Date(0)/".length();

    private static final int TICKS_DIGITS = 7;
    private static final int NANOS_OF_TICK = 100;
    private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_900);

    private EdgeHubDates() {}

    /** Returns the text that edgeHub has instead of this one: the same, unless it is a date. */
    static String held(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        return (text.charAt(0) == '/' ? microsoft(text) : iso(text)).orElse(text);
    }

    /** Whether a text that edgeHub holds can be what it made of another one: a date of a known zone. */
    static boolean mayBeRewritten(String text) {
        return text.length() >= SHORTEST
                && (text.endsWith("Z") || text.endsWith("+00:00"))
                && ISO.matcher(text).matches()
                && held(text).equals(text);
    }

    private static Optional<String> iso(String text) {
        Matcher date = ISO.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int nanos = nanos(date.group(4));
        boolean midnight = date.group(2).equals("24") && date.group(3).equals(":00:00") && nanos == 0;
        try {
            LocalDateTime time = LocalDateTime.parse(date.group(1) + (midnight ? "00" : date.group(2)) + date.group(3))
                    .plusDays(midnight ? 1 : 0)
                    .plusNanos(nanos);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                return Optional.empty();
            }
            if (date.group(5) != null) {
                return Optional.of(written(time) + "Z");
            }
            return Optional.of(
                    date.group(6) == null
                            ? written(time)
                            : written(inUtc(time, date.group(6), minutes(date.group(7), date.group(8)))) + "+00:00");
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<String> microsoft(String text) {
        Matcher date = MICROSOFT.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time =
                    LocalDateTime.of(1970, 1, 1, 0, 0).plus(Long.parseLong(date.group(1)), ChronoUnit.MILLIS);
            boolean possible = !time.isBefore(FIRST) && !time.isAfter(LAST);
            return possible ? Optional.of(written(time) + (date.group(2) == null ? "Z" : "+00:00")) : Optional.empty();
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    private static int nanos(String fraction) {
        return fraction == null
                ? 0
                : Integer.parseInt((fraction + "0".repeat(TICKS_DIGITS)).substring(0, TICKS_DIGITS)) * NANOS_OF_TICK;
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static LocalDateTime inUtc(LocalDateTime time, String sign, int minutes) {
        LocalDateTime utc = sign.equals("+") ? time.minusMinutes(minutes) : time.plusMinutes(minutes);
        return utc.isBefore(FIRST) ? FIRST : utc.isAfter(LAST) ? LAST : utc;
    }

    /** Seconds always, of the fraction as much as there is. */
    private static String written(LocalDateTime time) {
        String fraction = Integer.toString(1_000_000_000 + time.get(ChronoField.NANO_OF_SECOND))
                .substring(1)
                .replaceFirst("0+$", "");
        String seconds = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return (seconds.length() < "0000-00-00T00:00:00".length() ? seconds + ":00" : seconds)
                + (fraction.isEmpty() ? "" : "." + fraction);
    }
}
