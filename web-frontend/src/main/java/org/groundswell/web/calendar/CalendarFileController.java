package org.groundswell.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.domain.calendar.ICalendar;
import org.groundswell.web.client.CalendarClient;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendar itself, for programs that cannot sign in: whoever has its address reads it. An address that opens nothing is not found,
 * whether it was withdrawn or never was.
 */
@Controller
class CalendarFileController {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFileController.class);

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration REFRESH = Duration.ofHours(4);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final CalendarClient calendars;
    private final Pages pages;

    CalendarFileController(CalendarClient calendars, Pages pages) {
        this.calendars = calendars;
        this.pages = pages;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        try {
            return CalendarSecret.parse(secret)
                    .flatMap(parsed -> calendars.read(parsed.text(), CalendarReading.class))
                    .map(this::written)
                    .orElseGet(() -> kept(HttpStatus.NOT_FOUND).build());
        } catch (Unavailable silent) {
            LOG.warn("A calendar waits: {}", silent.getMessage());
            return kept(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN.toSeconds()))
                    .build();
        }
    }

    private ResponseEntity<byte[]> written(CalendarReading calendar) {
        Texts texts = pages.texts();
        String written = ICalendar.write(
                texts.text("calendar.name"),
                REFRESH,
                new CalendarEntries(texts, CalendarPageController.base()).of(calendar));
        return kept(HttpStatus.OK).contentType(ICALENDAR).body(written.getBytes(StandardCharsets.UTF_8));
    }

    /** By the program that asked, and by nobody on the way; the address goes nowhere from here. */
    private static ResponseEntity.BodyBuilder kept(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
