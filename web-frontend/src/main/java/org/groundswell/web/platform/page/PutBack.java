package org.groundswell.web.platform.page;

import org.groundswell.web.platform.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * That a form is opened in order to put back what stood before an entry.
 *
 * @param entry from 2, as before the first there was nothing
 */
public record PutBack(long entry) {

    /** In the address of the form. */
    public static final String BEFORE = "before";

    /** No field, but what the form says it was filled with that stood before: shown, and never sent. */
    public static final String TOLD = "putting-back";

    /** Nothing where the address asks for none, or for what cannot be. */
    public static @Nullable PutBack asked(Here here) {
        String before = here.value(BEFORE);
        return before == null || !before.matches("[1-9]\\d{0,14}") || before.equals("1")
                ? null
                : new PutBack(Long.parseLong(before));
    }

    /** Nothing where the form holds what the person typed before: that is not filled over. */
    public static @Nullable PutBack asked(Here here, Form form) {
        return form.isRestored() ? null : asked(here);
    }

    /** The moment before the entry was made. */
    public String before() {
        return "entry:" + (entry - 1);
    }

    /** The moment once it was made. */
    public String after() {
        return "entry:" + entry;
    }
}
