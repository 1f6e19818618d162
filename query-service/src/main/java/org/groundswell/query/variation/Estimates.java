package org.groundswell.query.variation;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.groundswell.domain.statistics.HeterogeneityUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sites' figures on a scale on which their errors are about normal, and back. Proportions become log odds and rates and counts
 * logarithms, with ½ added to the cells so that none and all have a place (Haldane 1956, Anscombe 1956); a continuous measure
 * stays as it is, its variance that of the mean of its months.
 */
enum Estimates {
    LOG_ODDS(value -> 1 / (1 + Math.exp(-value))),
    LOG(Math::exp),
    PLAIN(value -> value);

    private final DoubleUnaryOperator back;

    Estimates(DoubleUnaryOperator back) {
        this.back = back;
    }

    static Estimates of(String kind) {
        return switch (kind) {
            case "proportion" -> LOG_ODDS;
            case "continuous" -> PLAIN;
            default -> LOG;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From this scale to numerator over denominator. */
    double back(double value) {
        return back.applyAsDouble(value);
    }

    /** @return without a variance where a continuous measure has fewer than two months */
    HeterogeneityUnit unit(Panel panel, String id, int site, int from, int to) {
        Panel.Sum sum = panel.sum(site, from, to);
        return switch (this) {
            case LOG_ODDS -> logOdds(id, sum.numerator(), sum.denominator());
            case LOG -> log(id, sum.numerator(), sum.denominator());
            case PLAIN -> plain(panel, id, site, from, to, sum);
        };
    }

    /**
     * A site's value itself, in the measure's own unit, for showing how far sites lie apart on the scale people read. The
     * variance is that of the binomial or Poisson law at the value with ½ added to its cells, so that none and all have one too.
     */
    static HeterogeneityUnit onValues(Panel panel, String id, int site, int from, int to) {
        Panel.Sum sum = panel.sum(site, from, to);
        double per = panel.values().per();
        return switch (panel.measure().kind()) {
            case "continuous" -> plain(panel, id, site, from, to, sum);
            case "proportion" -> {
                double likely = (sum.numerator() + 0.5) / (sum.denominator() + 1);
                yield value(id, sum, 1, likely * (1 - likely) / sum.denominator());
            }
            default -> value(id, sum, per, (sum.numerator() + 0.5) / (sum.denominator() * sum.denominator()));
        };
    }

    private static HeterogeneityUnit value(String id, Panel.Sum sum, double per, double variance) {
        return sum.denominator() > 0 && variance > 0
                ? new HeterogeneityUnit(id, per * (sum.numerator() / sum.denominator()), per * per * variance)
                : new HeterogeneityUnit(id, null, null);
    }

    private static HeterogeneityUnit logOdds(String id, double events, double cases) {
        double with = events + 0.5;
        double without = cases - events + 0.5;
        return with > 0 && without > 0
                ? new HeterogeneityUnit(id, Math.log(with / without), 1 / with + 1 / without)
                : new HeterogeneityUnit(id, null, null);
    }

    private static HeterogeneityUnit log(String id, double events, double exposure) {
        double with = events + 0.5;
        return with > 0 && exposure > 0
                ? new HeterogeneityUnit(id, Math.log(with / exposure), 1 / with)
                : new HeterogeneityUnit(id, null, null);
    }

    private static HeterogeneityUnit plain(Panel panel, String id, int site, int from, int to, Panel.Sum sum) {
        if (sum.months() == 0) {
            return new HeterogeneityUnit(id, null, null);
        }
        double mean = sum.numerator() / sum.months();
        double squares = 0;
        for (int month = from; month <= to; month++) {
            if (panel.counts(site, month) && panel.matrix().standing(site, month) == Matrix.VALUE) {
                double away = panel.matrix().numerator(site, month) - mean;
                squares += away * away;
            }
        }
        Double variance = sum.months() < 2 ? null : Double.valueOf(squares / (sum.months() - 1) / sum.months());
        return new HeterogeneityUnit(id, mean, variance);
    }

    /** In the measure's own unit. */
    @Nullable
    Double told(Panel panel, @Nullable Double value) {
        return value == null ? null : Double.valueOf(panel.values().per() * back(value));
    }
}
