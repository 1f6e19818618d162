package org.groundswell.query.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.groundswell.domain.statistics.DecileUnit;
import org.groundswell.domain.statistics.Deciles;
import org.groundswell.domain.statistics.DecilesResult;
import org.groundswell.query.measure.DecilesRow.LeftOut;
import org.groundswell.query.measure.DecilesRow.Line;
import org.groundswell.query.measure.DecilesRow.LinePoint;
import org.groundswell.query.measure.DecilesRow.Month;
import org.groundswell.query.measure.MeasureStore.SiteSeries;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.jspecify.annotations.Nullable;

/** From stored series to deciles: which months count, which site-months are left out and why, and the one site's line. */
final class DecilesCalculation {

    private final MeasureBrief measure;
    private final Values values;
    private final double minimumDenominator;
    private final @Nullable String from;
    private final @Nullable String to;

    private final List<DecileUnit> units = new ArrayList<>();
    private final Map<String, int[]> left = new TreeMap<>();
    private int missing;
    private int notApplicable;
    private int suspended;

    /** @param minimumDenominator at least 1 in effect: a zero denominator makes no value */
    DecilesCalculation(
            MeasureBrief measure, double minimumDenominator, @Nullable YearMonth from, @Nullable YearMonth to) {
        this.measure = measure;
        this.values = Values.of(measure);
        this.minimumDenominator = minimumDenominator;
        this.from = from == null ? null : from.toString();
        this.to = to == null ? null : to.toString();
    }

    DecilesRow of(List<SiteSeries> series, @Nullable String lineCode, @Nullable String lineName) {
        Set<String> months = new HashSet<>();
        List<SiteSeries> counted = series.stream().filter(SiteSeries::counted).toList();
        counted.forEach(site ->
                site.points().stream().map(Point::month).filter(this::isWithin).forEach(months::add));
        List<String> inOrder = months.stream().sorted().toList();
        inOrder.forEach(month -> left.put(month, new int[1]));
        counted.forEach(site -> sort(site, inOrder));
        DecilesResult result = Deciles.of(units, minimumDenominator);
        Map<String, DecilesResult.Month> computed = new HashMap<>();
        result.months().forEach(month -> computed.put(month.at(), month));
        int belowMinimum = result.months().stream()
                .mapToInt(month ->
                        month.leftOut().belowMinimum() + month.leftOut().noRatio())
                .sum();
        int without = result.months().stream()
                .mapToInt(month -> month.leftOut().missing())
                .sum();
        return new DecilesRow(
                measure,
                inOrder.stream().map(month -> month(month, computed.get(month))).toList(),
                lineCode == null || lineName == null ? null : line(lineCode, lineName, series, result),
                new LeftOut(belowMinimum, missing + without, notApplicable, suspended),
                result.rule() + " " + result.ruleVersion());
    }

    private boolean isWithin(String month) {
        return (from == null || month.compareTo(from) >= 0) && (to == null || month.compareTo(to) <= 0);
    }

    /** Takes in a site's months; a month it never recorded is missing once it has begun to record. */
    private void sort(SiteSeries site, List<String> months) {
        Map<String, Point> byMonth = new HashMap<>();
        site.points().forEach(point -> byMonth.put(point.month(), point));
        String first = site.points().isEmpty() ? null : site.points().getFirst().month();
        for (String month : months) {
            Point point = byMonth.get(month);
            if (point != null && point.standing().equals(Point.VALUE)) {
                units.add(values.unit(site.code(), point));
            } else if (point != null) {
                leaveOut(point.standing(), month);
            } else if (first != null && month.compareTo(first) > 0) {
                leaveOut("missing", month);
            }
        }
    }

    private void leaveOut(String standing, String month) {
        left.getOrDefault(month, new int[1])[0]++;
        switch (standing) {
            case "not-applicable" -> notApplicable++;
            case "suspended" -> suspended++;
            default -> missing++;
        }
    }

    private Month month(String at, DecilesResult.@Nullable Month computed) {
        int others = left.getOrDefault(at, new int[1])[0];
        if (computed == null) {
            return new Month(at, null, null, 0, others);
        }
        List<Double> deciles = computed.deciles();
        Double overall = computed.overall();
        return new Month(
                at,
                deciles == null
                        ? null
                        : deciles.stream().map(decile -> values.per() * decile).toList(),
                overall == null ? null : Double.valueOf(values.per() * overall),
                computed.n(),
                computed.left() + others);
    }

    private Line line(String code, String name, List<SiteSeries> series, DecilesResult result) {
        Map<String, Double> percentiles = new HashMap<>();
        for (DecilesResult.Unit unit : result.units()) {
            Double percentile = unit.percentile();
            if (unit.id().equals(code) && percentile != null) {
                percentiles.put(unit.at(), percentile);
            }
        }
        List<LinePoint> points = series.stream()
                .filter(site -> site.code().equals(code))
                .flatMap(site -> site.points().stream())
                .filter(point -> isWithin(point.month()))
                .map(point -> new LinePoint(
                        point.month(),
                        point.standing(),
                        values.of(point),
                        point.numerator(),
                        point.denominator(),
                        percentiles.get(point.month())))
                .toList();
        return new Line(code, name, points);
    }
}
