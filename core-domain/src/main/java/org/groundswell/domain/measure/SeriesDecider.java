package org.groundswell.domain.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.SeriesCommand.RecordDataPoints;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.jspecify.annotations.Nullable;

/** The rules of one site's series of one measure. */
public final class SeriesDecider {

    /** The most months in one command: a hundred years. */
    public static final int MOST_MONTHS = 1200;

    private SeriesDecider() {}

    public static SeriesState initial() {
        return new SeriesState(Map.of());
    }

    /**
     * What given figures would change.
     *
     * @param recorded months that have no figure yet
     * @param corrected months that have another figure
     * @param unchanged months that have this figure
     */
    public record Comparison(List<DataPoint> recorded, List<DataPoint> corrected, List<DataPoint> unchanged) {}

    public static Outcome<SeriesEvent> decide(
            SeriesCommand command,
            SeriesState state,
            MeasureState measure,
            SiteStanding site,
            Circumstance circumstance) {
        return switch (command) {
            case RecordDataPoints points ->
                switch (measure) {
                    case MeasureState.NotDefined _ -> Outcome.refused(SeriesRejection.MEASURE_UNKNOWN.because());
                    case MeasureState.Defined defined -> record(points, state, defined, site, circumstance);
                };
        };
    }

    public static SeriesState evolve(SeriesState state, SeriesEvent event) {
        Map<YearMonth, DataPoint> points = new HashMap<>(state.points());
        List<DataPoint> given = switch (event) {
            case DataPointsRecorded recorded -> recorded.points();
            case DataPointsCorrected corrected -> corrected.points();
        };
        given.forEach(point -> points.put(point.period(), point));
        return new SeriesState(points);
    }

    /** Sorts figures, each month given once, by what they would change; each list in the order of the months. */
    public static Comparison compare(List<DataPoint> given, SeriesState state) {
        Comparison result = new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        given.stream()
                .map(Figures::normal)
                .sorted(Comparator.comparing(DataPoint::period))
                .forEach(point -> {
                    DataPoint present = state.points().get(point.period());
                    if (present == null) {
                        result.recorded().add(point);
                    } else if (Figures.normal(present).equals(point)) {
                        result.unchanged().add(point);
                    } else {
                        result.corrected().add(point);
                    }
                });
        return result;
    }

    private static Outcome<SeriesEvent> record(
            RecordDataPoints command,
            SeriesState state,
            MeasureState.Defined measure,
            SiteStanding site,
            Circumstance circumstance) {
        if (!site.isEnrolled()) {
            return Outcome.refused(SeriesRejection.SITE_UNKNOWN.at("site"));
        }
        if (site.hasLeft() && !site.livesOn()) {
            return Outcome.refused(SeriesRejection.SITE_HAS_LEFT.because(site.word()));
        }
        Faults faults = check(command, measure.definition(), circumstance);
        afterItsEnd(faults, command.points(), state, site);
        FreeText reason = command.reasonForCorrections();
        faults.optionalWords("reason", "the reason", reason);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults.found());
        }
        Comparison comparison = compare(command.points(), state);
        if (!comparison.corrected().isEmpty() && (reason == null || reason.isBlank())) {
            return needReason(comparison, state);
        }
        unseen(faults, command, comparison, state);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults.found());
        }
        return Outcome.accepted(events(command, measure, comparison, reason));
    }

    private static List<SeriesEvent> events(
            RecordDataPoints command, MeasureState.Defined measure, Comparison comparison, @Nullable FreeText reason) {
        List<SeriesEvent> events = new ArrayList<>();
        if (!comparison.recorded().isEmpty()) {
            events.add(new DataPointsRecorded(
                    command.measure(), command.site(), measure.version(), comparison.recorded(), command.source()));
        }
        if (!comparison.corrected().isEmpty() && reason != null) {
            events.add(new DataPointsCorrected(
                    command.measure(),
                    command.site(),
                    measure.version(),
                    comparison.corrected(),
                    reason,
                    command.source()));
        }
        return events;
    }

    /** What was recorded for later months before the merger or split was can still be put right. */
    private static void afterItsEnd(Faults faults, List<DataPoint> points, SeriesState state, SiteStanding site) {
        SiteStanding.Succession now = site.succession();
        SeriesRejection reason = site.isSplit() ? SeriesRejection.SPLIT_BEFORE : SeriesRejection.TAKEN_IN_BEFORE;
        for (int i = 0; now != null && i < points.size(); i++) {
            YearMonth month = points.get(i).period();
            if (now.isBefore(month) && !state.points().containsKey(month)) {
                faults.add(reason.at("points[" + i + "].period", now.successors(), now.since(), month));
            }
        }
    }

    private static void unseen(Faults faults, RecordDataPoints command, Comparison comparison, SeriesState state) {
        if (command.seen() == null) {
            return;
        }
        Set<DataPoint> seen = command.seen().stream().map(Figures::normal).collect(Collectors.toSet());
        for (DataPoint point : comparison.corrected()) {
            DataPoint present = state.points().get(point.period());
            faults.addIf(
                    present != null && !seen.contains(Figures.normal(present)),
                    () -> SeriesRejection.CHANGED_SINCE_SEEN.at("points", command.site(), point.period()));
        }
    }

    private static Outcome<SeriesEvent> needReason(Comparison comparison, SeriesState state) {
        Faults faults = new Faults();
        for (DataPoint point : comparison.corrected()) {
            DataPoint present = state.points().get(point.period());
            if (present != null) {
                faults.add(SeriesRejection.CHANGE_NEEDS_REASON.at(
                        "reason", point.period(), Figures.told(Figures.normal(present)), Figures.told(point)));
            }
        }
        return Outcome.refused(faults.found());
    }

    private static Faults check(RecordDataPoints command, MeasureDefinition definition, Circumstance circumstance) {
        Faults faults = new Faults();
        if (command.points().isEmpty()) {
            return faults.add(SeriesRejection.NOTHING_GIVEN.at("points"));
        }
        if (command.points().size() > MOST_MONTHS) {
            return faults.add(SeriesRejection.TOO_MANY_MONTHS.at("points", MOST_MONTHS));
        }
        Set<YearMonth> months = new HashSet<>();
        for (int i = 0; i < command.points().size(); i++) {
            DataPoint point = command.points().get(i);
            String place = "points[" + i + "]";
            String period = place + ".period";
            faults.addIf(!months.add(point.period()), () -> SeriesRejection.MONTH_TWICE.at(period, point.period()));
            Figures.monthFault(period, point.period(), definition, circumstance).ifPresent(faults::add);
            PointRules.check(faults, place, point, definition);
        }
        return faults;
    }
}
