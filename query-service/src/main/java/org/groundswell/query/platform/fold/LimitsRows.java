package org.groundswell.query.platform.fold;

import org.groundswell.domain.FreeText;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.limits.LimitsEvent.RecalculationApproved;
import org.groundswell.domain.limits.LimitsEvent.RecalculationProposed;
import org.groundswell.domain.limits.LimitsEvent.RecalculationRefused;
import org.groundswell.domain.limits.LimitsEvent.RecalculationWithdrawn;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table with one row for each recalculation of a series' limits: key {@code measure}, {@code site}, {@code recalculation}. It is
 * in force while {@code standing} is {@link #APPROVED}: from {@code approved_entry} until {@code ended_entry}.
 */
public final class LimitsRows {

    public static final String PROPOSED = "proposed";
    public static final String APPROVED = "approved";
    private static final String REFUSED = "refused";
    private static final String WITHDRAWN = "withdrawn";

    private LimitsRows() {}

    /** @param name of the view's own table */
    public static ViewTable declare(String name) {
        return ViewTable.named(name)
                .key(Column.text("measure"), Column.text("site"), Column.text("recalculation"))
                .value(
                        Column.text("from_month"),
                        Column.integer("baseline_points"),
                        Column.text("cause"),
                        Column.text("evidence"),
                        Column.bool("different"),
                        Column.bool("reason_known"),
                        Column.bool("desirable"),
                        Column.bool("expected_to_continue"),
                        Column.text("standing"),
                        Column.text("proposed_by"),
                        Column.timestamp("proposed_at"),
                        Column.bigint("proposed_entry"),
                        Column.text("approved_by"),
                        Column.timestamp("approved_at"),
                        Column.bigint("approved_entry"),
                        Column.text("approval_comment"),
                        Column.text("ended_by"),
                        Column.timestamp("ended_at"),
                        Column.bigint("ended_entry"),
                        Column.text("ended_reason"))
                .build();
    }

    public static void fold(ViewTable table, LedgerEntry entry, LimitsEvent event, ViewWriter view) {
        view.upsert(
                switch (event) {
                    case RecalculationProposed e -> proposed(table, entry, e);
                    case RecalculationApproved e ->
                        known(table, e, view)
                                .with("standing", APPROVED)
                                .with("approved_by", entry.actor().value())
                                .with("approved_at", entry.recordedAt())
                                .with("approved_entry", entry.entry())
                                .with("approval_comment", words(e.comment()));
                    case RecalculationRefused e -> ended(known(table, e, view), entry, REFUSED, e.reason());
                    case RecalculationWithdrawn e -> ended(known(table, e, view), entry, WITHDRAWN, e.reason());
                });
    }

    private static Row proposed(ViewTable table, LedgerEntry entry, RecalculationProposed event) {
        return table.row()
                .with("measure", event.measure())
                .with("site", event.site().value())
                .with("recalculation", event.recalculation())
                .with("from_month", event.from().toString())
                .with("baseline_points", event.baselinePoints())
                .with("cause", event.cause().text())
                .with("evidence", event.evidence().text())
                .with("different", event.questions().different())
                .with("reason_known", event.questions().reasonKnown())
                .with("desirable", event.questions().desirable())
                .with("expected_to_continue", event.questions().expectedToContinue())
                .with("standing", PROPOSED)
                .with("proposed_by", event.proposer().value())
                .with("proposed_at", entry.recordedAt())
                .with("proposed_entry", entry.entry());
    }

    private static Row ended(Row row, LedgerEntry entry, String standing, FreeText reason) {
        return row.with("standing", standing)
                .with("ended_by", entry.actor().value())
                .with("ended_at", entry.recordedAt())
                .with("ended_entry", entry.entry())
                .with("ended_reason", reason.text());
    }

    private static Row known(ViewTable table, LimitsEvent event, ViewWriter view) {
        return view.find(table, event.measure(), event.site().value(), event.recalculation())
                .orElseThrow(() -> new IllegalStateException("A recalculation that nobody proposed: " + event));
    }

    private static @Nullable String words(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
