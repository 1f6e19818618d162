package org.groundswell.query.programme;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.programme.ProgrammeEvent;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds what the programme's page counts. */
@Component
class ProgrammeProjection implements Projection {

    static final ViewTable PROGRAMME = ViewTable.named("view_programme")
            .key(Column.text("programme"))
            .value(
                    Column.text("name"),
                    Column.text("aim"),
                    Column.text("intervention"),
                    Column.date("starts_on"),
                    Column.bigint("version"))
            .openToAdministrators()
            .build();

    static final ViewTable SITE = SiteRows.declare("view_programme_site").build();
    static final ViewTable MEASURE = MeasureRows.declare("view_programme_measure");

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(PROGRAMME, SITE, MEASURE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("programme.") || type.startsWith("site.") || type.startsWith("measure.Measure");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case ProgrammeEvent e -> programme(entry, e, view);
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case MeasureEvent e -> MeasureRows.fold(MEASURE, entry, e, view);
            default -> {
                // imports change nothing that is kept here
            }
        }
    }

    private static void programme(LedgerEntry entry, ProgrammeEvent event, ViewWriter view) {
        String id = entry.ledger().value();
        Row before = view.find(PROGRAMME, id).orElseGet(() -> PROGRAMME.row().with("programme", id));
        Row after = switch (event) {
            case ProgrammeCreated e -> created(before, e);
            case ProgrammeRenamed e -> before.with("name", e.name());
        };
        view.upsert(after.with("version", entry.sequence()));
    }

    private static Row created(Row row, ProgrammeCreated event) {
        FreeText aim = event.aim();
        return row.with("name", event.name())
                .with("aim", aim == null ? null : aim.text())
                .with("intervention", event.intervention())
                .with("starts_on", event.startsOn());
    }
}
