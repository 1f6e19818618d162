package org.groundswell.command.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureCommand;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.SeriesCommand;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What callers send about measures and their figures. */
final class MeasureForms {

    private MeasureForms() {}

    /** @param target in the measure's own unit; a proportion between 0 and 1 */
    record DefineMeasureForm(
            String name,
            String role,
            String kind,
            String numerator,
            @Nullable String denominator,
            String direction,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable BigDecimal per,
            @Nullable YearMonth firstMonth,
            String meaning)
            implements Form {

        MeasureCommand.DefineMeasure by(PersonId author, String measure) {
            return new MeasureCommand.DefineMeasure(
                    measure,
                    new MeasureDefinition(
                            name,
                            role,
                            kind,
                            numerator,
                            Words.trimmed(denominator),
                            direction,
                            target,
                            Words.trimmed(unit),
                            per,
                            firstMonth),
                    Words.requiredBy(author, meaning));
        }
    }

    record RedefineMeasureForm(
            String name,
            String role,
            String kind,
            String numerator,
            @Nullable String denominator,
            String direction,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable BigDecimal per,
            @Nullable YearMonth firstMonth,
            String meaning,
            String reason)
            implements Form {

        MeasureCommand.RedefineMeasure by(PersonId author) {
            return new MeasureCommand.RedefineMeasure(
                    new MeasureDefinition(
                            name,
                            role,
                            kind,
                            numerator,
                            Words.trimmed(denominator),
                            direction,
                            target,
                            Words.trimmed(unit),
                            per,
                            firstMonth),
                    Words.requiredBy(author, meaning),
                    Words.requiredBy(author, reason));
        }
    }

    /** @param standing value where left out */
    record PointForm(
            YearMonth period,
            @Nullable Standing standing,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {

        DataPoint point() {
            return new DataPoint(period, standing == null ? Standing.VALUE : standing, numerator, denominator);
        }
    }

    /** @param reason needed where a month gets another figure than it has */
    record DataPointsForm(List<PointForm> points, @Nullable String reason) implements Form {

        SeriesCommand.RecordDataPoints by(PersonId author, String measure, SiteCode site) {
            return new SeriesCommand.RecordDataPoints(
                    measure, site, points.stream().map(PointForm::point).toList(), Words.by(author, reason), null);
        }
    }
}
