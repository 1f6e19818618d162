package org.groundswell.domain.measure.figures;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.groundswell.domain.measure.figures.FiguresMapping.RowFilter;
import org.groundswell.domain.measure.figures.FiguresMapping.Source;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceRow;
import org.jspecify.annotations.Nullable;

/** The places of the columns that a mapping names. */
record Columns(
        int site, int period, Pair numerator, @Nullable Pair denominator, List<Filter> filters, Set<String> used) {

    /** A column, and the one that is taken away from it; −1 where there is none. */
    record Pair(String name, int column, int minus) {}

    record Filter(int column, RowFilter filter) {}

    /** Every named column must be there. */
    static Columns of(List<String> columns, FiguresMapping mapping) {
        Source denominator = mapping.denominator();
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        used.addAll(mapping.columns());
        return new Columns(
                find(columns, mapping.site()),
                find(columns, mapping.period()),
                pair(columns, mapping.numerator()),
                denominator == null ? null : pair(columns, denominator),
                mapping.keepRowsWhere().stream()
                        .map(filter -> new Filter(find(columns, filter.column()), filter))
                        .toList(),
                used);
    }

    /** Where a column stands: by its very name, else by its name in other letters; −1 where it is not. */
    static int find(List<String> columns, String name) {
        int exact = columns.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        List<String> lowered = columns.stream().map(Columns::lowered).toList();
        int first = lowered.indexOf(lowered(name));
        return first == lowered.lastIndexOf(lowered(name)) ? first : -1;
    }

    boolean keeps(SourceRow row) {
        for (Filter filter : filters) {
            if (!filter.filter().keeps(row.cell(filter.column()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fault of the reading stands against the row. */
    boolean concerns(RowError fault) {
        return fault.column() == null || used.contains(fault.column());
    }

    private static Pair pair(List<String> columns, Source source) {
        String minus = source.minus();
        return new Pair(source.column(), find(columns, source.column()), minus == null ? -1 : find(columns, minus));
    }

    private static String lowered(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
