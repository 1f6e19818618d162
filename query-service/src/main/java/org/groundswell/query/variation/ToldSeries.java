package org.groundswell.query.variation;

import static org.groundswell.query.variation.SeriesLine.BETWEEN;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.FigureWord;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Memory;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * A site's series while an entry is folded: what its {@link FigureRows} say, in one piece. Figures mostly come in the order of their
 * months, so that what is kept is only lengthened, and read where a month is told anew.
 *
 * @param line a {@link SeriesLine} of the months told
 * @param entries the entry that said how each month reads, one for each of the line's
 * @param numbers the same months in numbers
 */
record ToldSeries(String measure, String site, String line, String entries, SeriesNumbers numbers) {

    private static final Memory<ToldSeries> MEMORY =
            Memory.of(ToldSeries.class, "view_variation_months", Column.text("measure"), Column.text("site"));

    static ToldSeries of(String measure, String site, ViewWriter view) {
        ToldSeries none = new ToldSeries(measure, site, "", "", SeriesNumbers.NONE);
        return view.recall(MEMORY, none, () -> none.gathered(view), measure, site);
    }

    private ToldSeries gathered(ViewWriter view) {
        ToldSeries series = this;
        for (Row row : view.list(FigureRows.TABLE, measure, site)) {
            series = series.with(FigureRows.point(row), row.bigint("entry"));
        }
        return series;
    }

    /** Whoever has told something of it says so, to be recalled. */
    void remember(ViewWriter view) {
        view.remember(MEMORY, this, measure, site);
    }

    boolean isEmpty() {
        return numbers.size() == 0;
    }

    /** How a month reads, where something was told of it. */
    @Nullable
    DataPoint at(YearMonth month) {
        return numbers.isTold(month) ? FigureWord.read(month, line.split(BETWEEN)[1 + numbers.place(month)]) : null;
    }

    /** The entry that said how a month reads of which something was told. */
    long entryOf(YearMonth month) {
        return Long.parseLong(entries.split(BETWEEN)[numbers.place(month)]);
    }

    /** After an entry told a month, for the first time or anew. */
    ToldSeries with(DataPoint point, long entry) {
        YearMonth month = point.period();
        SeriesNumbers told = numbers.with(point);
        if (isEmpty()) {
            return new ToldSeries(measure, site, SeriesLine.of(List.of(point)), Long.toString(entry), told);
        }
        String word = FigureWord.of(point);
        if (month.isAfter(numbers.last())) {
            String untold = SeriesLine.untold(numbers.last(), month);
            return new ToldSeries(
                    measure, site, line + untold + BETWEEN + word, entries + untold + BETWEEN + entry, told);
        }
        if (month.isBefore(numbers.month(0))) {
            String untold = SeriesLine.untold(month, numbers.month(0));
            String longer = SeriesLine.of(List.of(point)) + untold + line.substring(line.indexOf(BETWEEN));
            return new ToldSeries(measure, site, longer, entry + untold + BETWEEN + entries, told);
        }
        int place = numbers.place(month);
        return new ToldSeries(
                measure, site, put(line, 1 + place, word), put(entries, place, Long.toString(entry)), told);
    }

    private static String put(String words, int place, String word) {
        String[] each = words.split(BETWEEN);
        each[place] = word;
        return String.join(BETWEEN, each);
    }
}
