package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.Values;
import org.groundswell.query.platform.site.SitePart;
import org.groundswell.query.variation.SiteVariationRow.Line;
import org.groundswell.query.variation.SiteVariationRow.Peers;
import org.groundswell.query.variation.SiteVariationStore.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All measures of a site, each with its chart and where the site stands among all. */
@Component
class SiteLines implements SitePart {

    private final Panels panels;
    private final Rankings rankings;

    SiteLines(Panels panels, Rankings rankings) {
        this.panels = panels;
        this.rankings = rankings;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public List<Line> of(Reading reading, SiteBrief site) {
        VariationStore store = new VariationStore(reading);
        List<Happening> happenings = store.happenings(List.of(site.code()));
        List<Found> series = new SiteVariationStore(reading).of(site.code());
        Map<String, Ranking> among = rankings.of(store, series);
        return series.stream()
                .map(found -> line(
                        panels.told(store, found.measured()).measure(), site, found, happenings, peers(found, among)))
                .toList();
    }

    private static Line line(
            MeasureBrief measure, SiteBrief site, Found found, List<Happening> happenings, @Nullable Peers peers) {
        return new Line(ChartRow.of(measure, site, found.months(), PhaseStart.read(found.phases()), happenings), peers);
    }

    private static @Nullable Peers peers(Found found, Map<String, Ranking> among) {
        YearMonth latest = found.latest();
        if (latest == null) {
            return null;
        }
        MeasureBrief measure = found.measured().measure();
        Ranking ranking = Objects.requireNonNull(among.get(measure.measure()));
        double own = value(Objects.requireNonNull(found.months().get(latest)), Values.of(measure));
        return new Peers(latest.toString(), own, ranking.sites(), ranking.lowerThan(own));
    }

    /** As {@link Matrix} counts it: what is alike there is alike here. */
    private static double value(DataPoint point, Values values) {
        return values.of(number(point.numerator()), number(point.denominator()));
    }

    private static double number(@Nullable BigDecimal given) {
        return given == null ? Double.NaN : given.doubleValue();
    }
}
