package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.util.List;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.LimitsRows;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewWriter;
import org.groundswell.query.variation.InstrumentSeries.Changed;
import org.jspecify.annotations.Nullable;

/** Folds what an entry does to series: how their months read, what was told anew, and what their charts say. */
record SeriesFold(LedgerEntry entry, ViewWriter view) {

    /** Of a series made of ratings, whose measure has one definition. */
    private static final int ONLY_DEFINITION = 1;

    void fold(SeriesEvent event) {
        ToldSeries before = series(event.measure(), event.site().value());
        switch (event) {
            case DataPointsRecorded e -> tell(before, e.points(), e.definitionVersion(), false);
            case DataPointsCorrected e -> tell(before, e.points(), e.definitionVersion(), true);
        }
    }

    /** A rating was agreed of which a series is made. */
    void fold(Changed changed) {
        ToldSeries before = series(changed.measure(), changed.site());
        List<DataPoint> points = List.of(changed.point());
        Reach reach = reaching(before, points);
        touched(figure(before, changed.point(), ONLY_DEFINITION, false), points, reach);
    }

    private void tell(ToldSeries before, List<DataPoint> points, int definitionVersion, boolean corrected) {
        Reach reach = reaching(before, points);
        ToldSeries series = before;
        for (DataPoint point : points) {
            DataPoint was = series.at(point.period());
            if (was != null) {
                restated(series, was, point);
            }
            series = figure(series, point, definitionVersion, corrected);
        }
        touched(series, points, reach);
    }

    /** How far the measure's figures will reach, to be asked for before any of them is told. */
    private Reach reaching(ToldSeries series, List<DataPoint> points) {
        List<DataPoint> added = points.stream()
                .filter(point -> !series.numbers().isTold(point.period()))
                .toList();
        return Reach.of(series.measure(), view).with(series.isEmpty(), added, entry.entry());
    }

    private void restated(ToldSeries series, DataPoint was, DataPoint now) {
        view.insert(VariationTables.RESTATED
                .row()
                .with("measure", series.measure())
                .with("site", series.site())
                .with("period", now.period().toString())
                .with("entry", entry.entry())
                .with("was_entry", series.entryOf(now.period()))
                .with("was_standing", was.standing().word())
                .with("was_numerator", was.numerator())
                .with("was_denominator", was.denominator())
                .with("standing", now.standing().word())
                .with("numerator", now.numerator())
                .with("denominator", now.denominator())
                .with("recorded_at", entry.recordedAt())
                .with("recorded_by", entry.actor().value()));
    }

    /** The series after a month was told. */
    private ToldSeries figure(ToldSeries series, DataPoint point, int definitionVersion, boolean corrected) {
        Row row = FigureRows.row(series.measure(), series.site(), point)
                .with("definition_version", definitionVersion)
                .with("entry", entry.entry())
                .with("version", entry.sequence())
                .with("corrected", corrected)
                .row();
        if (series.numbers().isTold(point.period())) {
            view.upsert(row);
        } else {
            view.insert(row);
        }
        return series.with(point, entry.entry());
    }

    private void touched(ToldSeries series, List<DataPoint> points, Reach reach) {
        series.remember(view);
        reach.remember(series.measure(), view);
        view.upsert(row(series, SeriesLine.of(points), judged(series, chart(series.measure())), reach));
    }

    /** The chart is drawn under the limits in force, and judged by them. */
    void phases(LimitsEvent event) {
        LimitsRows.fold(VariationTables.RECALCULATION, entry, event, view);
        String measure = event.measure();
        String site = event.site().value();
        String phases = PhaseStart.write(PhaseStart.inForce(VariationTables.RECALCULATION, measure, site, view));
        Row row = VariationTables.PHASES
                .row()
                .with("measure", measure)
                .with("site", site)
                .with("phases", phases);
        if (!row.equals(view.find(VariationTables.PHASES, measure, site).orElse(null))) {
            view.upsert(row);
            ToldSeries series = series(measure, site);
            if (!series.isEmpty()) {
                judge(series, judged(series, chart(measure)));
            }
        }
    }

    /** Another definition may mean another direction or target, so every series of the measure is judged by it. */
    void judgeAnew(String measure) {
        SeriesChart chart = chart(measure);
        for (Row before : view.list(VariationTables.SERIES, measure)) {
            ToldSeries series = series(measure, before.text("site"));
            Judged judged = judged(series, chart);
            if (!row(series, before.textOrNull("line"), judged, Reach.read(before))
                    .equals(before)) {
                judge(series, judged);
            }
        }
    }

    /** What the chart says now, though nothing was told of its months. */
    private void judge(ToldSeries series, Judged judged) {
        view.upsert(row(series, null, judged, Reach.of(series.measure(), view)));
    }

    private static Row row(ToldSeries series, @Nullable String line, Judged judged, Reach reach) {
        Row.Filling row = VariationTables.SERIES
                .filling()
                .with("measure", series.measure())
                .with("site", series.site())
                .with("line", line)
                .with(
                        "variation",
                        judged.variation() == null ? null : judged.variation().word())
                .with(
                        "assurance",
                        judged.assurance() == null ? null : judged.assurance().word())
                .with("attention", judged.attention().ordinal())
                .with(
                        "latest_period",
                        judged.latest() == null ? null : judged.latest().toString())
                .with("latest_value", judged.value() == null ? null : BigDecimal.valueOf(judged.value()));
        return reach.on(row).row();
    }

    private ToldSeries series(String measure, String site) {
        return ToldSeries.of(measure, site, view);
    }

    private SeriesChart chart(String measure) {
        Row row = view.find(VariationTables.MEASURE, measure).orElseThrow();
        return SeriesChart.of(
                row.text("role"),
                row.text("kind"),
                row.numericOrNull("per"),
                row.text("direction"),
                row.numericOrNull("target"));
    }

    private Judged judged(ToldSeries series, SeriesChart chart) {
        String phases = view.find(VariationTables.PHASES, series.measure(), series.site())
                .map(told -> told.textOrNull("phases"))
                .orElse(null);
        return Judged.of(chart, series.numbers(), PhaseStart.read(phases));
    }
}
