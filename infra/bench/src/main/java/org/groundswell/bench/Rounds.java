package org.groundswell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rates of several rounds of one contestant; others ran in between. */
final class Rounds {

    private final List<Double> rates = new ArrayList<>();

    void add(Parallel.Rate rate) {
        rates.add(rate.perSecond());
    }

    /** In words. */
    String each() {
        return rates.stream().map("%,.0f"::formatted).collect(Collectors.joining(", "));
    }

    double median() {
        return median(rates);
    }

    /** The median of each round's ratio to the baseline's round beside it, so that a machine growing slower cancels out. */
    double ratioTo(Rounds baseline) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            ratios.add(rates.get(i) / baseline.rates.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
