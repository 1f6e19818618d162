package org.groundswell.web.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.groundswell.domain.calendar.ICalendar.Entry;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DueReading;

/** Says in plain words what is due, for a calendar that may lie on somebody else's machine: what things are called, and else no words that people wrote. */
final class CalendarEntries {

    private static final int LENGTH = 32;

    private final Texts texts;
    private final String base;

    /** @param base where the pages are */
    CalendarEntries(Texts texts, String base) {
        this.texts = texts;
        this.base = base;
    }

    List<Entry> of(CalendarReading calendar) {
        return calendar.programmes().stream()
                .flatMap(programme -> programme.due().stream().map(each -> entry(programme, each)))
                .toList();
    }

    private Entry entry(CalendarReading.Programme programme, CalendarReading.Dated dated) {
        DueReading due = dated.due();
        String kind = due.kind().word();
        String url = base + "/programmes/" + programme.id() + due.path();
        return new Entry(
                uid(programme.id(), due),
                due.day(),
                texts.text("calendar.due." + kind, due.where(programme.name()), due.title(), period(due)),
                texts.text("calendar.do." + kind) + "\n" + programme.name() + "\n" + url,
                url,
                dated.changedAt(),
                dated.changed());
    }

    private String period(DueReading due) {
        return switch (due.kind()) {
            case FIGURES -> texts.month(YearMonth.parse(due.part(2)));
            case FIT -> due.part(1);
            default -> "";
        };
    }

    /** The same for the same thing however often it is read, whatever its day becomes. */
    static String uid(String programme, DueReading due) {
        String whole = String.join("\n", programme, due.kind().word(), due.of());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH) + "@groundswell";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
