package org.groundswell.web.sustainability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.DynamicSustainability;
import org.groundswell.domain.instrument.DynamicSustainability.LearningRule;
import org.groundswell.web.reading.AdaptationReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningReviewTest {

    private static final DynamicSustainability CONTENT = Catalogue.load().sustainability();
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @ParameterizedTest
    @CsvSource({
        "concern,2026-05-31,recorded,DSF-R2",
        "concern,2026-03-31,recorded,DSF-R3",
        "concern,2026-04-01,recorded,DSF-R2",
        "concern,2026-07-01,recorded,DSF-R3",
        "concern,2026-05-31,reversed,DSF-R3",
        "improvement,2026-06-30,agreed,DSF-R1",
        "common-cause,2026-06-30,agreed,DSF-R5",
        "failing,2025-06-30,agreed,DSF-R4",
        "too-few,2026-06-30,agreed,DSF-R7",
        "changed,2026-06-30,agreed,"
    })
    void a_rule_follows_from_the_chart_and_the_adaptations_of_its_last_three_months(
            String attention, LocalDate effective, String outcome, String rule) {
        LearningReview review = LearningReview.of(attention, JUNE, List.of(adaptation(effective, outcome)));
        assertThat(review.rule(CONTENT).map(LearningRule::id).orElse(null)).isEqualTo(rule);
    }

    @Test
    void nothing_was_adapted_where_there_is_no_value() {
        assertThat(LearningReview.of("too-few", null, List.of(adaptation(LocalDate.of(2026, 6, 1), "agreed")))
                        .adapted())
                .isFalse();
    }

    private static AdaptationReading adaptation(LocalDate effective, String outcome) {
        return new AdaptationReading(
                "a-1",
                "RF4",
                null,
                null,
                "c-1",
                null,
                "core",
                "A pharmacist calls",
                "kept",
                effective,
                outcome,
                null,
                "sita",
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
