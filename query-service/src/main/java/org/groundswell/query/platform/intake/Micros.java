package org.groundswell.query.platform.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as the feed writes them, of which each line has one: a formatter takes ten times as long to read it. */
final class Micros {

    private static final String FORM = "0000-00-00T00:00:00.000000Z";

    private static final int NANOS = 1_000;

    private Micros() {}

    /**
     * @param text ISO 8601 in UTC
     * @throws java.time.DateTimeException for what is no moment
     */
    static Instant parse(String text) {
        if (!isOfForm(text)) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 26) * NANOS)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isOfForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char form = FORM.charAt(i);
            char c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
