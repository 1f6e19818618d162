package org.groundswell.query.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
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

/** Folds records: one row a record, one row a version of it. */
@Component
class RecordProjection implements Projection {

    static final ViewTable RECORD = ViewTable.named("view_record")
            .key(Column.text("kind"), Column.text("record"))
            .value(
                    Column.text("site"),
                    Column.text("content_version"),
                    Column.json("field_values"),
                    Column.text("words"),
                    Column.date("happened"),
                    Column.date("due"),
                    Column.bool("withdrawn"),
                    Column.text("kept_by"),
                    Column.timestamp("kept_at"),
                    Column.timestamp("changed_at"),
                    Column.bigint("version"))
            .build();

    static final ViewTable VERSION = ViewTable.named("view_record_version")
            .key(Column.text("kind"), Column.text("record"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("changed"),
                    Column.text("reason"),
                    Column.text("by_person"),
                    Column.timestamp("recorded_at"))
            .build();

    static final ViewTable SITE = SiteRows.declare("view_record_site").build();

    /** The day a record is about. */
    private static final Map<String, String> HAPPENED = Map.of(
            "facilitation-log", "fac-date",
            "learning-item", "lrn-date",
            "risk", "rsk-opened",
            "dsf-context-change-log", "dsf-log-date",
            "learning-event", "lev-date",
            "communication", "com-sent",
            "readiness", "rdy-date",
            "wave-start", "wst-actual");

    /** The day by which somebody has to come back to it. */
    private static final Map<String, String> DUE = Map.of(
            "facilitation-log", "fac-next", "risk", "rsk-due", "communication", "com-due", "wave-start", "wst-planned");

    @Override
    public String name() {
        return "record";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(RECORD, VERSION, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("record.") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (event instanceof SiteEvent site) {
            SiteRows.fold(SITE, entry, site, view);
        }
        if (event instanceof RecordEvent happened) {
            fold(entry, happened, view);
        }
    }

    private static void fold(LedgerEntry entry, RecordEvent event, ViewWriter view) {
        switch (event) {
            case RecordKept e -> {
                view.insert(kept(entry, e));
                view.insert(version(entry, e.kind(), e.record(), "kept", List.of(), null));
            }
            case RecordAmended e -> {
                view.upsert(amended(entry, e, view));
                view.insert(version(entry, e.kind(), e.record(), "amended", changed(e), e.reason()));
            }
            case RecordWithdrawn e -> {
                view.upsert(standing(entry, e.kind(), e.record(), view).with("withdrawn", true));
                view.insert(version(entry, e.kind(), e.record(), "withdrawn", List.of(), e.reason()));
            }
            case RecordRestored e -> {
                view.upsert(standing(entry, e.kind(), e.record(), view).with("withdrawn", false));
                view.insert(version(entry, e.kind(), e.record(), "restored", List.of(), e.reason()));
            }
        }
    }

    private static Row kept(LedgerEntry entry, RecordKept event) {
        Row row = RECORD.row()
                .with("kind", event.kind())
                .with("record", event.record())
                .with("site", code(event.site()))
                .with("withdrawn", false)
                .with("kept_by", entry.actor().value())
                .with("kept_at", entry.recordedAt());
        return saying(row, event.kind(), event.contentVersion(), event.values(), entry);
    }

    private static Row amended(LedgerEntry entry, RecordAmended event, ViewWriter view) {
        Row before = view.find(RECORD, event.kind(), event.record()).orElseThrow();
        Values values = StoredValues.read(before.text("field_values"))
                .without(event.emptied())
                .with(event.changed());
        return saying(before, event.kind(), event.contentVersion(), values, entry);
    }

    /** The record as it was told last, at the version that the entry makes of it. */
    private static Row standing(LedgerEntry entry, String kind, String record, ViewWriter view) {
        return view.find(RECORD, kind, record)
                .orElseThrow()
                .with("changed_at", entry.recordedAt())
                .with("version", entry.sequence());
    }

    private static Row saying(Row row, String kind, String contentVersion, Values values, LedgerEntry entry) {
        return row.with("content_version", contentVersion)
                .with("field_values", StoredValues.write(values))
                .with("words", StoredValues.words(values))
                .with("happened", values.day(HAPPENED.getOrDefault(kind, "")))
                .with("due", values.day(DUE.getOrDefault(kind, "")))
                .with("changed_at", entry.recordedAt())
                .with("version", entry.sequence());
    }

    private static List<String> changed(RecordAmended event) {
        return Stream.concat(event.changed().given().stream().map(FieldValue::field), event.emptied().stream())
                .toList();
    }

    private static Row version(
            LedgerEntry entry,
            String kind,
            String record,
            String what,
            List<String> changed,
            @Nullable FreeText reason) {
        return VERSION.row()
                .with("kind", kind)
                .with("record", record)
                .with("entry", entry.entry())
                .with("what", what)
                .with("changed", String.join(" ", changed))
                .with("reason", reason == null ? null : reason.text())
                .with("by_person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
    }

    private static @Nullable String code(@Nullable SiteCode site) {
        return site == null ? null : site.value();
    }
}
