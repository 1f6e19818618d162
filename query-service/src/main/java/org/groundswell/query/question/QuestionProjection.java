package org.groundswell.query.question;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.question.QuestionEvent.AnswerAgreed;
import org.groundswell.domain.question.QuestionEvent.AnswerDrafted;
import org.groundswell.domain.question.QuestionEvent.AnswerNotApplicable;
import org.groundswell.domain.question.QuestionEvent.AnswerOvertaken;
import org.groundswell.domain.question.QuestionState.Standing;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.record.StoredValues;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds answers: one row for each question and place, one row for each step it took. */
@Component
class QuestionProjection implements Projection {

    /** Where an answer is the programme's; no site's code has these letters in lower case. */
    static final String PROGRAMME = AggregateId.OF_PROGRAMME;

    static final ViewTable ANSWER = ViewTable.named("view_answer")
            .key(Column.text("question"), Column.text("place"))
            .value(
                    Column.text("standing"),
                    Column.text("content_version"),
                    Column.json("field_values"),
                    Column.text("owner"),
                    Column.text("agreed_by"),
                    Column.date("agreed_on"),
                    Column.date("review_on"),
                    Column.text("overtaken_by"),
                    Column.text("reason"),
                    Column.text("changed_by"),
                    Column.timestamp("changed_at"),
                    Column.bigint("version"))
            .build();

    static final ViewTable STEP = ViewTable.named("view_answer_step")
            .key(Column.text("question"), Column.text("place"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("said"),
                    Column.json("field_values"),
                    Column.text("by_person"),
                    Column.timestamp("recorded_at"))
            .build();

    static final ViewTable SITE = SiteRows.declare("view_answer_site").build();

    @Override
    public String name() {
        return "question";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ANSWER, STEP, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("question.") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (event instanceof SiteEvent site) {
            SiteRows.fold(SITE, entry, site, view);
        }
        if (event instanceof QuestionEvent answer) {
            fold(entry, answer, view);
        }
    }

    private static void fold(LedgerEntry entry, QuestionEvent event, ViewWriter view) {
        String place = event.site() == null ? PROGRAMME : event.site().value();
        Row before = view.find(ANSWER, event.question(), place)
                .orElseGet(() -> ANSWER.row().with("question", event.question()).with("place", place));
        view.insert(step(entry, event, place));
        view.upsert(standing(before, event)
                .with("changed_by", entry.actor().value())
                .with("changed_at", entry.recordedAt())
                .with("version", entry.sequence()));
    }

    private static Row standing(Row before, QuestionEvent event) {
        return switch (event) {
            case AnswerDrafted e ->
                agreed(before, null, null, null)
                        .with("standing", word(Standing.DRAFT))
                        .with("content_version", e.contentVersion())
                        .with("field_values", StoredValues.write(e.values()))
                        .with("owner", e.owner() == null ? null : e.owner().text())
                        .with("overtaken_by", null)
                        .with("reason", null);
            case AnswerAgreed e ->
                agreed(before, e.agreedBy().text(), e.agreedOn(), e.reviewOn())
                        .with("standing", word(Standing.AGREED))
                        .with("overtaken_by", null)
                        .with("reason", null);
            case AnswerOvertaken e ->
                before.with("standing", word(Standing.OVERTAKEN))
                        .with("overtaken_by", e.trigger())
                        .with("reason", e.reason().text());
            case AnswerNotApplicable e ->
                agreed(before, null, null, null)
                        .with("standing", word(Standing.NOT_APPLICABLE))
                        .with("field_values", null)
                        .with("owner", null)
                        .with("overtaken_by", null)
                        .with("reason", e.reason().text());
        };
    }

    private static Row agreed(Row row, @Nullable String by, @Nullable Object on, @Nullable Object reviewOn) {
        return row.with("agreed_by", by).with("agreed_on", on).with("review_on", reviewOn);
    }

    private static Row step(LedgerEntry entry, QuestionEvent event, String place) {
        Row row = STEP.row()
                .with("question", event.question())
                .with("place", place)
                .with("entry", entry.entry())
                .with("by_person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
        return switch (event) {
            case AnswerDrafted e -> row.with("what", "drafted").with("field_values", StoredValues.write(e.values()));
            case AnswerAgreed e -> said(row, "agreed", e.agreedBy());
            case AnswerOvertaken e -> said(row, "overtaken", e.reason());
            case AnswerNotApplicable e -> said(row, "not-applicable", e.reason());
        };
    }

    private static Row said(Row row, String what, FreeText words) {
        return row.with("what", what).with("said", words.text());
    }

    private static String word(Standing standing) {
        return standing.name();
    }
}
