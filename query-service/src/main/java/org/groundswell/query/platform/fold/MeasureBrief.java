package org.groundswell.query.platform.fold;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.groundswell.domain.measure.MeasureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A measure with the definition in force and how far its figures reach.
 *
 * @param version the sequence number of the last event of the measure
 * @param sites sites with at least one month recorded
 * @param points months recorded over all sites
 */
public record MeasureBrief(
        String measure,
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
        int definitionVersion,
        long version,
        @Nullable YearMonth firstPeriod,
        @Nullable YearMonth lastPeriod,
        int sites,
        int points) {

    /** The columns that {@link #map} reads, from a measures' table {@code m} and how far its figures reach, {@code c}, as {@link FigureReach} tells it. */
    public static final String COLUMNS = """
            m.measure, m.name, m.role, m.kind, m.numerator, m.denominator, m.direction, m.target, m.unit, m.per,
            m.first_month, m.meaning, m.definition_version, m.version,
            c.first_period, c.last_period, coalesce(c.sites, 0) as sites, coalesce(c.points, 0) as points
            """;

    /** The same as far as its figures reach by a month; nothing means without end. */
    public MeasureBrief reaching(@Nullable YearMonth month) {
        if (month == null || firstPeriod == null || lastPeriod == null || !lastPeriod.isAfter(month)) {
            return this;
        }
        return firstPeriod.isAfter(month) ? covered(null, null, 0, 0) : covered(firstPeriod, month, sites, points);
    }

    /** The same with figures that reach otherwise. */
    public MeasureBrief covered(@Nullable YearMonth first, @Nullable YearMonth last, int ofSites, int ofPoints) {
        return new MeasureBrief(
                measure,
                name,
                role,
                kind,
                numerator,
                denominator,
                direction,
                target,
                unit,
                per,
                firstMonth,
                meaning,
                definitionVersion,
                version,
                first,
                last,
                ofSites,
                ofPoints);
    }

    public static MeasureBrief map(ResultSet rs, int rowNumber) throws SQLException {
        MeasureDefinition definition = MeasureRows.definition(rs);
        return new MeasureBrief(
                rs.getString("measure"),
                definition.name(),
                definition.role(),
                definition.kind(),
                definition.numerator(),
                definition.denominator(),
                definition.direction(),
                definition.target(),
                definition.unit(),
                definition.per(),
                definition.firstMonth(),
                rs.getString("meaning"),
                rs.getInt("definition_version"),
                rs.getLong("version"),
                MeasureRows.month(rs.getString("first_period")),
                MeasureRows.month(rs.getString("last_period")),
                rs.getInt("sites"),
                rs.getInt("points"));
    }
}
