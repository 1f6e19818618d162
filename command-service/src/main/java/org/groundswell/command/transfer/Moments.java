package org.groundswell.command.transfer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as entries have them: ISO 8601 in UTC, always with six digits of fraction. */
final class Moments {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Moments() {}

    static String text(Instant moment) {
        return MICROS.format(moment);
    }
}
