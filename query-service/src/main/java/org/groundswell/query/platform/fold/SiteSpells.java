package org.groundswell.query.platform.fold;

import java.time.LocalDate;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * Three tables of a view: its sites, and the spells that each spent in its groups and at its stages, from when until when as told. The
 * first spell of each has no beginning: what happened before a site was listed is counted where it was first put. A merger or
 * split that was undone leaves a spell that ended on the day it began, and so holds on none.
 *
 * @param site with the entries of the spells that last as {@code grouping_entry} and {@code standing_entry}
 * @param grouping when a site was in a region and wave
 * @param standing when a site was at a stage or in a side state
 */
public record SiteSpells(ViewTable site, ViewTable grouping, ViewTable standing) {

    private static final String GROUPING = "grouping_entry";
    private static final String STANDING = "standing_entry";

    /** @param view begins the names of the tables */
    public static SiteSpells declare(String view) {
        return new SiteSpells(
                SiteRows.declare(view + "_site")
                        .value(Column.bigint(GROUPING), Column.bigint(STANDING))
                        .build(),
                spells(view + "_grouping", "region", "wave"),
                spells(view + "_standing", "stage", "side_state"));
    }

    private static ViewTable spells(String name, String first, String second) {
        return ViewTable.named(name)
                .key(Column.text("code"), Column.bigint("entry"))
                .value(Column.text(first), Column.text(second), Column.date("since"), Column.date("until"))
                .build();
    }

    public void fold(LedgerEntry entry, SiteEvent event, ViewWriter view) {
        Row before = view.find(site, entry.aggregate().local()).orElse(null);
        Row after = SiteRows.after(site, before, entry, event);
        view.upsert(
                switch (event) {
                    case SiteEnrolled _ -> {
                        view.insert(grouping(entry, after));
                        view.insert(standing(entry, after));
                        yield after.with(GROUPING, entry.entry()).with(STANDING, entry.entry());
                    }
                    case SiteRenamed _, StageObserved _ -> after;
                    case SiteRegrouped e -> {
                        end(view, grouping, after, GROUPING, e.from());
                        view.insert(grouping(entry, after).with("since", e.from()));
                        yield after.with(GROUPING, entry.entry());
                    }
                    case StageEntered e -> moved(entry, after, e.happenedOn(), view);
                    case SideStateEntered e -> moved(entry, after, e.happenedOn(), view);
                    case SiteTakenIn e -> moved(entry, after, e.on(), view);
                    case TakingInUndone e -> moved(entry, after, e.on(), view);
                    case SiteSplit e -> moved(entry, after, e.on(), view);
                    case SplitUndone e -> moved(entry, after, e.on(), view);
                    case PartBegun e -> moved(entry, after, e.on(), view);
                });
    }

    private Row moved(LedgerEntry entry, Row after, LocalDate on, ViewWriter view) {
        end(view, standing, after, STANDING, on);
        view.insert(standing(entry, after).with("since", on));
        return after.with(STANDING, entry.entry());
    }

    private Row grouping(LedgerEntry entry, Row after) {
        return spell(grouping, entry).with("region", after.textOrNull("region")).with("wave", after.textOrNull("wave"));
    }

    private Row standing(LedgerEntry entry, Row after) {
        return spell(standing, entry)
                .with("stage", after.text("stage"))
                .with("side_state", after.textOrNull("side_state"));
    }

    private static Row spell(ViewTable table, LedgerEntry entry) {
        return table.row().with("code", entry.aggregate().local()).with("entry", entry.entry());
    }

    private static void end(ViewWriter view, ViewTable table, Row after, String pointer, LocalDate on) {
        view.find(table, after.text("code"), after.bigint(pointer))
                .ifPresent(spell -> view.upsert(spell.with("until", on)));
    }
}
