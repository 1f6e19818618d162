package org.groundswell.query.builder;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.InstrumentWithdrawn;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.query.platform.fold.StoredInstruments;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds instruments that a programme builds, their versions, and the day on which a round by each last opened. */
@Component
class BuilderProjection implements Projection {

    static final ViewTable INSTRUMENT = ViewTable.named("view_instrument")
            .key(Column.text("instrument"))
            .value(
                    Column.text("name"),
                    Column.text("state"),
                    Column.integer("published"),
                    Column.bool("draft_differs"),
                    Column.json("draft"),
                    Column.text("withdrawn_because"),
                    Column.date("last_opened"),
                    Column.bigint("version"))
            .build();

    static final ViewTable VERSION = ViewTable.named("view_instrument_version")
            .key(Column.text("instrument"), Column.integer("number"))
            .value(Column.json("content"), Column.text("published_by"), Column.timestamp("published_at"))
            .build();

    @Override
    public String name() {
        return "builder";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(INSTRUMENT, VERSION);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("instrument.") || type.equals("assessment.RoundOpened");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case DraftKept e -> view.upsert(kept(entry, e, view));
            case VersionPublished e -> {
                view.insert(VERSION.row()
                        .with("instrument", e.instrument())
                        .with("number", e.version())
                        .with("content", StoredInstruments.write(e.content()))
                        .with("published_by", entry.actor().value())
                        .with("published_at", entry.recordedAt()));
                view.upsert(known(e, view)
                        .with("state", "published")
                        .with("published", e.version())
                        .with("draft_differs", false)
                        .with("version", entry.sequence()));
            }
            case InstrumentWithdrawn e ->
                view.upsert(known(e, view)
                        .with("state", "withdrawn")
                        .with("withdrawn_because", e.reason().text())
                        .with("version", entry.sequence()));
            case RoundOpened e ->
                view.find(INSTRUMENT, e.instrument())
                        .ifPresent(row -> view.upsert(row.with("last_opened", e.opensOn())));
            default -> throw new IllegalArgumentException("Not of instruments: " + event);
        }
    }

    private static Row kept(LedgerEntry entry, DraftKept event, ViewWriter view) {
        return view.find(INSTRUMENT, event.instrument())
                .orElseGet(() -> INSTRUMENT
                        .row()
                        .with("instrument", event.instrument())
                        .with("state", "draft")
                        .with("published", 0))
                .with("name", event.content().name())
                .with("draft_differs", true)
                .with("draft", StoredInstruments.write(event.content()))
                .with("version", entry.sequence());
    }

    private static Row known(BuilderEvent event, ViewWriter view) {
        return view.find(INSTRUMENT, event.instrument())
                .orElseThrow(() -> new IllegalStateException("An instrument that nobody began: " + event));
    }
}
