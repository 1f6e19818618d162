package org.groundswell.query.signal;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.signal.SeenRun;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseCommented;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.signal.SignalEvent.SignalContinued;
import org.groundswell.domain.signal.SignalEvent.SignalReturned;
import org.groundswell.domain.signal.SignalEvent.SignalVanished;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds signal cases, and what happened to each. */
@Component
class SignalProjection implements Projection {

    @Override
    public String name() {
        return "signal";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(
                SignalTables.MEASURE, SignalTables.SITE, SignalTables.CASE, SignalTables.NOTE, SignalTables.SERIES);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("signal.") || type.startsWith("site.") || type.startsWith("measure.Measure");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SignalTables.SITE, entry, e, view);
            case MeasureEvent e -> MeasureRows.fold(SignalTables.MEASURE, entry, e, view);
            case SignalEvent e -> signal(entry, e, view);
            default -> {
                // figures reach this view as the signals that were noted in them
            }
        }
    }

    private static void signal(LedgerEntry entry, SignalEvent event, ViewWriter view) {
        view.upsert(SignalTables.SERIES
                .row()
                .with("measure", event.measure())
                .with("site", event.site().value())
                .with("version", entry.sequence()));
        Row note = note(entry, event);
        switch (event) {
            case SignalCaseOpened e -> {
                view.insert(opened(entry, e));
                view.insert(note.with("kind", "opened").with("owner", e.owner().value()));
            }
            case SignalContinued e -> {
                view.upsert(
                        known(e, view).with("last_month", e.last().toString()).with("points", e.points()));
                view.insert(note.with("kind", "continued")
                        .with("last_month", e.last().toString()));
            }
            case SignalVanished e -> {
                view.upsert(known(e, view).with("vanished", true));
                view.insert(note.with("kind", "vanished"));
            }
            case SignalReturned e -> {
                view.upsert(known(e, view).with("vanished", false));
                view.insert(note.with("kind", "returned"));
            }
            case SignalCaseReassigned e -> {
                view.upsert(known(e, view).with("owner", e.owner().value()));
                view.insert(note.with("kind", "reassigned")
                        .with("owner", e.owner().value())
                        .with("words", e.reason().text()));
            }
            case SignalCaseCommented e ->
                view.insert(
                        note.with("kind", "commented").with("words", e.comment().text()));
            case SignalCaseClosed e -> {
                view.upsert(known(e, view)
                        .with("outcome", e.outcome())
                        .with("closed_by", entry.actor().value())
                        .with("closed_at", entry.recordedAt())
                        .with("words", e.words().text()));
                view.insert(note.with("kind", "closed").with("words", e.words().text()));
            }
            case SignalCaseReopened e -> {
                view.upsert(known(e, view)
                        .with("outcome", null)
                        .with("closed_by", null)
                        .with("closed_at", null)
                        .with("words", null));
                view.insert(
                        note.with("kind", "reopened").with("words", e.reason().text()));
            }
        }
    }

    private static Row key(ViewTable table, SignalEvent event) {
        return table.row()
                .with("measure", event.measure())
                .with("site", event.site().value())
                .with("signal_case", event.caseId());
    }

    private static Row note(LedgerEntry entry, SignalEvent event) {
        return key(SignalTables.NOTE, event)
                .with("entry", entry.entry())
                .with("person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
    }

    private static Row opened(LedgerEntry entry, SignalCaseOpened event) {
        SeenRun seen = event.seen();
        return key(SignalTables.CASE, event)
                .with("rule", seen.rule())
                .with("signal", seen.signal())
                .with("first_month", seen.first().toString())
                .with("last_month", seen.last().toString())
                .with("points", seen.points())
                .with("value", seen.value())
                .with("centre", seen.centre())
                .with("lower", seen.lower())
                .with("upper", seen.upper())
                .with("typical_denominator", seen.typicalDenominator())
                .with("owner", event.owner().value())
                .with("opened_at", entry.recordedAt())
                .with("opened_entry", entry.entry())
                .with("vanished", false);
    }

    private static Row known(SignalEvent event, ViewWriter view) {
        return view.find(SignalTables.CASE, event.measure(), event.site().value(), event.caseId())
                .orElseThrow(() -> new IllegalStateException("A case that was never opened: " + event));
    }
}
