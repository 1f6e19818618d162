package org.groundswell.query.variation;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds figures with what the control charts of their series say, and sites into the spells they spent in each group and stage. */
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
        return 10;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(
                VariationTables.MEASURE,
                VariationTables.SITES.site(),
                VariationTables.SITES.grouping(),
                VariationTables.SITES.standing(),
                VariationTables.RECALCULATION,
                FigureRows.TABLE,
                VariationTables.RESTATED,
                VariationTables.PHASES,
                VariationTables.SERIES,
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
                    new SeriesFold(entry, view).judgeAnew(redefined.measure());
                }
            }
            case SeriesEvent e -> new SeriesFold(entry, view).fold(e);
            case LimitsEvent e -> new SeriesFold(entry, view).phases(e);
            case GroupEvent e -> GroupRows.fold(VariationTables.GROUP, entry, e, view);
            case RoundEvent e -> new InstrumentSeries(catalogue, entry, view).fold(e);
            case RatingAgreed e ->
                new InstrumentSeries(catalogue, entry, view).fold(e).forEach(new SeriesFold(entry, view)::fold);
            case DecisionEvent e -> new Happenings(entry, view).fold(e);
            case AdaptationEvent e -> new Happenings(entry, view).fold(e);
            case RecordEvent e -> new Happenings(entry, view).fold(e);
            default -> {
                // an import's figures come in the series' own events
            }
        }
    }
}
