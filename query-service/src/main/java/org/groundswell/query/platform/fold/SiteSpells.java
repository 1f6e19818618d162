package org.groundswell.query.variation;

import java.time.LocalDate;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * Folds a site and the spells it spent in its groups and stages. The first spell of each has no beginning: what happened before
 * a site was listed is counted where it was first put.
 */
final class SiteSpells {

    private static final String GROUPING = "grouping_entry";
    private static final String STANDING = "standing_entry";

    private final LedgerEntry entry;
    private final ViewWriter view;

    private SiteSpells(LedgerEntry entry, ViewWriter view) {
        this.entry = entry;
        this.view = view;
    }

    static void fold(LedgerEntry entry, SiteEvent event, ViewWriter view) {
        new SiteSpells(entry, view).fold(event);
    }

    private void fold(SiteEvent event) {
        Row before = view.find(VariationTables.SITE, entry.aggregate().local()).orElse(null);
        Row site = SiteRows.after(VariationTables.SITE, before, entry, event);
        view.upsert(
                switch (event) {
                    case SiteEnrolled e -> {
                        begin(grouping(site));
                        begin(standing(site));
                        yield site.with(GROUPING, entry.entry()).with(STANDING, entry.entry());
                    }
                    case SiteRenamed _ -> site;
                    case SiteRegrouped e -> {
                        end(VariationTables.GROUPING, site, GROUPING, e.from());
                        begin(grouping(site).with("since", e.from()));
                        yield site.with(GROUPING, entry.entry());
                    }
                    case StageEntered e -> moved(site, e.happenedOn());
                    case SideStateEntered e -> moved(site, e.happenedOn());
                });
    }

    private Row moved(Row site, LocalDate on) {
        end(VariationTables.STANDING, site, STANDING, on);
        begin(standing(site).with("since", on));
        return site.with(STANDING, entry.entry());
    }

    private Row grouping(Row site) {
        return spell(VariationTables.GROUPING)
                .with("region", site.textOrNull("region"))
                .with("wave", site.textOrNull("wave"));
    }

    private Row standing(Row site) {
        return spell(VariationTables.STANDING)
                .with("stage", site.text("stage"))
                .with("side_state", site.textOrNull("side_state"));
    }

    private Row spell(ViewTable table) {
        return table.row().with("code", entry.aggregate().local()).with("entry", entry.entry());
    }

    private void begin(Row spell) {
        view.insert(spell);
    }

    private void end(ViewTable table, Row site, String pointer, LocalDate on) {
        view.find(table, site.text("code"), site.bigint(pointer))
                .ifPresent(spell -> view.upsert(spell.with("until", on)));
    }
}
