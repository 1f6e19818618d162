package org.groundswell.web.trial;

import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;

/** Says what is wrong with rows, each with its row and column; the first of very many, and how many more there are. */
final class TrialFaults {

    /** Whoever has more to mend than this mends a column, not a cell. */
    static final int MOST_LISTED = 25;

    private final Form form;
    private final Texts texts;
    private int found;

    TrialFaults(Form form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    void add(int row, String column, String what) {
        if (++found <= MOST_LISTED) {
            form.refuse("pasted", texts.text("trial.fault.cell", row, column, what));
        }
    }

    void add(int row, String what) {
        if (++found <= MOST_LISTED) {
            form.refuse("pasted", texts.text("trial.fault.row", row, what));
        }
    }

    /** To be called when all are found. */
    void close() {
        if (found > MOST_LISTED) {
            form.refuse("pasted", texts.text("trial.fault.more", found - MOST_LISTED));
        }
    }
}
