package org.groundswell.web.variation;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.HeatFigure;
import org.groundswell.web.figure.HeatReading;
import org.groundswell.web.figure.Words;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.SignalsAnswer;
import org.jspecify.annotations.Nullable;

/** The sites of small charts as a shaded table of their latest months. */
final class MonthsFigure {

    /** As many columns as a page has room for beside the names: the latest must not lie out of sight. */
    private static final int MOST = 12;

    private MonthsFigure() {}

    static Chart of(SignalsAnswer answer, Words words) {
        List<YearMonth> recorded = answer.items().stream()
                .flatMap(item -> item.points().stream().map(SignalsAnswer.Point::at))
                .distinct()
                .sorted()
                .toList();
        List<YearMonth> months = recorded.subList(Math.max(0, recorded.size() - MOST), recorded.size());
        return HeatFigure.of(
                new HeatReading(
                        Facts.of(answer.measure()),
                        months,
                        answer.items().stream().map(item -> site(item, months)).toList()),
                words);
    }

    private static HeatReading.Site site(SignalsAnswer.Item item, List<YearMonth> months) {
        return new HeatReading.Site(
                item.site().code(),
                item.site().name(),
                item.points().stream()
                        .filter(point -> months.contains(point.at()))
                        .map(point -> new HeatReading.Month(
                                point.at(), standing(point.standing()), point.value(), point.signal()))
                        .toList());
    }

    /** A month between two others that nobody recorded is missing. */
    private static String standing(@Nullable String standing) {
        return standing == null ? "value" : standing.equals("none") ? "missing" : standing;
    }
}
