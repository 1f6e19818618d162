package org.groundswell.query.platform.fold;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.groundswell.domain.SiteStanding;
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
import org.jspecify.annotations.Nullable;

/**
 * A table with one row for each site, as several views keep one: key {@code code}, the parts of {@link SiteFact}, and from when it is
 * grouped as it is.
 */
public final class SiteRows {

    /** The side states, in SQL, of sites that live on in others and are counted there: taken in, or split. */
    public static final String LIVES_ON = "('%s', '%s')".formatted(SiteStanding.TAKEN_IN, SiteStanding.SPLIT);

    /** Those and the side states of sites that have left for now. */
    public static final String LEFT =
            "('declined', 'withdrawn', '%s', '%s')".formatted(SiteStanding.TAKEN_IN, SiteStanding.SPLIT);

    private SiteRows() {}

    /** Whether a site {@code alias} lives on in others. */
    public static String livesOn(String alias) {
        return "coalesce(%s.side_state, '') in %s".formatted(alias, LIVES_ON);
    }

    /** @param name of the view's own table */
    public static ViewTable.Builder declare(String name) {
        return ViewTable.named(name)
                .key(Column.text("code"))
                .value(
                        Column.text("name"),
                        Column.text("region"),
                        Column.text("wave"),
                        Column.text("stage"),
                        Column.text("side_state"),
                        Column.date("since"),
                        Column.date("grouped_on"),
                        Column.bigint("version"));
    }

    /** Folds an event of a site into its row. */
    public static void fold(ViewTable table, LedgerEntry entry, SiteEvent event, ViewWriter view) {
        Row before = view.find(table, entry.aggregate().local()).orElse(null);
        view.upsert(after(table, before, entry, event));
    }

    /** The row after an event; columns beyond a site's own are kept. */
    public static Row after(ViewTable table, @Nullable Row before, LedgerEntry entry, SiteEvent event) {
        SiteFact fact = SiteFact.after(before == null ? null : fact(before), event, entry.sequence());
        return (before == null ? table.row() : before)
                .with("code", fact.code())
                .with("name", fact.name())
                .with("region", fact.region())
                .with("wave", fact.wave())
                .with("stage", fact.stage())
                .with("side_state", fact.sideState())
                .with("since", fact.since())
                .with("grouped_on", groupedOn(before, event))
                .with("version", fact.version());
    }

    /** From when the site is grouped as it is, as told. */
    private static LocalDate groupedOn(@Nullable Row before, SiteEvent event) {
        return switch (event) {
            case SiteEnrolled e -> e.listedOn();
            case SiteRegrouped e -> e.from();
            case SiteRenamed _,
                    StageEntered _,
                    SideStateEntered _,
                    StageObserved _,
                    SiteTakenIn _,
                    TakingInUndone _,
                    SiteSplit _,
                    SplitUndone _,
                    PartBegun _ ->
                requireNonNull(before, "An event of a site that was never enrolled")
                        .date("grouped_on");
        };
    }

    private static SiteFact fact(Row row) {
        return new SiteFact(
                row.text("code"),
                row.text("name"),
                row.textOrNull("region"),
                row.textOrNull("wave"),
                row.text("stage"),
                row.textOrNull("side_state"),
                row.date("since"),
                row.bigint("version"));
    }

    /** Reads the columns by their own names. */
    public static SiteFact map(ResultSet rs, int rowNumber) throws SQLException {
        return new SiteFact(
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("wave"),
                rs.getString("stage"),
                rs.getString("side_state"),
                requireNonNull(rs.getObject("since", LocalDate.class)),
                rs.getLong("version"));
    }
}
