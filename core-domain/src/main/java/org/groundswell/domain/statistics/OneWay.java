package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.groundswell.domain.statistics.ContinuousIcc.Anova;
import org.groundswell.domain.statistics.ContinuousIcc.Line;
import org.groundswell.domain.statistics.ContinuousIcc.Reml;

/** Measurements in sites: a one-way layout, of equal or unequal numbers. */
final class OneWay {

    private static final double FINE = 1e-14;
    private static final double TWO_SIDED_95 = 1.96;

    private final List<Site> sites = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final int n;
    private final double mean;
    private final double within;

    private record Site(String id, int n, double mean) {}

    OneWay(List<SiteValue> values) {
        Map<String, List<Double>> bySite = new LinkedHashMap<>();
        values.forEach(value ->
                bySite.computeIfAbsent(value.site(), _ -> new ArrayList<>()).add(value.value()));
        CompensatedSum squares = new CompensatedSum();
        bySite.forEach((id, ofSite) -> {
            double siteMean = CompensatedSum.of(ofSite.stream().mapToDouble(each -> each)) / ofSite.size();
            ofSite.forEach(each -> squares.add((each - siteMean) * (each - siteMean)));
            sites.add(new Site(id, ofSite.size(), siteMean));
        });
        n = values.size();
        mean = CompensatedSum.of(values.stream().mapToDouble(SiteValue::value)) / n;
        within = squares.value();
    }

    ContinuousIcc icc() {
        int k = sites.size();
        if (k < 2 || n == k) {
            notes.add(
                    k < 2
                            ? "With fewer than two sites there is no variance between sites."
                            : "No site has two measurements, so the variance within sites cannot be estimated.");
            return new ContinuousIcc(k, n, null, null, List.of(), notes);
        }
        double between = sum(site -> site.n() * (site.mean() - mean) * (site.mean() - mean));
        if (within == 0 && between == 0) {
            notes.add("All measurements are the same, so the correlation cannot be estimated.");
            return new ContinuousIcc(k, n, null, null, List.of(), notes);
        }
        Anova anova = anova(between);
        if (within == 0) {
            notes.add("Measurements differ between sites only, so nothing is left to predict sites from.");
            return new ContinuousIcc(k, n, anova, null, List.of(), notes);
        }
        double ratio = ratio();
        Reml reml = reml(ratio);
        return new ContinuousIcc(k, n, anova, reml, lines(ratio, reml), notes);
    }

    private Anova anova(double between) {
        int k = sites.size();
        double size = (n - sum(site -> (double) site.n() * site.n()) / n) / (k - 1);
        double squareBetween = between / (k - 1);
        double squareWithin = within / (n - k);
        double estimate = (squareBetween - squareWithin) / (squareBetween + (size - 1) * squareWithin);
        if (estimate < 0) {
            notes.add("Analysis of variance gives less than nought: sites vary less than chance lets them; 0 is"
                    + " reported.");
        }
        return new Anova(squareBetween, squareWithin, size, estimate, Math.max(estimate, 0));
    }

    /** The variance between sites over that within where the restricted likelihood is greatest. */
    private double ratio() {
        if (slope(0) >= 0) {
            return 0;
        }
        double most = 1;
        while (slope(most) < 0) {
            most *= 2;
        }
        return Brent.root(this::slope, 0, most, FINE);
    }

    /** Of −2 log restricted likelihood in that ratio. */
    private double slope(double ratio) {
        double centre = centre(ratio);
        double weights = sum(site -> weight(site, ratio));
        double squares = sum(site -> weight(site, ratio) * weight(site, ratio));
        double pulled = sum(site -> {
            double distance = weight(site, ratio) * (site.mean() - centre);
            return distance * distance;
        });
        return -(n - 1) * pulled / residual(ratio, centre) + weights - squares / weights;
    }

    private Reml reml(double ratio) {
        double centre = centre(ratio);
        double varianceWithin = residual(ratio, centre) / (n - 1);
        double error = Math.sqrt(varianceWithin / sum(site -> weight(site, ratio)));
        return new Reml(ratio * varianceWithin, varianceWithin, ratio / (1 + ratio), centre, error);
    }

    private List<Line> lines(double ratio, Reml reml) {
        return sites.stream()
                .map(site -> {
                    double effect = ratio * weight(site, ratio) * (site.mean() - reml.mean());
                    double error = Math.sqrt(reml.varianceBetween() / (1 + ratio * site.n()));
                    return new Line(
                            site.id(),
                            site.n(),
                            site.mean(),
                            effect,
                            error,
                            reml.mean() + effect,
                            effect - TWO_SIDED_95 * error,
                            effect + TWO_SIDED_95 * error);
                })
                .toList();
    }

    private double residual(double ratio, double centre) {
        return within + sum(site -> weight(site, ratio) * (site.mean() - centre) * (site.mean() - centre));
    }

    private double centre(double ratio) {
        return sum(site -> weight(site, ratio) * site.mean()) / sum(site -> weight(site, ratio));
    }

    private static double weight(Site site, double ratio) {
        return site.n() / (1 + ratio * site.n());
    }

    private double sum(ToDoubleFunction<Site> each) {
        return CompensatedSum.of(sites.stream().mapToDouble(each));
    }
}
