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
            .added()
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

    /**
     * The condition that a row was told by a moment: of months that had ended by the day, where the second clock is read too. Where a month
     * was told anew, it is met by what it read before as well: whoever reads months takes the {@link #last} of each.
     */
    public static String told(AsAt asAt, String alias) {
        String added = asAt.added(alias);
        return asAt.isOfTwoClocks() ? "%s and %s.period <= :lastMonth".formatted(added, alias) : added;
    }

    /** The condition that a month was not told anew by a moment. */
    public static String last(AsAt asAt, String alias) {
        return """
               not exists (select from view_variation_figure l where l.measure = %1$s.measure and l.site = %1$s.site
                           and l.period = %1$s.period and l.from_entry > %1$s.from_entry and %2$s)
               """.formatted(alias, asAt.added("l"));
    }

    /**
     * A select of one row: the whole series told at a moment as {@code months}, for {@link #months}; null where nothing is told.
     *
     * @param measure as an expression of the statement around it; so the site
     */
    public static String series(AsAt asAt, String measure, String site) {
        return """
               select string_agg(f.period || ' ' || f.figure, E'\\n' order by f.period, f.from_entry) as months
               from view_variation_figure f where f.measure = %s and f.site = %s and %s
               """.formatted(measure, site, told(asAt, "f"));
    }

    /** Reads what {@link #series} selects: of a month that was told anew, the last. */
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
