package org.groundswell.domain.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar of all-day events as RFC 5545 has it, with the name and the refresh interval of RFC 7986 and the older properties by
 * which programs know the same two. Lines end with CRLF and are folded at 75 octets, never within a character.
 */
public final class ICalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A calendar must have something in it, RFC 5545 says; where nothing is due, a time zone that nothing uses. */
    private static final List<String> NOTHING = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE");

    private final StringBuilder written = new StringBuilder();

    private ICalendar() {}

    /**
     * An all-day event.
     *
     * @param uid the same whenever the same thing is written again
     * @param url an address, already encoded
     * @param changedAt when what it says was last told
     * @param sequence never less than before for the same uid, and more where it changed; at most 2147483647
     */
    public record Entry(
            String uid,
            LocalDate day,
            String summary,
            String description,
            String url,
            Instant changedAt,
            long sequence) {}

    /**
     * @param name of the calendar
     * @param refresh how often to ask for it again
     */
    public static String write(String name, Duration refresh, List<Entry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Groundswell//Due things//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.text("NAME", name);
        calendar.text("X-WR-CALNAME", name);
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION:" + refresh);
        calendar.line("X-PUBLISHED-TTL:" + refresh);
        entries.forEach(calendar::event);
        if (entries.isEmpty()) {
            NOTHING.forEach(calendar::line);
        }
        calendar.line("END:VCALENDAR");
        return calendar.written.toString();
    }

    private void event(Entry entry) {
        line("BEGIN:VEVENT");
        text("UID", entry.uid());
        line("DTSTAMP:" + MOMENT.format(entry.changedAt()));
        line("LAST-MODIFIED:" + MOMENT.format(entry.changedAt()));
        line("SEQUENCE:" + Math.min(entry.sequence(), Integer.MAX_VALUE));
        line("DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
        line("DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)));
        text("SUMMARY", entry.summary());
        text("DESCRIPTION", entry.description());
        line("URL:" + plain(entry.url()));
        line("TRANSP:TRANSPARENT");
        line("CLASS:PRIVATE");
        line("END:VEVENT");
    }

    /** A property whose value is text: what has a meaning in it is escaped. */
    private void text(String property, String value) {
        String escaped = value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
        line(property + ":" + plain(escaped));
    }

    /** Without control characters, of which a line may hold none but the tab. */
    private static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String letter = Character.toString(point);
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(letter);
            octets += more;
            i += Character.charCount(point);
        }
        written.append("\r\n");
    }
}
