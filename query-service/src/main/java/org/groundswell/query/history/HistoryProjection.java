package org.groundswell.query.history;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.EventOwner;
import org.groundswell.domain.ledger.EventSentence;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Folds every entry into one line of the history. */
@Component
class HistoryProjection implements Projection {

    /** A search without an index on its words reads them of all of a ledger's lines: they come before what is longer. */
    static final ViewTable LINE = ViewTable.named("view_history")
            .key(Column.bigint("entry"))
            .value(
                    Column.timestamp("recorded_at"),
                    Column.bool("sealed"),
                    Column.bool("words_checked"),
                    Column.text("site"),
                    Column.text("words"),
                    Column.text("actor"),
                    Column.text("type"),
                    Column.text("aggregate"),
                    Column.text("what"),
                    Column.text("why"),
                    Column.text("payload"))
            .index("site", "entry")
            .seldomChanges()
            .build();

    /** What only the rater or the voter may read until the reveal. */
    static final ViewTable SEALED = ViewTable.named("view_history_sealed")
            .key(Column.text("aggregate"), Column.bigint("entry"))
            .value(Column.text("person"), Column.bool("open"), Column.text("what"), Column.text("payload"))
            .privateTo("person", "open")
            .index("entry")
            .build();

    static final ViewTable REVEALED = ViewTable.named("view_history_revealed")
            .key(Column.text("aggregate"))
            .value(Column.bigint("entry"))
            .build();

    /** Rounds in which it must never be seen who rated what: their ratings stay sealed, since each line names who rated. */
    static final ViewTable ANONYMOUS = ViewTable.named("view_history_anonymous")
            .key(Column.text("round"))
            .value(Column.bigint("entry"))
            .build();

    static final ViewTable SITE = SiteRows.declare("view_history_site").build();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventSentence sentences;

    HistoryProjection(Catalogue catalogue) {
        this.sentences = new EventSentence(catalogue);
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(LINE, SEALED, REVEALED, ANONYMOUS, SITE);
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (event instanceof SiteEvent happened) {
            SiteRows.fold(SITE, entry, happened, view);
        }
        if (event instanceof RoundOpened opened && isAnonymous(opened)) {
            view.upsert(ANONYMOUS.row().with("round", opened.round()).with("entry", entry.entry()));
        }
        String aggregate = entry.aggregate().toString();
        PersonId owner = EventOwner.of(event);
        boolean sealed = owner != null && view.find(REVEALED, aggregate).isEmpty();
        String what = sentences.of(event, entry.aggregate(), sealed);
        String stored = new String(entry.payload(), StandardCharsets.UTF_8);
        view.insert(line(entry, aggregate, site(entry, event), what, view)
                .with("sealed", sealed)
                .with("payload", sealed ? masked(event) : stored)
                .row());
        if (owner != null && sealed) {
            view.insert(SEALED.row()
                    .with("aggregate", aggregate)
                    .with("entry", entry.entry())
                    .with("person", owner.value())
                    .with("open", false)
                    .with("what", sentences.of(event, entry.aggregate(), false))
                    .with("payload", stored));
        }
        if (reveals(event, view)) {
            view.upsert(REVEALED.row().with("aggregate", aggregate).with("entry", entry.entry()));
            unseal(aggregate, view);
        }
    }

    private static boolean isAnonymous(RoundOpened opened) {
        BuiltInstrument built = opened.built();
        return built != null && built.raters().anonymous();
    }

    private static boolean reveals(Event event, ViewWriter view) {
        return switch (event) {
            case RatingsRevealed revealed ->
                view.find(ANONYMOUS, revealed.round()).isEmpty();
            case VotesRevealed _ -> true;
            default -> false;
        };
    }

    /** From this entry on everybody reads what was chosen; as at an earlier entry it stays masked. */
    private static void unseal(String aggregate, ViewWriter view) {
        for (Row sealed : view.list(SEALED, aggregate)) {
            long entry = sealed.bigint("entry");
            String what = sealed.text("what");
            view.find(LINE, entry)
                    .ifPresent(line -> view.upsert(line.with("what", what)
                            .with("words", Words.stored(line.text("words"), what))
                            .with("sealed", false)
                            .with("payload", sealed.get("payload"))));
            view.close(SEALED, aggregate, entry);
        }
    }

    private static Row.Filling line(
            LedgerEntry entry, String aggregate, @Nullable String site, String what, ViewWriter view) {
        String siteName = site == null
                ? null
                : view.find(SITE, site).map(row -> row.text("name")).orElse(null);
        return LINE.filling()
                .with("entry", entry.entry())
                .with("recorded_at", entry.recordedAt())
                .with("actor", entry.actor().value())
                .with("type", entry.type())
                .with("aggregate", aggregate)
                .with("site", site)
                .with("what", what)
                .with("why", entry.why())
                .with("words_checked", entry.wordsChecked())
                .with(
                        "words",
                        Words.stored(
                                what,
                                entry.type(),
                                site,
                                siteName,
                                entry.actor().value(),
                                entry.why()));
    }

    /** The payload without what is a person's own until the reveal. */
    private static String masked(Event event) {
        Map<String, String> kept = new LinkedHashMap<>();
        switch (event) {
            case ComponentRated rated -> {
                kept.put("round", rated.round());
                kept.put("site", rated.site().value());
                kept.put("item", rated.item());
                kept.put("rater", rated.rater().value());
            }
            case VoteCast cast -> {
                kept.put("decision", cast.decision());
                kept.put("voter", cast.voter().value());
            }
            default -> throw new IllegalArgumentException("Nothing of it is private: " + event.getClass());
        }
        return JSON.writeValueAsString(kept);
    }

    private static @Nullable String site(LedgerEntry entry, Event event) {
        return switch (event) {
            case SiteEvent e -> entry.aggregate().local();
            case AssessmentEvent e -> e.site().value();
            case SeriesEvent e -> e.site().value();
            case RecordEvent e -> e.site() == null ? null : e.site().value();
            case LimitsEvent e -> e.site().value();
            case SignalEvent e -> e.site().value();
            case AdaptationEvent e -> e.site().value();
            case HandoverEvent e -> e.site().value();
            case ActionEvent e -> e.site() == null ? null : e.site().value();
            case CycleEvent e -> e.site().value();
            case CommentEvent e -> e.site() == null ? null : e.site().value();
            case QuestionEvent e -> e.site() == null ? null : e.site().value();
            default -> null;
        };
    }
}
