package org.groundswell.web.home;

import java.time.LocalDate;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should do, or should know.
 *
 * @param due the day it is due by, where it has one: the earliest comes first
 * @param text what and why
 * @param action what the link does
 * @param dismiss how to say that it is known; nothing where it must be done
 */
public record Need(
        @Nullable LocalDate due,
        String text,
        String action,
        String link,
        @Nullable Dismiss dismiss) {

    /** Something to be done. */
    public Need(@Nullable LocalDate due, String text, String action, String link) {
        this(due, text, action, link, null);
    }

    /** The same in the words of a key, and of that key with {@code .action} after it. */
    static Need of(Texts texts, @Nullable LocalDate due, String key, String link, Object... about) {
        return new Need(due, texts.text(key, about), texts.text(key + ".action"), link);
    }

    /**
     * Says that it is known.
     *
     * @param path where that is sent to
     * @param until the entry up to which it is known
     */
    public record Dismiss(String text, String path, long until) {}
}
