package org.groundswell.query.platform.fold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/** {@link SiteRows} with the stage that was last seen from outside beside the site's own. */
public final class ObservedRows {

    private ObservedRows() {}

    /**
     * What was last seen from outside.
     *
     * @param by who saw it
     * @param evidence what was seen
     */
    public record Observed(String stage, LocalDate seenOn, String by, String evidence) {}

    /** @param name of the view's own table */
    public static ViewTable declare(String name) {
        return SiteRows.declare(name)
                .value(
                        Column.text("observed_stage"),
                        Column.date("observed_on"),
                        Column.text("observed_by"),
                        Column.text("observed_evidence"))
                .build();
    }

    public static void fold(ViewTable table, LedgerEntry entry, SiteEvent event, ViewWriter view) {
        Row before = view.find(table, entry.aggregate().local()).orElse(null);
        Row after = SiteRows.after(table, before, entry, event);
        view.upsert(
                event instanceof StageObserved seen
                        ? after.with("observed_stage", seen.stage())
                                .with("observed_on", seen.seenOn())
                                .with("observed_by", entry.actor().value())
                                .with("observed_evidence", seen.evidence().text())
                        : after);
    }

    /** Reads the columns by their own names; nothing where nobody has seen the site at a stage. */
    public static @Nullable Observed map(ResultSet rs) throws SQLException {
        String stage = rs.getString("observed_stage");
        return stage == null
                ? null
                : new Observed(
                        stage,
                        Objects.requireNonNull(rs.getObject("observed_on", LocalDate.class)),
                        rs.getString("observed_by"),
                        rs.getString("observed_evidence"));
    }
}
