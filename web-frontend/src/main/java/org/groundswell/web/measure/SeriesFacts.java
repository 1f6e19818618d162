package org.groundswell.web.measure;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.groundswell.web.figure.SeriesReading;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.SeriesAnswer;

/** Turns a series as read into what its figure is drawn from. */
final class SeriesFacts {

    private SeriesFacts() {}

    static SeriesReading of(SeriesAnswer series, Texts texts, UnaryOperator<String> names) {
        return new SeriesReading(
                Facts.of(series.measure()),
                series.site().code(),
                series.site().name(),
                series.points().stream()
                        .map(point -> new SeriesReading.SeriesPoint(
                                point.period(),
                                point.standing(),
                                point.value(),
                                point.numerator(),
                                point.denominator(),
                                Objects.requireNonNullElse(point.definitionVersion(), 1),
                                point.entry(),
                                texts.moment(point.recordedAt()),
                                Boolean.TRUE.equals(point.corrected()),
                                point.by() == null ? "" : names.apply(point.by())))
                        .toList());
    }
}
