package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.RoundEvent.RoundClosed;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.assessment.RoundEvent.RoundReopened;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What sites are to send, assessments and figures, and have sent, at the point a run has reached. */
final class Returns {

    /** No month's figures are due later than {@link NoticePolicy#MOST_DAYS} after it, nor told of earlier than that before. */
    private static final int MONTHS_LOOKED_AT = 6;

    private final SortedMap<String, Round> rounds = new TreeMap<>();
    private final Set<String> assessed = new HashSet<>();
    private final SortedMap<String, Measure> measures = new TreeMap<>();
    private final SortedMap<YearMonth, Set<String>> sent = new TreeMap<>();

    /** @param cause the entry that set its day */
    record Round(LocalDate closesOn, long cause, boolean open) {}

    private record Measure(@Nullable YearMonth first, long cause) {}

    /** A month of a measure's figures, due on a day. */
    record Month(String measure, YearMonth month, LocalDate due, long cause) {}

    void fold(long entry, String round, RoundEvent event) {
        switch (event) {
            case RoundOpened opened -> rounds.put(round, new Round(opened.closesOn(), entry, true));
            case RoundReopened again -> rounds.put(round, new Round(again.closesOn(), entry, true));
            case RoundClosed _ ->
                rounds.computeIfPresent(round, (_, known) -> new Round(known.closesOn(), known.cause(), false));
        }
    }

    void fold(RatingsRevealed event) {
        assessed.add(event.round() + "/" + event.site());
    }

    void fold(long entry, MeasureEvent event) {
        switch (event) {
            case MeasureDefined defined -> measures.put(defined.measure(), measure(defined.definition(), entry));
            case MeasureRedefined again ->
                measures.computeIfPresent(again.measure(), (_, known) -> measure(again.definition(), known.cause()));
        }
    }

    /** Months of which nothing can be due any more are forgotten, so that what is known does not grow with the figures there are. */
    void fold(LocalDate day, SeriesEvent event) {
        YearMonth oldest = YearMonth.from(day).minusMonths(MONTHS_LOOKED_AT - 1L);
        sent.headMap(oldest).clear();
        String series = event.measure() + "/" + event.site();
        for (DataPoint point : points(event)) {
            if (point.period().isBefore(oldest)) {
                continue;
            }
            Set<String> there = sent.computeIfAbsent(point.period(), _ -> new HashSet<>());
            if (point.standing() == Standing.MISSING) {
                there.remove(series);
            } else {
                there.add(series);
            }
        }
    }

    /** How many figures are known to have been sent. */
    long figures() {
        return sent.values().stream().mapToLong(Set::size).sum();
    }

    private static List<DataPoint> points(SeriesEvent event) {
        return switch (event) {
            case DataPointsRecorded recorded -> recorded.points();
            case DataPointsCorrected corrected -> corrected.points();
        };
    }

    SortedMap<String, Round> rounds() {
        return rounds;
    }

    boolean hasAssessed(String round, SiteCode site) {
        return assessed.contains(round + "/" + site);
    }

    boolean hasSent(Month month, SiteCode site) {
        return sent.getOrDefault(month.month(), Set.of()).contains(month.measure() + "/" + site);
    }

    /** The months that are due on one of some days. */
    List<Month> due(Set<LocalDate> days, int returnsWithin) {
        YearMonth newest =
                YearMonth.from(days.stream().max(LocalDate::compareTo).orElseThrow());
        return measures.entrySet().stream()
                .flatMap(measure -> IntStream.range(0, MONTHS_LOOKED_AT)
                        .mapToObj(newest::minusMonths)
                        .filter(month -> measure.getValue().first() == null
                                || !month.isBefore(measure.getValue().first()))
                        .map(month -> new Month(
                                measure.getKey(),
                                month,
                                month.atEndOfMonth().plusDays(returnsWithin),
                                measure.getValue().cause())))
                .filter(month -> days.contains(month.due()))
                .toList();
    }

    private static Measure measure(MeasureDefinition definition, long cause) {
        return new Measure(definition.firstMonth(), cause);
    }
}
