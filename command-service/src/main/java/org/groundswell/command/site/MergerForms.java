package org.groundswell.command.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;

/** What callers send about mergers. */
final class MergerForms {

    private MergerForms() {}

    /**
     * @param sites those that are taken in
     * @param into their successor
     * @param on the day from which they are part of it
     */
    record MergeForm(List<SiteCode> sites, SiteCode into, LocalDate on, String reason) implements Form {

        SiteCommand.TakeIn by(PersonId author) {
            return new SiteCommand.TakeIn(into, on, Words.requiredBy(author, reason));
        }
    }

    record UndoForm(String reason) implements Form {

        SiteCommand.UndoTakingIn by(PersonId author) {
            return new SiteCommand.UndoTakingIn(Words.requiredBy(author, reason));
        }
    }
}
