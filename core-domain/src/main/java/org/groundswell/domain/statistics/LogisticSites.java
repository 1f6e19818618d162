package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.groundswell.domain.statistics.BinaryIcc.Fit;
import org.groundswell.domain.statistics.BinaryIcc.Line;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Limits;
import org.jspecify.annotations.Nullable;

/** A logistic model of proportions with a normal effect of each site, fitted by maximum likelihood. */
final class LogisticSites {

    private static final double LATENT_VARIANCE = Math.PI * Math.PI / 3;
    private static final double UPPER_QUARTILE = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.75);
    private static final double FIRST_DEVIATION = 0.3;
    private static final double CLOSE = 1e-12;
    private static final int MOST_STEPS = 100;

    /** Below, sites do not differ: the search only nears nought. */
    private static final double NO_VARIANCE = 1e-6;

    private final List<FunnelResult.Unit> sites;
    private final GaussHermite quadrature;

    private LogisticSites(List<FunnelResult.Unit> sites, int points) {
        this.sites = sites;
        this.quadrature = GaussHermite.of(points);
    }

    static BinaryIcc icc(List<FunnelUnit> units, int points) {
        FunnelResult funnel = Funnel.of(FunnelOptions.of(Kind.PROPORTION).with(Limits.ARCSINE), units);
        List<String> notes = new ArrayList<>();
        LogisticSites model = new LogisticSites(funnel.units(), points);
        double events = model.sum(FunnelResult.Unit::numerator);
        double cases = model.sum(FunnelResult.Unit::denominator);
        String why = whyNot(funnel.units().size(), events, cases);
        if (why != null) {
            notes.add(why);
            return new BinaryIcc(funnel.units().size(), null, null, null, List.of(), funnel.left(), notes);
        }
        double estimate = model.probabilityIcc(events / cases, cases);
        if (estimate < 0) {
            notes.add("Analysis of variance gives less than nought: sites vary less than chance lets them; 0 is"
                    + " reported.");
        }
        double[] best = NelderMead.least(
                at -> model.deviance(at[0], at[1]),
                new double[] {Math.log(events / (cases - events)), FIRST_DEVIATION});
        double deviation = Math.abs(best[1]) < NO_VARIANCE ? 0 : Math.abs(best[1]);
        Double probability = Double.isNaN(estimate) ? null : Double.valueOf(estimate);
        return new BinaryIcc(
                funnel.units().size(),
                model.fit(best[0], deviation),
                probability,
                probability == null ? null : Math.max(probability, 0),
                model.lines(best[0], deviation),
                funnel.left(),
                notes);
    }

    private static @Nullable String whyNot(int k, double events, double cases) {
        if (k < 2) {
            return "With fewer than two sites there is no variance between sites.";
        }
        return events == 0 || events == cases ? "All cases are alike, so the correlation cannot be estimated." : null;
    }

    /** NaN where each site has one case. */
    private double probabilityIcc(double overall, double cases) {
        int k = sites.size();
        double between = sum(site -> site.denominator() * square(site.value() - overall)) / (k - 1);
        double within = sum(site -> site.denominator() * site.value() * (1 - site.value())) / (cases - k);
        double size = (cases - sum(site -> square(site.denominator())) / cases) / (k - 1);
        return (between - within) / (between + (size - 1) * within);
    }

    private Fit fit(double intercept, double deviation) {
        double variance = square(deviation);
        return new Fit(
                intercept,
                variance,
                variance / (variance + LATENT_VARIANCE),
                Math.exp(Math.sqrt(2 * variance) * UPPER_QUARTILE),
                deviance(intercept, deviation) - 2 * sum(LogisticSites::orders));
    }

    /** The logarithm of in how many orders a site's events may fall among its cases. */
    private static double orders(FunnelResult.Unit site) {
        int cases = (int) Math.rint(site.denominator());
        int events = (int) Math.rint(site.numerator());
        return BinomialDistribution.of(cases, 0.5).logProbability(events) + cases * Math.log(2);
    }

    private List<Line> lines(double intercept, double deviation) {
        return sites.stream()
                .map(site -> {
                    double mode = mode(site, intercept, deviation);
                    double effect = deviation * mode;
                    double error = deviation * spread(site, intercept, deviation, mode);
                    double wide = Heterogeneity.NORMAL_975 * error;
                    return new Line(
                            site.id(),
                            effect,
                            error,
                            logistic(intercept + effect),
                            logistic(intercept + effect - wide),
                            logistic(intercept + effect + wide));
                })
                .toList();
    }

    /** −2 log likelihood, less what does not depend on the model. */
    private double deviance(double intercept, double deviation) {
        return -2 * sum(site -> logLikelihood(site, intercept, deviation));
    }

    /** The integral over a standard normal effect, its nodes laid around the mode. */
    private double logLikelihood(FunnelResult.Unit site, double intercept, double deviation) {
        double mode = mode(site, intercept, deviation);
        double spread = spread(site, intercept, deviation, mode) * Math.sqrt(2);
        double top = logDensity(site, intercept, deviation, mode);
        double area = quadrature.sum(
                node -> Math.exp(node * node + logDensity(site, intercept, deviation, mode + spread * node) - top));
        return top + Math.log(area * spread) - Math.log(2 * Math.PI) / 2;
    }

    private static double logDensity(FunnelResult.Unit site, double intercept, double deviation, double effect) {
        double logit = intercept + deviation * effect;
        double logOnePlus = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
        return site.numerator() * logit - site.denominator() * logOnePlus - effect * effect / 2;
    }

    private static double mode(FunnelResult.Unit site, double intercept, double deviation) {
        double mode = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double share = logistic(intercept + deviation * mode);
            double slope = deviation * (site.numerator() - site.denominator() * share) - mode;
            double spread = spread(site, intercept, deviation, mode);
            // a long step overshoots where the curve flattens
            double change = Math.clamp(slope * spread * spread, -1, 1);
            mode += change;
            if (Math.abs(change) < CLOSE) {
                break;
            }
        }
        return mode;
    }

    private static double spread(FunnelResult.Unit site, double intercept, double deviation, double effect) {
        double share = logistic(intercept + deviation * effect);
        return 1 / Math.sqrt(1 + deviation * deviation * site.denominator() * share * (1 - share));
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private double sum(ToDoubleFunction<FunnelResult.Unit> each) {
        return CompensatedSum.of(sites.stream().mapToDouble(each));
    }

    private static double square(double number) {
        return number * number;
    }
}
