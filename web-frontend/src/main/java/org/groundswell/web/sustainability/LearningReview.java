package org.groundswell.web.sustainability;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.domain.instrument.DynamicSustainability;
import org.groundswell.domain.instrument.DynamicSustainability.LearningRule;
import org.groundswell.domain.instrument.DynamicSustainability.Result;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.ChartAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Applies the learning rules to one measure of one site: the three months up to its newest value, whether an adaptation took
 * effect in them, and what its chart says by the rule set stored with it.
 */
record LearningReview(
        @Nullable Result result, boolean adapted, @Nullable YearMonth until) {

    private static final int MONTHS = 3;

    static LearningReview of(ChartAnswer chart, List<AdaptationReading> adaptations) {
        YearMonth newest = chart.points().stream()
                .filter(point -> point.value() != null)
                .map(ChartAnswer.Point::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return of(chart.attention(), newest, adaptations);
    }

    /** @param newest the month of the newest value */
    static LearningReview of(String attention, @Nullable YearMonth newest, List<AdaptationReading> adaptations) {
        boolean adapted = newest != null
                && adaptations.stream()
                        .filter(adaptation -> !adaptation.outcome().equals("reversed"))
                        .map(AdaptationReading::effective)
                        .filter(Objects::nonNull)
                        .anyMatch(day -> within(day, newest));
        return new LearningReview(result(attention), adapted, newest);
    }

    private static boolean within(LocalDate day, YearMonth newest) {
        YearMonth month = YearMonth.from(day);
        return !month.isAfter(newest) && month.isAfter(newest.minusMonths(MONTHS));
    }

    /** Nothing for a signal that is neither better nor worse: no rule is about it. */
    private static @Nullable Result result(String attention) {
        return switch (attention) {
            case "concern" -> Result.WORSE;
            case "improvement" -> Result.BETTER;
            case "common-cause", "failing" -> Result.STABLE;
            case "too-few" -> Result.NOT_ENOUGH_DATA;
            default -> null;
        };
    }

    Optional<LearningRule> rule(DynamicSustainability sustainability) {
        return Optional.ofNullable(result).map(known -> sustainability.rule(adapted, known));
    }
}
