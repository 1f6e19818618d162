package org.groundswell.query.measure;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
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

/** Folds measures, their definition versions, and the series. */
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

    /** What was told anew of a month that had been told before: rows are added and never change. */
    static final ViewTable RESTATED = ViewTable.named("view_measure_restated")
            .key(Column.text("measure"), Column.text("site"), Column.text("period"), Column.bigint("entry"))
            .value(
                    Column.bigint("was_entry"),
                    Column.text("was_standing"),
                    Column.numeric("was_numerator"),
                    Column.numeric("was_denominator"),
                    Column.text("standing"),
                    Column.numeric("numerator"),
                    Column.numeric("denominator"),
                    Column.timestamp("recorded_at"),
                    Column.text("recorded_by"))
            .oncePerEntry()
            .build();

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(MEASURE, DEFINITION, SITE, SeriesRow.TABLE, RESTATED);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("measure.") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case MeasureEvent e -> {
                MeasureRows.fold(MEASURE, entry, e, view);
                view.insert(definition(entry, e));
            }
            case SeriesEvent e -> series(entry, e, view);
            default -> {
                // an import's figures come in the series' own events
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

    private static void series(LedgerEntry entry, SeriesEvent event, ViewWriter view) {
        String measure = event.measure();
        String site = event.site().value();
        SeriesRow before = view.find(SeriesRow.TABLE, measure, site)
                .map(SeriesRow::of)
                .orElseGet(() -> SeriesRow.begun(measure, site));
        List<Point> changed = switch (event) {
            case DataPointsRecorded e -> points(e.points(), e.definitionVersion(), entry, false);
            case DataPointsCorrected e -> points(e.points(), e.definitionVersion(), entry, true);
        };
        restated(before, changed, entry, view);
        view.upsert(before.with(changed, entry.sequence()).toRow());
    }

    private static void restated(SeriesRow before, List<Point> changed, LedgerEntry entry, ViewWriter view) {
        for (Point now : changed) {
            Point was = before.at(now.month()).orElse(null);
            if (was != null) {
                view.insert(RESTATED.row()
                        .with("measure", before.measure())
                        .with("site", before.site())
                        .with("period", now.month())
                        .with("entry", entry.entry())
                        .with("was_entry", was.entry())
                        .with("was_standing", was.standing())
                        .with("was_numerator", was.numerator())
                        .with("was_denominator", was.denominator())
                        .with("standing", now.standing())
                        .with("numerator", now.numerator())
                        .with("denominator", now.denominator())
                        .with("recorded_at", entry.recordedAt())
                        .with("recorded_by", entry.actor().value()));
            }
        }
    }

    private static List<Point> points(List<DataPoint> given, int version, LedgerEntry entry, boolean corrected) {
        return given.stream()
                .map(point -> Point.of(point, version, entry.entry(), corrected))
                .toList();
    }
}
