package org.groundswell.query.pdsa;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.CycleWithdrawn;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.pdsa.CycleEvent.PlanAmended;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.record.StoredValues;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds tests of change: one row a test, with the first test of the chain that it stands in. */
@Component
class CycleProjection implements Projection {

    static final ViewTable CYCLE = ViewTable.named("view_pdsa")
            .key(Column.text("cycle"))
            .value(
                    Column.text("site"),
                    Column.json("field_values"),
                    Column.text("words"),
                    Column.text("aim"),
                    Column.text("element"),
                    Column.text("previous"),
                    Column.text("chain"),
                    Column.text("owner_people"),
                    Column.text("owner"),
                    Column.text("stage"),
                    Column.date("starts"),
                    Column.date("ends"),
                    Column.text("result"),
                    Column.text("next"),
                    Column.bigint("sealed_entry"),
                    Column.timestamp("sealed_at"),
                    Column.text("planned_by"),
                    Column.timestamp("planned_at"),
                    Column.bigint("version"))
            .index("chain")
            .index("site")
            .build();

    static final ViewTable STEP = ViewTable.named("view_pdsa_step")
            .key(Column.text("cycle"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("reason"),
                    Column.text("by_person"),
                    Column.timestamp("happened_at"))
            .build();

    static final ViewTable SITE = SiteRows.declare("view_pdsa_site").build();

    @Override
    public String name() {
        return "pdsa";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(CYCLE, STEP, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("pdsa.") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case CycleEvent e -> cycle(entry, e, view);
            default -> {
                // other contexts do not concern this view
            }
        }
    }

    private static void cycle(LedgerEntry entry, CycleEvent event, ViewWriter view) {
        Row after = event instanceof CyclePlanned planned
                ? planned(entry, planned, view)
                : fold(entry, event, view.find(CYCLE, event.cycle()).orElseThrow(), view);
        view.upsert(after.with("version", entry.sequence()));
        view.insert(STEP.row()
                .with("cycle", event.cycle())
                .with("entry", entry.entry())
                .with("what", what(event))
                .with(
                        "reason",
                        event instanceof CycleWithdrawn withdrawn
                                ? withdrawn.reason().text()
                                : null)
                .with("by_person", entry.actor().value())
                .with("happened_at", entry.recordedAt()));
    }

    private static Row planned(LedgerEntry entry, CyclePlanned event, ViewWriter view) {
        Row row = CYCLE.row()
                .with("cycle", event.cycle())
                .with("site", event.site().value())
                .with("stage", "planned")
                .with("planned_by", entry.actor().value())
                .with("planned_at", entry.recordedAt());
        return saying(inChain(row, event.values(), view), event.values());
    }

    private static Row fold(LedgerEntry entry, CycleEvent event, Row before, ViewWriter view) {
        return switch (event) {
            case CyclePlanned _ -> before;
            case PlanAmended e -> saying(inChain(before, e.values(), view), e.values());
            case CycleStarted e ->
                before.with("stage", "running")
                        .with("starts", e.start())
                        .with("ends", e.end())
                        .with("sealed_entry", entry.entry())
                        .with("sealed_at", entry.recordedAt());
            case HappenedTold e -> {
                Row told = saying(before, said(before).with(e.values())).with("stage", "told");
                yield e.values().has(CycleFields.END)
                        ? told.with("ends", e.values().day(CycleFields.END))
                        : told;
            }
            case CycleStudied e ->
                saying(before, said(before).with(e.values()))
                        .with("stage", "studied")
                        .with("result", e.values().chosen(CycleFields.RESULT).orElse(null));
            case NextDecided e ->
                saying(before, said(before).with(e.values()))
                        .with("stage", "acted")
                        .with("next", e.values().chosen(CycleFields.NEXT).orElse(null));
            case CycleWithdrawn _ -> before.with("stage", "withdrawn");
        };
    }

    /** The chain is named by its first test. */
    private static Row inChain(Row row, Values values, ViewWriter view) {
        String previous = values.chosen(CycleFields.PREVIOUS).orElse(null);
        String chain = previous == null
                ? row.text("cycle")
                : view.find(CYCLE, previous).map(before -> before.text("chain")).orElse(previous);
        return row.with("previous", previous).with("chain", chain);
    }

    private static Values said(Row row) {
        return StoredValues.read(row.text("field_values"));
    }

    private static Row saying(Row row, Values values) {
        FieldValue owner = values.find(CycleFields.OWNER).orElse(null);
        return row.with("field_values", StoredValues.write(values))
                .with("words", StoredValues.words(values))
                .with("aim", text(values, CycleFields.AIM))
                .with("element", values.chosen(CycleFields.ELEMENT).orElse(null))
                .with(
                        "owner_people",
                        owner == null
                                ? ""
                                : owner.people().stream().map(PersonId::value).collect(Collectors.joining(" ")))
                .with("owner", text(values, CycleFields.OWNER));
    }

    private static String text(Values values, String field) {
        FreeText words = values.words(field);
        return words == null ? "" : words.text();
    }

    private static String what(CycleEvent event) {
        return switch (event) {
            case CyclePlanned _ -> "planned";
            case PlanAmended _ -> "amended";
            case CycleStarted _ -> "started";
            case HappenedTold _ -> "told";
            case CycleStudied _ -> "studied";
            case NextDecided _ -> "acted";
            case CycleWithdrawn _ -> "withdrawn";
        };
    }
}
