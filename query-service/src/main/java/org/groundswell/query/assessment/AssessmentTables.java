package org.groundswell.query.assessment;

import org.groundswell.domain.FreeText;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.RoundRows;
import org.groundswell.query.platform.fold.SiteSpells;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.record.StoredValues;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.jspecify.annotations.Nullable;

/** The tables of this view beside the heat map's own, and the rows that events make in them. */
final class AssessmentTables {

    static final ViewTable ROUND = RoundRows.declare("view_round");
    static final SiteSpells SITES = SiteSpells.declare("view_assessment");
    static final ViewTable GROUP = GroupRows.declare("view_assessment_group");

    /** A person's own rating; {@code revealed} says whether others may read the row. */
    static final ViewTable RATING = item("view_assessment_rating")
            .key(Column.text("person"))
            .value(
                    Column.text("rating"),
                    Column.text("evidence"),
                    Column.text("link"),
                    Column.text("why_not_applicable"),
                    Column.json("answers"),
                    Column.timestamp("rated_at"),
                    Column.bool("revealed"))
            .privateTo("person", "revealed")
            .build();

    static final ViewTable AGREEMENT = item("view_assessment_agreement")
            .value(
                    Column.text("rating"),
                    Column.text("settled_by"),
                    Column.text("dissent"),
                    Column.text("agreed_by"),
                    Column.timestamp("agreed_at"))
            .build();

    static final ViewTable FLAG = item("view_assessment_flag")
            .value(
                    Column.text("rating"),
                    Column.text("state"),
                    Column.text("action"),
                    Column.text("owner"),
                    Column.date("due"),
                    Column.text("reason"),
                    Column.text("decided_by"),
                    Column.date("review_on"),
                    Column.timestamp("raised_at"))
            .build();

    private AssessmentTables() {}

    private static ViewTable.Builder item(String name) {
        return ViewTable.named(name).key(Column.text("round"), Column.text("site"), Column.text("item"));
    }

    private static Row.Filling row(ViewTable table, AssessmentEvent event, String item) {
        return table.filling()
                .with("round", event.round())
                .with("site", event.site().value())
                .with("item", item);
    }

    static Row rating(LedgerEntry entry, ComponentRated event, boolean revealed) {
        return row(RATING, event, event.item())
                .with("person", event.rater().value())
                .with("rating", event.rating().value())
                .with("evidence", words(event.evidence()))
                .with("link", words(event.link()))
                .with("why_not_applicable", words(event.whyNotApplicable()))
                .with("answers", event.answers() == null ? null : StoredValues.write(event.answers()))
                .with("rated_at", entry.recordedAt())
                .with("revealed", revealed)
                .row();
    }

    static Row agreement(LedgerEntry entry, RatingAgreed event) {
        return row(AGREEMENT, event, event.item())
                .with("rating", event.rating().value())
                .with("settled_by", words(event.settledBy()))
                .with("dissent", words(event.dissent()))
                .with("agreed_by", entry.actor().value())
                .with("agreed_at", entry.recordedAt())
                .row();
    }

    static Row raised(LedgerEntry entry, FlagRaised event) {
        return row(FLAG, event, event.item())
                .with("rating", event.rating().value())
                .with("state", Cell.OPEN)
                .with("raised_at", entry.recordedAt())
                .row();
    }

    static Row acted(Row raised, FlagEndedInAction event) {
        return raised.with("state", "action")
                .with("action", event.action().text())
                .with("owner", event.owner().text())
                .with("due", event.due());
    }

    static Row reasoned(Row raised, FlagEndedInReason event) {
        return raised.with("state", "reason")
                .with("reason", event.reason().text())
                .with("decided_by", event.decidedBy().text())
                .with("review_on", event.reviewOn());
    }

    private static @Nullable String words(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
