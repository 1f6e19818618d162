package org.groundswell.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.groundswell.domain.calendar.ICalendar.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarTest {

    private static final Duration OFTEN = Duration.ofHours(4);
    private static final Instant CHANGED = Instant.parse("2026-03-03T16:04:31.9Z");

    private static Entry entry(String summary, String description) {
        return new Entry(
                "d-1@groundswell",
                LocalDate.of(2026, 12, 31),
                summary,
                description,
                "https://groundswell.example/programmes/p-one/actions/t-1",
                CHANGED,
                17);
    }

    @Test
    void an_event_is_of_a_whole_day_and_says_when_it_was_told() {
        assertThat(ICalendar.write("Due", OFTEN, List.of(entry("An action is due", "Open the page"))))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Groundswell//Due things//EN",
                        "CALSCALE:GREGORIAN",
                        "NAME:Due",
                        "X-WR-CALNAME:Due",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
                        "X-PUBLISHED-TTL:PT4H",
                        "BEGIN:VEVENT",
                        "UID:d-1@groundswell",
                        "DTSTAMP:20260303T160431Z",
                        "LAST-MODIFIED:20260303T160431Z",
                        "SEQUENCE:17",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:An action is due",
                        "DESCRIPTION:Open the page",
                        "URL:https://groundswell.example/programmes/p-one/actions/t-1",
                        "TRANSP:TRANSPARENT",
                        "CLASS:PRIVATE",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void nothing_due_is_a_calendar_too() {
        String written = ICalendar.write("Due", OFTEN, List.of());
        assertThat(written)
                .contains("BEGIN:VTIMEZONE\r\n", "END:VTIMEZONE\r\nEND:VCALENDAR\r\n")
                .doesNotContain("VEVENT");
        TimezoneInfo zones = Biweekly.parse(written).first().getTimezoneInfo();
        assertThat(zones.getComponents())
                .singleElement()
                .satisfies(zone ->
                        assertThat(zone.validate(List.of(), ICalVersion.V2_0)).isEmpty());
    }

    @Test
    void a_reader_that_is_not_ours_reads_back_all_of_it_and_finds_no_fault() {
        String words =
                "Figures for March 2026: in time, all; C:\\ward – North Place and Saint Mary’s in the Fields by the River";
        biweekly.ICalendar read = Biweekly.parse(ICalendar.write("Due", OFTEN, List.of(entry(words, "One\ntwo"))))
                .first();
        assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo("d-1@groundswell");
        assertThat(event.getSummary().getValue()).isEqualTo(words);
        assertThat(event.getDescription().getValue()).isEqualTo("One\ntwo");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(31);
        assertThat(event.getSequence().getValue()).isEqualTo(17);
        assertThat(event.getLastModified().getValue()).isEqualTo("2026-03-03T16:04:31Z");
        assertThat(event.getUrl().getValue()).isEqualTo("https://groundswell.example/programmes/p-one/actions/t-1");
    }

    @Test
    void what_has_a_meaning_in_text_is_escaped() {
        String written = ICalendar.write(
                "A, b; c\\d", OFTEN, List.of(entry("Ends, or goes on; see", "One\r\ntwo\rthree\nfour")));
        assertThat(written)
                .contains("NAME:A\\, b\\; c\\\\d\r\n")
                .contains("SUMMARY:Ends\\, or goes on\\; see\r\n")
                .contains("DESCRIPTION:One\\ntwo\\nthree\\nfour\r\n");
    }

    @Test
    void nobody_begins_a_line_of_their_own() {
        String written = ICalendar.write(
                "Due", OFTEN, List.of(entry("Due\r\nEND:VEVENT\u0000\u2028", "x\u000bATTENDEE:mailto:a@example.org")));
        assertThat(Arrays.asList(written.split("\r\n")))
                .filteredOn(line -> line.equals("END:VEVENT"))
                .hasSize(1);
        assertThat(written).doesNotContain("\u0000").doesNotContain("\u000b").doesNotContainPattern("(?<!\r)\n");
    }

    @Test
    void a_number_beyond_what_programs_count_to_stays_at_the_most() {
        Entry late = new Entry("u", LocalDate.EPOCH, "s", "d", "https://a.example/", CHANGED, Long.MAX_VALUE);
        assertThat(ICalendar.write("Due", OFTEN, List.of(late))).contains("SEQUENCE:2147483647\r\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_line_has_more_than_75_octets_and_unfolded_nothing_is_lost(long seed) {
        String words = words(new Random(seed));
        String written = ICalendar.write("Due", OFTEN, List.of(entry(words, words)));
        List<String> lines = new ArrayList<>(Arrays.asList(written.split("\r\n")));
        assertThat(lines)
                .as("seed %d", seed)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(written.replace("\r\n ", "")).contains("\r\nSUMMARY:" + words + "\r\n");
        assertThat(written).doesNotContain("\ufffd");
    }

    /** Of letters with one to four octets, so that a fold would fall within one. */
    private static String words(Random random) {
        List<String> letters = List.of("a", " ", "é", "–", "€", "𝒢");
        StringBuilder words = new StringBuilder("x");
        for (int i = 0; i < 400; i++) {
            words.append(letters.get(random.nextInt(letters.size())));
        }
        return words.append('x').toString();
    }
}
