package org.groundswell.domain.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.measure.figures.FiguresMapping.RowFilter;
import org.groundswell.domain.measure.figures.FiguresMapping.SeveralRows;
import org.groundswell.domain.measure.figures.FiguresMapping.Source;
import org.groundswell.domain.table.SourceTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of anything at all: none makes the planner fail, and its counts always add up. */
class RandomTablesTest {

    private static final List<String> SITES = List.of("RF4", "raj", "", "St. Mary", "GONE", "R-1", "\u0000", "🙂");
    private static final List<String> PERIODS = List.of(
            "2017-03-01",
            "2017-04",
            "01/03/2017",
            "13/04/2017",
            "04/13/2017",
            "Mar-17",
            "",
            "soon",
            "2999-01",
            "0000-00",
            "99/99/9999",
            "1/1/00",
            "T00:00:00");
    private static final List<String> NUMBERS = List.of(
            "1",
            "0",
            "100",
            "1,000",
            "-5",
            "12.5",
            "",
            "NA",
            "x",
            "NaN",
            "=1+1",
            "1e9",
            "9".repeat(39),
            "0".repeat(39),
            "-",
            "1,23");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void every_row_is_kept_filtered_out_or_refused_and_every_point_is_sound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            List<List<String>> rows = rows(random);
            FiguresPlan plan = plan(random, rows);
            assertThat(plan.rowsRead()).isEqualTo(rows.size());
            assertThat(plan.rowsKept() + plan.rowsFilteredOut() + plan.rowsRefused())
                    .isEqualTo(rows.size());
            assertThat(plan.rowsKept()).isNotNegative();
            assertThat(plan.errorsTotal()).isGreaterThanOrEqualTo(plan.rowsRefused());
            assertThat(plan.pointsTotal()).isLessThanOrEqualTo(plan.rowsKept());
            assertThat(plan.points().keySet()).containsAll(plan.sitesToEnrol());
            plan.points().values().forEach(points -> points.forEach(RandomTablesTest::isSound));
        }
    }

    private static void isSound(DataPoint point) {
        if (point.standing() == Standing.VALUE) {
            assertThat(point.numerator()).isNotNegative().isLessThanOrEqualTo(point.denominator());
        } else {
            assertThat(point.numerator()).isNull();
            assertThat(point.denominator()).isNull();
        }
    }

    private static FiguresPlan plan(Random random, List<List<String>> rows) {
        FiguresMapping mapping = new FiguresMapping(
                "site",
                "period",
                new Source("a", random.nextBoolean() ? "b" : null),
                new Source("a", null),
                random.nextBoolean() ? List.of() : List.of(new RowFilter.NotBlank("b")),
                random.nextBoolean() ? SeveralRows.SUM : SeveralRows.REFUSE,
                random.nextBoolean(),
                FiguresMapping.USUAL_MISSING_WORDS,
                random.nextBoolean() ? Set.of() : Set.of("x"));
        MeasureDefinition definition =
                new MeasureDefinition("A", "outcome", "proportion", "Seen", "All", "neutral", null, null, null, null);
        return FiguresPlanner.plan(
                SourceTable.of(List.of("site", "period", "a", "b"), rows),
                mapping,
                definition,
                site -> switch (site.value()) {
                    case "RF4" -> SiteStanding.ACTIVE;
                    case "GONE" -> SiteStanding.DECLINED;
                    default -> SiteStanding.NOT_ENROLLED;
                },
                NOW);
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            rows.add(List.of(any(random, SITES), any(random, PERIODS), any(random, NUMBERS), any(random, NUMBERS)));
        }
        return rows;
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
