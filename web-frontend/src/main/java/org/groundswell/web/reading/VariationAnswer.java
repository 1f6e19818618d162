package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the views of variation answer, each as far as pages need it. All values are in the measure's own unit. */
public final class VariationAnswer {

    private VariationAnswer() {}

    /**
     * @param counts over all sites chosen
     * @param units the sites that the person may see
     */
    public record Funnel(
            MeasureReading measure,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Double target,
            @Nullable Double phi,
            @Nullable Double tauSquared,
            boolean adjusted,
            FunnelCounts counts,
            List<FunnelUnit> units,
            List<Left> left,
            String rule,
            List<String> notes) {

        public Funnel {
            units = Lists.of(units);
            left = Lists.of(left);
            notes = Lists.of(notes);
        }
    }

    public record FunnelCounts(int plotted, int left, int within, int low95, int high95, int low998, int high998) {

        /** Sites beyond the outer limits. */
        public int outside() {
            return low998 + high998;
        }
    }

    /** @param outside none, low or high */
    public record FunnelUnit(
            SiteReading site,
            BigDecimal numerator,
            BigDecimal denominator,
            double value,
            @Nullable Double z,
            @Nullable Double lower95,
            @Nullable Double upper95,
            @Nullable Double lower998,
            @Nullable Double upper998,
            String outside95,
            String outside) {}

    public record Left(SiteReading site, String why) {}

    public record Caterpillar(
            MeasureReading measure,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable Double mean,
            @Nullable Double predictionLower,
            @Nullable Double predictionUpper,
            @Nullable Double q,
            @Nullable Double iSquared,
            CaterpillarCounts counts,
            List<CaterpillarUnit> units,
            String rule,
            List<String> notes) {

        public Caterpillar {
            units = Lists.of(units);
            notes = Lists.of(notes);
        }
    }

    public record CaterpillarCounts(int sites, int left, int below, int above) {}

    public record CaterpillarUnit(
            SiteReading site,
            BigDecimal numerator,
            BigDecimal denominator,
            double value,
            @Nullable Double predicted,
            @Nullable Double lower,
            @Nullable Double upper) {}

    public record Variance(MeasureReading measure, List<SpreadMonth> months, String rule) {
        public Variance {
            months = Lists.of(months);
        }
    }

    public record SpreadMonth(
            YearMonth period,
            int sites,
            int left,
            @Nullable Double mean,
            @Nullable Double tau,
            @Nullable Double iSquared) {}

    /** @param improved codes of the sites that improved most */
    public record Slope(
            MeasureReading measure,
            @Nullable Span first,
            @Nullable Span latest,
            SlopeCounts counts,
            List<String> improved,
            List<SlopeUnit> units,
            List<String> notes) {

        public Slope {
            improved = Lists.of(improved);
            units = Lists.of(units);
            notes = Lists.of(notes);
        }
    }

    public record Span(YearMonth from, YearMonth to) {}

    public record SlopeCounts(int sites, int left, int higher, int lower, int improved) {}

    public record SlopeUnit(SiteReading site, SlopeSide first, SlopeSide latest) {}

    public record SlopeSide(BigDecimal numerator, BigDecimal denominator, double value) {}

    public record Adoption(String stage, List<YearMonth> months, List<Wave> waves, Wave all) {
        public Adoption {
            months = Lists.of(months);
            waves = Lists.of(waves);
        }
    }

    public record Wave(String wave, int sites, List<Integer> reached) {
        public Wave {
            reached = Lists.of(reached);
        }
    }
}
