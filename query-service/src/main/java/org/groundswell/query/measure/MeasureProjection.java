package org.groundswell.query.measure;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
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

/** Folds measures, their definition versions, and the sites that give figures. */
@Component
class MeasureProjection implements Projection {

    static final ViewTable MEASURE = MeasureRows.declare("view_measure");
    static final ViewTable SITE = SiteRows.declare("view_measure_site").build();

    static final ViewTable DEFINITION = MeasureRows.definitionColumns(ViewTable.named("view_measure_definition")
                    .key(Column.text("measure"), Column.integer("definition_version")))
            .value(
                    Column.text("reason"),
                    Column.bigint("entry"),
                    Column.timestamp("recorded_at"),
                    Column.text("recorded_by"))
            .build();

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(MEASURE, DEFINITION, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("measure.Measure") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case MeasureEvent e -> {
                MeasureRows.fold(MEASURE, entry, e, view);
                view.insert(definition(entry, e));
            }
            default -> {
                // nothing else concerns it
            }
        }
    }

    private static Row definition(LedgerEntry entry, MeasureEvent event) {
        return switch (event) {
            case MeasureDefined e -> definition(entry, e.measure(), 1, e.definition(), e.meaning());
            case MeasureRedefined e ->
                definition(entry, e.measure(), e.version(), e.definition(), e.meaning())
                        .with("reason", e.reason().text());
        };
    }

    private static Row definition(
            LedgerEntry entry, String measure, int version, MeasureDefinition definition, FreeText meaning) {
        return MeasureRows.define(DEFINITION.row(), definition, meaning.text())
                .with("measure", measure)
                .with("definition_version", version)
                .with("entry", entry.entry())
                .with("recorded_at", entry.recordedAt())
                .with("recorded_by", entry.actor().value());
    }
}
