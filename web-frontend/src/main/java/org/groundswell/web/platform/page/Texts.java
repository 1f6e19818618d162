package org.groundswell.web.platform.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Every word, date and number a page shows, in one language and in the time of London. For any number of pages at once. */
public final class Texts {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final MessageSource messages;
    private final Locale locale;
    private final NumberFormat whole;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter clock;

    public Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.whole = NumberFormat.getIntegerInstance(locale);
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
        this.shortMonth = DateTimeFormatter.ofPattern("MMM uuuu", locale);
        this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).withZone(ZONE);
        this.clock = DateTimeFormatter.ofPattern("HH:mm", locale).withZone(ZONE);
        this.exact =
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", locale).withZone(ZONE);
    }

    /** The text of a key. Numbers among the arguments are grouped; pass ids and years as strings. */
    public String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of a key, or another where the key is unknown: for words that services may add to. */
    public String textOr(String key, String otherwise, @Nullable Object... arguments) {
        String found = messages.getMessage(key, arguments, otherwise, locale);
        return found == null ? otherwise : found;
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, "", locale) instanceof String found && !found.isEmpty();
    }

    /** {@code 3 March 2026}. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    /** The London day of a moment, {@code 3 March 2026}. */
    public String date(@Nullable Instant moment) {
        return moment == null ? "" : day.format(moment.atZone(ZONE));
    }

    /** {@code March 2026}. */
    public String month(@Nullable YearMonth period) {
        return period == null ? "" : month.format(period);
    }

    /** {@code Mar 2026}. */
    public String shortMonth(@Nullable YearMonth period) {
        return period == null ? "" : shortMonth.format(period);
    }

    /** {@code 3 March 2026, 16:04}, London time. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : moment.format(at);
    }

    /** {@code 16:04}, London time. */
    public String clock(Instant at) {
        return clock.format(at);
    }

    /** {@code 3 March 2026, 16:04:31}, London time. */
    public String exactly(@Nullable Instant at) {
        return at == null ? "" : exact.format(at);
    }

    /** {@code 18,204}. */
    public String number(@Nullable Number count) {
        return count == null ? "" : ((NumberFormat) whole.clone()).format(count);
    }

    /** A number with at most so many decimals, {@code 2.4}. */
    public String number(@Nullable Number value, int decimals) {
        if (value == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A proportion as a percentage with one decimal, {@code 78.6 %}. */
    public String percent(@Nullable Number proportion) {
        if (proportion == null) {
            return "";
        }
        BigDecimal percent = new BigDecimal(proportion.toString()).movePointRight(2);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(percent) + "\u00a0%";
    }

    public Locale locale() {
        return locale;
    }
}
