package org.groundswell.web.limits;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.web.reading.ChartAnswer;

/**
 * A recalculation that the chart gives reason to think of: its last months lie on one side of the centre. A person decides.
 *
 * @param from the first of them
 * @param points how many they are
 * @param before how many months with a value its phase has before them
 * @param above which side
 */
public record Suggestion(YearMonth from, int points, int before, boolean above, double centre) {

    /** A shift that has lasted so long is no blip, and enough to make limits of. */
    static final int LASTING = 8;

    /** With fewer months before it there would be nothing to set it apart from. */
    static final int FEWEST_BEFORE = 7;

    static Optional<Suggestion> of(ChartAnswer chart) {
        List<ChartAnswer.Point> points =
                chart.points().stream().filter(ChartAnswer.Point::hasValue).toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        int phase = points.getLast().phase();
        int first = points.size();
        while (first > 0
                && points.get(first - 1).phase() == phase
                && side(points.get(first - 1)) != 0
                && side(points.get(first - 1)) == side(points.getLast())) {
            first--;
        }
        int run = points.size() - first;
        int before = (int) points.subList(0, first).stream()
                .filter(point -> point.phase() == phase)
                .count();
        if (run < LASTING || before < FEWEST_BEFORE) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                points.get(first).at(),
                run,
                before,
                side(points.getLast()) > 0,
                Objects.requireNonNull(points.getLast().centre())));
    }

    private static int side(ChartAnswer.Point point) {
        Double value = point.value();
        Double centre = point.centre();
        return value == null || centre == null ? 0 : Double.compare(value, centre);
    }
}
