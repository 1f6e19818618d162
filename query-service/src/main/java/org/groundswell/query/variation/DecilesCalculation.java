package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.statistics.Deciles;
import org.groundswell.domain.statistics.DecilesResult;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.Values;
import org.groundswell.query.variation.DecilesRow.LeftOut;
import org.groundswell.query.variation.DecilesRow.Line;
import org.groundswell.query.variation.DecilesRow.LinePoint;
import org.groundswell.query.variation.DecilesRow.Month;
import org.jspecify.annotations.Nullable;

/** From a panel to deciles: which months count, which site-months are left out and why, and the one site's line. */
final class DecilesCalculation {

    private final Panel panel;
    private final Values values;
    private final int[] sites;

    private int belowMinimum;
    private int missing;
    private int notApplicable;
    private int suspended;

    DecilesCalculation(Panel panel) {
        this.panel = panel;
        this.values = panel.values();
        this.sites = panel.sites().toArray();
    }

    /** The first month that a site recorded: from then on a month without anything is missing. */
    private int begun(int site) {
        for (int month = panel.matrix().first(); month <= panel.matrix().last(); month++) {
            if (panel.matrix().standing(site, month) != Matrix.NONE) {
                return month;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Of all sites of the panel. */
    record Together(List<Month> months, LeftOut leftOut) implements Matrices.Made {

        /** Nine deciles, each boxed and referred to, and the rest of a month. */
        private static final int MONTH = 320;

        @Override
        public int bytes() {
            return months.size() * MONTH;
        }
    }

    Together together() {
        int[] begun = Arrays.stream(sites).map(this::begun).toArray();
        List<Month> months = new ArrayList<>();
        panel.months().filter(this::isRecorded).forEach(month -> months.add(month(month, begun)));
        return new Together(months, new LeftOut(belowMinimum, missing, notApplicable, suspended));
    }

    private boolean isRecorded(int month) {
        return Arrays.stream(sites)
                .anyMatch(site -> panel.counts(site, month) && panel.matrix().standing(site, month) != Matrix.NONE);
    }

    private Month month(int month, int[] begun) {
        int left = 0;
        for (int i = 0; i < sites.length; i++) {
            if (panel.counts(sites[i], month)
                    && leavesOut(panel.matrix().standing(sites[i], month), month > begun[i])) {
                left++;
            }
        }
        DecilesResult.Month result = result(month);
        missing += result.leftOut().missing();
        belowMinimum += result.leftOut().belowMinimum() + result.leftOut().noRatio();
        List<Double> deciles = result.deciles();
        Double overall = result.overall();
        return new Month(
                result.at(),
                deciles == null
                        ? null
                        : deciles.stream().map(decile -> values.per() * decile).toList(),
                overall == null ? null : Double.valueOf(values.per() * overall),
                result.n(),
                result.left() + left);
    }

    private boolean leavesOut(byte standing, boolean hasBegun) {
        switch (standing) {
            case Matrix.VALUE -> {
                return false;
            }
            case Matrix.NOT_APPLICABLE -> notApplicable++;
            case Matrix.SUSPENDED -> suspended++;
            case Matrix.MISSING -> missing++;
            default -> {
                if (!hasBegun) {
                    return false;
                }
                missing++;
            }
        }
        return true;
    }

    private DecilesResult.Month result(int month) {
        double[] numerators = new double[sites.length];
        double[] denominators = new double[sites.length];
        int with = 0;
        for (int site : sites) {
            if (panel.counts(site, month) && panel.matrix().standing(site, month) == Matrix.VALUE) {
                numerators[with] = panel.matrix().numerator(site, month);
                denominators[with] = panel.matrix().denominator(site, month);
                with++;
            }
        }
        return Deciles.month(
                Matrix.month(month).toString(),
                Arrays.copyOf(numerators, with),
                values.plain() ? null : Arrays.copyOf(denominators, with),
                panel.minimumDenominator());
    }

    /** @param recorded the months of the site whose line is asked for */
    Line line(SiteBrief site, NavigableMap<YearMonth, DataPoint> recorded) {
        int position = panel.matrix().position(site.code()).orElse(-1);
        List<LinePoint> points = recorded.values().stream()
                .filter(point -> isWithin(Matrix.number(point.period())))
                .map(point -> new LinePoint(
                        point.period().toString(),
                        point.standing().word(),
                        values.of(point.numerator(), point.denominator()),
                        point.numerator(),
                        point.denominator(),
                        point.standing() == Standing.VALUE
                                ? percentile(position, Matrix.number(point.period()))
                                : null))
                .toList();
        return new Line(site.code(), site.name(), points);
    }

    private boolean isWithin(int month) {
        return month >= panel.from() && month <= panel.to();
    }

    /** The share of the other sites that enter in this month and are lower; nothing where the site does not enter. */
    private @Nullable Double percentile(int site, int month) {
        if (site < 0 || !enters(site, month)) {
            return null;
        }
        double own = value(site, month);
        int entered = 0;
        int lower = 0;
        for (int other : sites) {
            if (enters(other, month)) {
                entered++;
                lower += value(other, month) < own ? 1 : 0;
            }
        }
        return entered > 1 ? Double.valueOf((double) lower / (entered - 1)) : null;
    }

    private double value(int site, int month) {
        return values.of(panel.matrix().numerator(site, month), panel.matrix().denominator(site, month));
    }

    private boolean enters(int site, int month) {
        return panel.counts(site, month)
                && Double.isFinite(value(site, month))
                && (values.plain() || panel.matrix().denominator(site, month) >= panel.minimumDenominator());
    }
}
