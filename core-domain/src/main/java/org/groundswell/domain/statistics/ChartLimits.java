package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Centre and limits of one phase: XmR as Making Data Count has it, all else as qicharts2 0.8.1 has it.
 *
 * <p>Constants: 2.66 is 3 ÷ 1.128; 1.128 is d₂ of two figures; 3.267 is D₄ of two figures (Montgomery 2009, appendix VI). The t
 * chart's power is Nelson's (1994); the g chart's spread is Montgomery's.
 */
final class ChartLimits {

    private static final double XMR = 2.66;
    static final double D2 = 1.128;
    private static final double T_POWER = 3.6;

    /** The median of a geometric distribution of which only the mean is known (Provost and Murray 2011). */
    private static final double MEDIAN_OF_MEAN = 0.693;

    private static final double NO_BOUND = Double.POSITIVE_INFINITY;

    private final ControlChartRequest request;
    private final Phase phase;
    private final Limits limits;
    private final PhaseNotes notes;

    private ChartLimits(ControlChartRequest request, Phase phase, Limits limits, PhaseNotes notes) {
        this.request = request;
        this.phase = phase;
        this.limits = limits;
        this.notes = notes;
    }

    static void fill(ControlChartRequest request, Phase phase, Limits limits, PhaseNotes notes) {
        ChartLimits chart = new ChartLimits(request, phase, limits, notes);
        switch (request.chart()) {
            case XMR -> chart.xmr();
            case I -> chart.individuals();
            case MR -> chart.movingRanges();
            case P -> chart.proportions(1);
            case U -> chart.rates(1);
            case C -> chart.counts();
            case P_PRIME -> chart.proportions(chart.laney(true));
            case U_PRIME -> chart.rates(chart.laney(false));
            case G -> chart.opportunitiesBetween();
            case T -> chart.timeBetween();
        }
    }

    private double known(double computed) {
        Double centre = request.centre();
        return centre == null ? computed : centre;
    }

    private void xmr() {
        double[] figures = new double[phase.baseline() - phase.from()];
        for (int i = phase.from(); i < phase.baseline(); i++) {
            figures[i - phase.from()] = phase.makes(i) ? phase.series().value[i] : Double.NaN;
        }
        MovingRanges ranges = ranges(figures, figures.length);
        even(phase.mean(), XMR * ranges.average() / 3, -NO_BOUND);
    }

    private void individuals() {
        double[] figures = new double[phase.baseline() - phase.from()];
        int size = withoutExcluded(figures, phase.series().value);
        MovingRanges ranges = ranges(figures, size);
        boolean clipped = request.notNegative() && noneNegative();
        even(known(phase.mean()), ranges.average() / D2, clipped ? 0 : -NO_BOUND);
    }

    private boolean noneNegative() {
        for (double figure : phase.series().value) {
            if (figure < 0) {
                return false;
            }
        }
        return true;
    }

    /** Excluded points drop out, and their neighbours become neighbours; missing ones stay as NaN. */
    private int withoutExcluded(double[] into, double[] figures) {
        int size = 0;
        for (int i = phase.from(); i < phase.baseline(); i++) {
            if (!phase.series().excluded[i]) {
                into[size++] = figures[i];
            }
        }
        return size;
    }

    private MovingRanges ranges(double[] figures, int size) {
        MovingRanges ranges = MovingRanges.of(figures, size, request.screening());
        notes.ranges(ranges);
        return ranges;
    }

    private void movingRanges() {
        double centre = known(phase.mean());
        for (int i = phase.from(); i < phase.to(); i++) {
            limits.centre[i] = centre;
            limits.set(i, 0, 0, MovingRanges.UPPER / 3 * centre);
            limits.set(i, 1, 0, MovingRanges.UPPER / 3 * 2 * centre);
            limits.set(i, 2, 0, MovingRanges.UPPER * centre);
        }
        if (Double.isNaN(centre)) {
            for (int i = phase.from(); i < phase.to(); i++) {
                unlimited(i);
            }
            notes.noRange();
        }
    }

    private void unlimited(int i) {
        for (int k = 0; k < 3; k++) {
            limits.set(i, k, Double.NaN, Double.NaN);
        }
    }

    private void proportions(double wider) {
        double centre = known(phase.pooled());
        byDenominator(centre, wider * Math.sqrt(Math.max(0, centre * (1 - centre))), 1);
    }

    private void rates(double wider) {
        double centre = known(phase.pooled());
        byDenominator(centre, wider * Math.sqrt(centre), NO_BOUND);
    }

    private void byDenominator(double centre, double spread, double most) {
        for (int i = phase.from(); i < phase.to(); i++) {
            limits.centre[i] = centre;
            if (!phase.series().isMissing(i)) {
                limits.around(i, centre, spread / Math.sqrt(phase.series().denominator[i]), 0, most);
            }
        }
    }

    /**
     * How many times as widely figures vary from month to month as their denominators let chance make them vary, σz; NaN
     * where there is no pair of neighbours, 1 where chance allows no variation at all.
     */
    private double laney(boolean proportion) {
        double centre = known(phase.pooled());
        double spread = Math.sqrt(Math.max(0, proportion ? centre * (1 - centre) : centre));
        if (spread == 0) {
            return 1;
        }
        Series series = phase.series();
        double[] z = new double[series.size()];
        for (int i = phase.from(); i < phase.baseline(); i++) {
            z[i] = (series.value[i] - centre) / (spread / Math.sqrt(series.denominator[i]));
        }
        double[] figures = new double[phase.baseline() - phase.from()];
        int size = withoutExcluded(figures, z);
        double sigma = ranges(figures, size).average() / D2;
        notes.sigma(sigma);
        return sigma;
    }

    private void counts() {
        double centre = known(phase.mean());
        even(centre, Math.sqrt(centre), 0);
    }

    private void opportunitiesBetween() {
        double mean = known(phase.mean());
        even(mean, Math.sqrt(mean * (mean + 1)), 0);
        double drawn = request.centre() == null ? phase.median() : MEDIAN_OF_MEAN * mean;
        for (int i = phase.from(); i < phase.to(); i++) {
            limits.centre[i] = drawn;
        }
    }

    private void timeBetween() {
        double[] powers = new double[phase.series().size()];
        CompensatedSum sum = new CompensatedSum();
        for (int i = phase.from(); i < phase.baseline(); i++) {
            powers[i] = Math.pow(phase.series().value[i], 1 / T_POWER);
            sum.add(phase.makes(i) ? powers[i] : 0);
        }
        double[] figures = new double[phase.baseline() - phase.from()];
        int size = withoutExcluded(figures, powers);
        Double known = request.centre();
        double centre = known == null ? sum.value() / phase.making() : Math.pow(known, 1 / T_POWER);
        double third = ranges(figures, size).average() / D2;
        for (int i = phase.from(); i < phase.to(); i++) {
            limits.centre[i] = Math.pow(centre, T_POWER);
            for (int k = 0; k < 3; k++) {
                limits.set(
                        i, k, Math.pow(centre - (k + 1) * third, T_POWER), Math.pow(centre + (k + 1) * third, T_POWER));
            }
            // A negative number has no such power: no time lies below the limit, and there is no near one to draw.
            if (centre - 3 * third < 0) {
                limits.set(i, 2, 0, limits.upper(i));
            }
        }
    }

    private void even(double centre, double third, double least) {
        for (int i = phase.from(); i < phase.to(); i++) {
            limits.centre[i] = centre;
            if (Double.isNaN(third)) {
                unlimited(i);
            } else {
                limits.around(i, centre, third, least, NO_BOUND);
            }
        }
    }

    /** The number a result holds: nothing for NaN. */
    static @Nullable Double orNothing(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
