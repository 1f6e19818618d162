package org.groundswell.domain.access;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question what of a file reads otherwise than in it, as it travels in an address.
 *
 * @param since the entry that the file is of
 * @param after of what was told anew, what came after this entry is news to whoever asks
 * @param day on which it was taken
 */
public record FileSince(long since, long after, LocalDate day, FileScope scope) {

    private static final int PARTS = 11;
    private static final String YES = "y";
    private static final int LAST_YEAR = 9999;

    /** In one word, without {@code ;}. */
    public String written() {
        return String.join(
                "~",
                String.valueOf(since),
                String.valueOf(after),
                day.toString(),
                scope.figures() ? YES : "",
                scope.sites() ? YES : "",
                encoded(scope.measure()),
                encoded(scope.site()),
                encoded(scope.region()),
                encoded(scope.wave()),
                scope.first() == null ? "" : scope.first().toString(),
                scope.last() == null ? "" : scope.last().toString());
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} for what {@link #written} did not write */
    public static FileSince parse(String written) {
        List<String> parts = List.of(written.split("~", -1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("Not a question about a file: " + written);
        }
        FileScope scope = new FileScope(
                parts.get(3).equals(YES),
                parts.get(4).equals(YES),
                decoded(parts.get(5)),
                decoded(parts.get(6)),
                decoded(parts.get(7)),
                decoded(parts.get(8)),
                month(parts.get(9)),
                month(parts.get(10)));
        return new FileSince(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)), day(parts.get(2)), scope);
    }

    private static String encoded(@Nullable String word) {
        return word == null
                ? ""
                : URLEncoder.encode(word, StandardCharsets.UTF_8).replace("~", "%7E");
    }

    private static @Nullable String decoded(String word) {
        // PostgreSQL has no text with a NUL in it
        String plain = URLDecoder.decode(word, StandardCharsets.UTF_8).replace("\0", "");
        return plain.isEmpty() ? null : plain;
    }

    /** Of the calendar that is in use: a date may have nine digits of a year, a database has none for them. */
    private static LocalDate day(String word) {
        LocalDate day = LocalDate.parse(word);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("Not a day on which a file was taken: " + word);
        }
        return day;
    }

    private static @Nullable YearMonth month(String word) {
        return word.isEmpty() ? null : YearMonth.parse(word);
    }
}
