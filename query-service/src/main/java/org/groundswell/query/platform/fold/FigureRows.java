package org.groundswell.query.platform.fold;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.jspecify.annotations.Nullable;

/**
 * What sites told of each month of each measure: a row is how a month reads, as a {@link FigureWord}, from the entry that told it to the
 * one that tells it anew. It is kept once, by the view that compares figures, and pages of several contexts read it.
 */
public final class FigureRows {

    /**
     * {@code definition_version} is the measure's that the figure was given under, {@code entry} the one that gave it, {@code version}
     * the sequence number of its event within the series.
     */
    public static final ViewTable TABLE = ViewTable.named("view_variation_figure")
            .key(Column.text("measure"), Column.text("site"), Column.text("period"))
            .value(
                    Column.text("figure"),
                    Column.integer("definition_version"),
                    Column.bigint("entry"),
                    Column.bigint("version"),
                    Column.bool("corrected"))
            .seldomChanges()
            .build();

    private FigureRows() {}

    /** A month of a series; who gave it, and under which definition, is left to be filled in. */
    public static Row.Filling row(String measure, String site, DataPoint point) {
        return TABLE.filling()
                .with("measure", measure)
                .with("site", site)
                .with("period", point.period().toString())
                .with("figure", FigureWord.of(point));
    }

    public static DataPoint point(Row row) {
        return FigureWord.read(YearMonth.parse(row.text("period")), row.text("figure"));
    }

    /** The condition that a row is told at a moment: of months that had ended by the day, where the second clock is read too. */
    public static String told(AsAt asAt, String alias) {
        String known = asAt.known(alias);
        return asAt.isOfTwoClocks() ? "%s and %s.period <= :lastMonth".formatted(known, alias) : known;
    }

    /**
     * A select of one row: the whole series told at a moment as {@code months}, for {@link #months}; null where nothing is told.
     *
     * @param measure as an expression of the statement around it; so the site
     */
    public static String series(AsAt asAt, String measure, String site) {
        return """
               select string_agg(f.period || ' ' || f.figure, E'\\n' order by f.period) as months
               from view_variation_figure f where f.measure = %s and f.site = %s and %s
               """.formatted(measure, site, told(asAt, "f"));
    }

    /** Reads what {@link #series} selects. */
    public static NavigableMap<YearMonth, DataPoint> months(@Nullable String told) {
        NavigableMap<YearMonth, DataPoint> months = new TreeMap<>();
        if (told != null) {
            told.lines().forEach(line -> {
                int space = line.indexOf(' ');
                YearMonth month = YearMonth.parse(line.substring(0, space));
                months.put(month, FigureWord.read(month, line.substring(space + 1)));
            });
        }
        return months;
    }
}
