package org.groundswell.web.reading;

import java.util.Objects;
import org.groundswell.web.figure.DecilesReading;
import org.groundswell.web.figure.MeasureFacts;
import org.jspecify.annotations.Nullable;

/** Turns answers into what figures are drawn from. */
public final class Facts {

    private Facts() {}

    public static MeasureFacts of(MeasureReading measure) {
        return new MeasureFacts(
                measure.name(),
                measure.kind(),
                measure.direction(),
                measure.numerator(),
                measure.denominator(),
                measure.target(),
                measure.unit(),
                measure.per());
    }

    public static DecilesReading of(DecilesAnswer answer) {
        DecilesAnswer.Site site = answer.site();
        DecilesAnswer.LeftOut left = answer.leftOut();
        return new DecilesReading(
                of(answer.measure()),
                answer.months().stream().map(Facts::month).toList(),
                site == null ? null : site(site),
                left == null
                        ? new DecilesReading.LeftOut(0, 0, 0, 0)
                        : new DecilesReading.LeftOut(
                                count(left.belowMinimum()),
                                count(left.missing()),
                                count(left.notApplicable()),
                                count(left.suspended())));
    }

    private static DecilesReading.Month month(DecilesAnswer.Month month) {
        return new DecilesReading.Month(
                month.period(), month.deciles(), month.overall(), month.n(), count(month.left()));
    }

    private static DecilesReading.Site site(DecilesAnswer.Site site) {
        return new DecilesReading.Site(
                site.code(),
                Objects.requireNonNullElse(site.name(), site.code()),
                site.points().stream()
                        .map(point -> new DecilesReading.SitePoint(
                                point.period(),
                                point.standing(),
                                point.value(),
                                point.numerator(),
                                point.denominator(),
                                point.percentile()))
                        .toList());
    }

    private static int count(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
