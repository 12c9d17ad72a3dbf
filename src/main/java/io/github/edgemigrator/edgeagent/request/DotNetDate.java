package io.github.edgemigrator.edgeagent.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that the agent's parser takes for a date and time wherever it keeps JSON loosely (Newtonsoft,
 * {@code DateTimeUtils}): {@code 2020-01-01T12:00:00+02:00}, or {@code /Date(0)/}. The agent's clock is taken to run in
 * UTC, as that of its image does.
 *
 * @param seconds since the first of March of the year 0, in UTC or as it was written if that named no offset
 * @param ticks of the second, each a tenth of a microsecond
 * @param suffix which says the offset: {@code Z}, {@code +00:00} or nothing
 */
record DotNetDate(long seconds, int ticks, String suffix) {
    private static final int SHORTEST = 9;
    private static final int SHORTEST_ISO = 19;
    private static final int LONGEST_ISO = 40;
    private static final int PLACE_OF_T = 10;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)"
            + "(?:\\.(\\d{1,7}))?(?:([Zz])|([+-])(\\d\\d):?(\\d\\d)?)?");
    private static final Pattern MICROSOFT = Pattern.compile("/Date\\(([+-]?\\d{1,17})([+-]\\d\\d(?:\\d\\d)?)?\\)/");

    private static final String UTC = "Z";
    private static final String LOCAL = "+00:00";
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int LAST_YEAR = 9_999;
    private static final long DAYS_BEFORE_1970 = 719_468;

    /** Reads a date; empty if the text is none, as nearly all are. */
    static Optional<DotNetDate> read(String text) {
        int length = text.length();
        if (length < SHORTEST) {
            return Optional.empty();
        }
        if (text.charAt(0) == '/') {
            return microsoft(text);
        }
        return length >= SHORTEST_ISO && length <= LONGEST_ISO && text.charAt(PLACE_OF_T) == 'T'
                ? iso(text)
                : Optional.empty();
    }

    private static Optional<DotNetDate> iso(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = number(parts, 2);
        int day = number(parts, 3);
        int time = number(parts, 4) * HOUR + number(parts, 5) * MINUTE + number(parts, 6);
        long days = days(number(parts, 1), month, day);
        boolean exists = month >= 1
                && month <= 12
                && Civil.of(days).equals(new Civil(number(parts, 1), month, day))
                && number(parts, 5) < MINUTE
                && number(parts, 6) < MINUTE
                // Midnight may be written as the end of the day before.
                && (time < DAY || (time == DAY && ticks(parts.group(7)) == 0));
        String sign = parts.group(9);
        long offset = sign == null ? 0 : number(parts, 10) * HOUR + number(parts, 11) * MINUTE;
        String suffix = sign != null ? LOCAL : parts.group(8) == null ? "" : UTC;
        return Optional.of(new DotNetDate(
                        days * DAY + time + ("+".equals(sign) ? -offset : offset), ticks(parts.group(7)), suffix))
                .filter(date -> exists && date.isInRange());
    }

    private static Optional<DotNetDate> microsoft(String text) {
        Matcher parts = MICROSOFT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long millis = Long.parseLong(parts.group(1));
        return Optional.of(new DotNetDate(
                        DAYS_BEFORE_1970 * DAY + Math.floorDiv(millis, 1_000L),
                        (int) Math.floorMod(millis, 1_000L) * 10_000,
                        parts.group(2) == null ? UTC : LOCAL))
                .filter(DotNetDate::isInRange);
    }

    private boolean isInRange() {
        int year = date().year();
        return year >= 1 && year <= LAST_YEAR;
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    private static int ticks(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "0000000").substring(0, 7));
    }

    /** Since the first of March of the year 0, so that a leap day is the last one of a year. */
    private static long days(int year, int month, int day) {
        long years = month > 2 ? year : year - 1L;
        return years * 365
                + Math.floorDiv(years, 4L)
                - Math.floorDiv(years, 100L)
                + Math.floorDiv(years, 400L)
                + (153 * ((month + 9) % 12) + 2) / 5
                + day
                - 1;
    }

    /** A day of the calendar. */
    private record Civil(int year, int month, int day) {
        private static final int DAYS_OF_400_YEARS = 146_097;

        static Civil of(long days) {
            long era = Math.floorDiv(days, (long) DAYS_OF_400_YEARS);
            int ofEra = (int) (days - era * DAYS_OF_400_YEARS);
            int years = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
            int ofYear = ofEra - (365 * years + years / 4 - years / 100);
            int month = (5 * ofYear + 2) / 153;
            int day = ofYear - (153 * month + 2) / 5 + 1;
            int year = (int) (years + era * 400) + (month < 10 ? 0 : 1);
            return new Civil(year, month < 10 ? month + 3 : month - 9, day);
        }
    }

    private Civil date() {
        return Civil.of(Math.floorDiv(seconds, (long) DAY));
    }

    private String time() {
        long ofDay = Math.floorMod(seconds, (long) DAY);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", ofDay / HOUR, ofDay / MINUTE % MINUTE, ofDay % MINUTE);
    }

    /** As JSON holds it: without zeros at the end of the second's fraction. */
    String json() {
        Civil date = date();
        String fraction = ticks == 0
                ? ""
                : "." + String.format(Locale.ROOT, "%07d", ticks).replaceFirst("0+$", "");
        return String.format(Locale.ROOT, "%04d-%02d-%02dT", date.year(), date.month(), date.day())
                + time()
                + fraction
                + suffix;
    }

    /** As .NET writes it where text is due: {@code 01/31/2020 12:00:00}. */
    String text() {
        Civil date = date();
        return String.format(Locale.ROOT, "%02d/%02d/%04d ", date.month(), date.day(), date.year()) + time();
    }
}
