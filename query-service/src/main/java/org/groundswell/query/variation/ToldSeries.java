package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/** A site's series while an entry is folded: what each month reads, and which entry said so. */
final class ToldSeries {

    /** All that its {@link FigureRows} say, in one piece: a {@link SeriesLine}, and the entry of each of its recorded months. */
    private static final ViewTable TABLE = ViewTable.named("view_variation_months")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.text("line"), Column.text("entries"))
            .remembered()
            .build();

    private static final String BETWEEN = " ";

    private final String measure;
    private final String site;
    private final NavigableMap<YearMonth, DataPoint> months;
    private String entries;

    private ToldSeries(String measure, String site, NavigableMap<YearMonth, DataPoint> months, String entries) {
        this.measure = measure;
        this.site = site;
        this.months = months;
        this.entries = entries;
    }

    static ToldSeries of(String measure, String site, ViewWriter view) {
        return view.recall(TABLE, () -> gathered(measure, site, view), measure, site)
                .map(row -> new ToldSeries(measure, site, SeriesLine.read(row.text("line")), row.text("entries")))
                .orElseGet(() -> new ToldSeries(measure, site, new TreeMap<>(), ""));
    }

    private static Optional<Row> gathered(String measure, String site, ViewWriter view) {
        ToldSeries series = new ToldSeries(measure, site, new TreeMap<>(), "");
        view.list(FigureRows.TABLE, measure, site)
                .forEach(row -> series.tell(FigureRows.point(row), row.bigint("entry")));
        return series.isEmpty() ? Optional.empty() : Optional.of(series.row());
    }

    /** Whoever has told something of it says so, to be recalled. */
    void remember(ViewWriter view) {
        view.upsert(row());
    }

    private Row row() {
        return TABLE.filling()
                .with("measure", measure)
                .with("site", site)
                .with("line", SeriesLine.write(months))
                .with("entries", entries)
                .row();
    }

    String measure() {
        return measure;
    }

    String site() {
        return site;
    }

    NavigableMap<YearMonth, DataPoint> months() {
        return Collections.unmodifiableNavigableMap(months);
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    /** How a month reads, where something was told of it. */
    @Nullable
    DataPoint at(YearMonth month) {
        return months.get(month);
    }

    /** The entry that said how a month reads of which something was told. */
    long entryOf(YearMonth month) {
        return Long.parseLong(entries.split(BETWEEN)[place(month)]);
    }

    /** An entry tells a month, for the first time or anew. */
    void tell(DataPoint point, long entry) {
        YearMonth month = point.period();
        if (months.isEmpty()) {
            entries = Long.toString(entry);
        } else if (month.isAfter(months.lastKey())) {
            entries += BETWEEN + entry;
        } else {
            List<String> each = new ArrayList<>(List.of(entries.split(BETWEEN)));
            if (months.containsKey(month)) {
                each.set(place(month), Long.toString(entry));
            } else {
                each.add(place(month), Long.toString(entry));
            }
            entries = String.join(BETWEEN, each);
        }
        months.put(month, point);
    }

    private int place(YearMonth month) {
        return months.headMap(month).size();
    }
}
