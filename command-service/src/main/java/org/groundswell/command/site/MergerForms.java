package org.groundswell.command.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.jspecify.annotations.Nullable;

/** What callers send and get about mergers and the previews of them and of regrouping. */
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

    /** @param from the stage or side state that the site is in */
    record Leaving(SiteCode code, String name, String from) {}

    /**
     * What a merger would record.
     *
     * @param entry the newest of the programme when this was judged
     */
    record MergerPreview(long entry, List<Leaving> sites, SiteCode into, LocalDate on) {}

    /**
     * What undoing a merger would record.
     *
     * @param entry the newest of the programme when this was judged
     * @param to the stage or side state that the site would be in again
     */
    record UndoPreview(long entry, SiteCode site, SiteCode into, LocalDate on, String to) {}

    /** @param from since when the grouping would hold; today where left out */
    record RegroupForm(
            @Nullable String region,
            @Nullable String wave,
            @Nullable LocalDate from) implements Form {

        SiteCommand.RegroupSite command(Circumstance circumstance) {
            return new SiteCommand.RegroupSite(region, wave, from == null ? circumstance.today() : from);
        }
    }

    /**
     * What regrouping a site would record.
     *
     * @param entry the newest of the programme when this was judged
     * @param changes whether anything would change
     */
    record RegroupPreview(long entry, SiteCode site, boolean changes) {}
}
