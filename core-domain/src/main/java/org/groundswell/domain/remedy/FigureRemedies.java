package org.groundswell.domain.remedy;

import static org.groundswell.domain.remedy.Remedy.by;
import static org.groundswell.domain.remedy.Remedy.none;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.ImportEvent;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.signal.SignalEvent;

/** How measures, figures, limits and signals are put right. */
final class FigureRemedies {

    private static final String DEFINITION = "definition";

    private FigureRemedies() {}

    static Remedy of(MeasureEvent event) {
        return switch (event) {
            case MeasureEvent.MeasureDefined defined ->
                by(Way.REDEFINE_MEASURE, defined.measure()).leaving(DEFINITION);
            case MeasureEvent.MeasureRedefined redefined ->
                by(Way.REDEFINE_MEASURE, redefined.measure()).replacing(DEFINITION);
        };
    }

    static Remedy of(SeriesEvent event) {
        return switch (event) {
            case SeriesEvent.DataPointsRecorded recorded ->
                figures(recorded, recorded.points()).leaving(months(recorded.points()));
            case SeriesEvent.DataPointsCorrected corrected ->
                figures(corrected, corrected.points()).replacing(months(corrected.points()));
        };
    }

    private static Remedy figures(SeriesEvent event, List<DataPoint> points) {
        Integer year = points.stream()
                .map(DataPoint::period)
                .min(YearMonth::compareTo)
                .map(YearMonth::getYear)
                .orElse(null);
        return year == null
                ? by(Way.CORRECT_FIGURES, event.measure(), event.site(), "")
                : by(Way.CORRECT_FIGURES, event.measure(), event.site(), year);
    }

    private static String[] months(List<DataPoint> points) {
        return points.stream().map(point -> point.period().toString()).toArray(String[]::new);
    }

    static Remedy of(ImportEvent event) {
        return switch (event) {
            case ImportEvent.FiguresImported imported -> by(Way.LOAD_FIGURES, imported.measure());
        };
    }

    static Remedy of(LimitsEvent event) {
        String proposal = "proposal " + event.recalculation();
        String approval = "approval " + event.recalculation();
        Remedy settle = by(Way.SETTLE_LIMITS, event.measure(), event.site(), event.recalculation());
        Remedy propose = by(Way.PROPOSE_LIMITS, event.measure(), event.site());
        return switch (event) {
            case LimitsEvent.RecalculationProposed _ -> settle.leaving(proposal);
            case LimitsEvent.RecalculationApproved _ -> settle.leaving(approval);
            case LimitsEvent.RecalculationRefused _ -> propose.undoing(proposal);
            case LimitsEvent.RecalculationWithdrawn _ -> propose.undoing(proposal, approval);
        };
    }

    static Remedy of(SignalEvent event) {
        String signal = event.caseId();
        Remedy work = by(Way.WORK_ON_SIGNAL, event.measure(), event.site(), signal);
        return switch (event) {
            case SignalEvent.SignalCaseOpened _ -> work.leaving("owner " + signal);
            case SignalEvent.SignalCaseReassigned _ -> work.replacing("owner " + signal);
            case SignalEvent.SignalCaseClosed _ ->
                by(Way.REOPEN_SIGNAL, event.measure(), event.site(), signal).leaving("closing " + signal);
            case SignalEvent.SignalCaseReopened _ -> work.undoing("closing " + signal);
            case SignalEvent.SignalCaseCommented _ -> none(WhyNot.SAID);
            case SignalEvent.SignalContinued _ -> none(WhyNot.FOLLOWS_FROM_FIGURES);
            case SignalEvent.SignalVanished _ ->
                none(WhyNot.FOLLOWS_FROM_FIGURES).leaving("gone " + signal);
            case SignalEvent.SignalReturned _ ->
                none(WhyNot.FOLLOWS_FROM_FIGURES).undoing("gone " + signal);
        };
    }
}
