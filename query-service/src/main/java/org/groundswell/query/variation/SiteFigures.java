package org.groundswell.query.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * One figure a site, of all months of a panel together.
 *
 * @param figures of sites that have one
 * @param left sites that have none or too small a one, and why
 */
record SiteFigures(List<Figure> figures, List<Left> left) {

    /** @param denominator 1 a month for plain values */
    record Figure(SiteBrief site, int position, double numerator, double denominator, int months) {}

    /** @param why a sentence for a person */
    record Left(SiteBrief site, String why) {}

    static SiteFigures of(Reading reading, Panel panel) {
        Map<String, SiteBrief> sites = new VariationStore(reading).sites();
        List<Figure> figures = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        panel.sites().forEach(position -> {
            SiteBrief site = sites.get(panel.matrix().code(position));
            if (site == null) {
                return;
            }
            Panel.Sum sum = panel.sum(position, panel.from(), panel.to());
            String why = whyLeft(panel, sum);
            if (why == null) {
                figures.add(new Figure(site, position, sum.numerator(), sum.denominator(), sum.months()));
            } else {
                left.add(new Left(site, why));
            }
        });
        return new SiteFigures(figures, left);
    }

    private static @Nullable String whyLeft(Panel panel, Panel.Sum sum) {
        if (sum.months() == 0) {
            return "No figure in these months.";
        }
        if (panel.values().plain()) {
            return null;
        }
        if (!(sum.denominator() > 0)) {
            return "Its denominator is zero.";
        }
        return sum.denominator() < panel.minimumDenominator() ? "Its denominator is below the least chosen." : null;
    }
}
