package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.domain.Event;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.LimitsRows;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.groundswell.query.variation.InstrumentSeries.Changed;
import org.springframework.stereotype.Component;

/** Folds series into lines with what their control charts say, and sites into the spells they spent in each group and stage. */
@Component
class VariationProjection implements Projection {

    private final Catalogue catalogue;

    VariationProjection(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "variation";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(
                VariationTables.MEASURE,
                CoverageRows.TABLE,
                VariationTables.SITES.site(),
                VariationTables.SITES.grouping(),
                VariationTables.SITES.standing(),
                VariationTables.RECALCULATION,
                VariationTables.CHANGE,
                VariationTables.SERIES,
                VariationTables.SIGNAL,
                VariationTables.GROUP,
                VariationTables.HAPPENING,
                VariationTables.ROUND,
                VariationTables.RATING);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("measure.")
                || type.startsWith("site.")
                || type.startsWith("limits.")
                || type.startsWith("group.")
                || type.startsWith("decision.")
                || type.startsWith("adaptation.")
                || type.startsWith("record.")
                || type.startsWith("assessment.Round")
                || type.equals("assessment.RatingAgreed");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> {
                VariationTables.SITES.fold(entry, e, view);
                new Happenings(entry, view).fold(e);
            }
            case MeasureEvent e -> {
                MeasureRows.fold(VariationTables.MEASURE, entry, e, view);
                if (e instanceof MeasureRedefined redefined) {
                    judgeAnew(redefined.measure(), view);
                }
            }
            case SeriesEvent e -> {
                CoverageRows.fold(entry, e, view);
                series(entry, e.measure(), e.site().value(), points(e), view);
            }
            case LimitsEvent e -> {
                LimitsRows.fold(VariationTables.RECALCULATION, entry, e, view);
                phases(e, view);
            }
            case GroupEvent e -> GroupRows.fold(VariationTables.GROUP, entry, e, view);
            case RoundEvent e -> new InstrumentSeries(catalogue, entry, view).fold(e);
            case RatingAgreed e ->
                new InstrumentSeries(catalogue, entry, view).fold(e).forEach(changed -> agreed(entry, changed, view));
            case DecisionEvent e -> new Happenings(entry, view).fold(e);
            case AdaptationEvent e -> new Happenings(entry, view).fold(e);
            case RecordEvent e -> new Happenings(entry, view).fold(e);
            default -> {
                // an import's figures come in the series' own events
            }
        }
    }

    private static List<DataPoint> points(SeriesEvent event) {
        return switch (event) {
            case DataPointsRecorded e -> e.points();
            case DataPointsCorrected e -> e.points();
        };
    }

    private static void agreed(LedgerEntry entry, Changed changed, ViewWriter view) {
        Row before = view.find(VariationTables.SERIES, changed.measure(), changed.site())
                .orElse(null);
        boolean isNew = before == null
                || !SeriesLine.read(before.text("line"))
                        .containsKey(changed.point().period());
        CoverageRows.count(changed.measure(), before == null, isNew ? List.of(changed.point()) : List.of(), view);
        series(entry, changed.measure(), changed.site(), List.of(changed.point()), view);
    }

    private static void series(
            LedgerEntry entry, String measure, String site, List<DataPoint> changed, ViewWriter view) {
        view.insert(VariationTables.CHANGE
                .row()
                .with("measure", measure)
                .with("entry", entry.entry())
                .with("site", site)
                .with("line", SeriesLine.with(null, changed)));
        Row before = view.find(VariationTables.SERIES, measure, site)
                .orElseGet(() ->
                        VariationTables.SERIES.row().with("measure", measure).with("site", site));
        var months = SeriesLine.months(before.textOrNull("line"), changed);
        Row row = before.with("line", SeriesLine.write(months));
        view.upsert(row);
        chart(measure, view).ifPresent(chart -> view.upsert(signal(row, months, chart)));
    }

    /** The chart is drawn under the limits in force, and judged by them. */
    private static void phases(LimitsEvent event, ViewWriter view) {
        String measure = event.measure();
        String site = event.site().value();
        String phases = PhaseStart.write(PhaseStart.inForce(VariationTables.RECALCULATION, measure, site, view));
        view.find(VariationTables.SERIES, measure, site)
                .filter(series -> !Objects.equals(series.textOrNull("phases"), phases))
                .map(series -> series.with("phases", phases))
                .ifPresent(series -> {
                    view.upsert(series);
                    chart(measure, view).ifPresent(chart -> view.upsert(signal(series, chart)));
                });
    }

    /** Another definition may mean another direction or target, so every series of the measure is judged by it. */
    private static void judgeAnew(String measure, ViewWriter view) {
        chart(measure, view).ifPresent(chart -> {
            for (Row series : view.list(VariationTables.SERIES, measure)) {
                Row after = signal(series, chart);
                if (!view.find(VariationTables.SIGNAL, measure, series.text("site"))
                        .equals(Optional.of(after))) {
                    view.upsert(after);
                }
            }
        });
    }

    private static Optional<SeriesChart> chart(String measure, ViewWriter view) {
        return view.find(VariationTables.MEASURE, measure)
                .map(row -> SeriesChart.of(
                        row.text("role"),
                        row.text("kind"),
                        row.numericOrNull("per"),
                        row.text("direction"),
                        row.numericOrNull("target")));
    }

    private static Row signal(Row series, SeriesChart chart) {
        return signal(series, SeriesLine.read(series.text("line")), chart);
    }

    private static Row signal(Row series, NavigableMap<YearMonth, DataPoint> months, SeriesChart chart) {
        Judged judged = Judged.of(chart, months, PhaseStart.read(series.textOrNull("phases")));
        Row row = VariationTables.SIGNAL
                .row()
                .with("measure", series.text("measure"))
                .with("site", series.text("site"))
                .with("points", months.size())
                .with(
                        "variation",
                        judged.variation() == null ? null : judged.variation().word())
                .with(
                        "assurance",
                        judged.assurance() == null ? null : judged.assurance().word())
                .with("attention", judged.attention().ordinal());
        return judged.latest() == null || judged.value() == null
                ? row
                : row.with("latest_period", judged.latest().toString())
                        .with("latest_value", BigDecimal.valueOf(judged.value()));
    }
}
