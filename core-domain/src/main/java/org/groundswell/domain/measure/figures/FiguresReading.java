package org.groundswell.domain.measure.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Figures;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.measure.figures.FiguresMapping.SeveralRows;
import org.groundswell.domain.measure.figures.MonthRows.Figure;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.RowErrors;
import org.groundswell.domain.table.SourceRow;
import org.jspecify.annotations.Nullable;

/** One reading of a table's rows into figures. */
final class FiguresReading {

    private final FiguresMapping mapping;
    private final Columns columns;
    private final PeriodColumn periods;
    private final MeasureDefinition definition;
    private final SiteCells sites;
    private final FigureCells figures;
    private final Circumstance circumstance;
    private final RowErrors errors;

    private final Map<SiteCode, SortedMap<YearMonth, MonthRows>> months = new HashMap<>();
    private int rowsRead;
    private int rowsFilteredOut;

    FiguresReading(
            FiguresMapping mapping,
            Columns columns,
            PeriodColumn periods,
            MeasureDefinition definition,
            Function<SiteCode, SiteStanding> standings,
            Circumstance circumstance,
            RowErrors errors) {
        this.mapping = mapping;
        this.columns = columns;
        this.periods = periods;
        this.definition = definition;
        this.sites = new SiteCells(mapping, standings, errors);
        this.figures = new FigureCells(mapping, columns, definition, errors);
        this.circumstance = circumstance;
        this.errors = errors;
    }

    /**
     * @param madeMissing how many months have figures and yet are missing, because one of their rows was
     */
    record Points(SortedMap<SiteCode, List<DataPoint>> bySite, SortedSet<SiteCode> unknownSites, int madeMissing) {}

    int rowsRead() {
        return rowsRead;
    }

    int rowsFilteredOut() {
        return rowsFilteredOut;
    }

    void read(SourceRow row) {
        rowsRead++;
        if (!columns.keeps(row) && row.faults().stream().noneMatch(columns::concerns)) {
            rowsFilteredOut++;
            return;
        }
        int before = errors.total();
        row.faults().stream().filter(columns::concerns).forEach(errors::add);
        SiteCode site = sites.read(row, columns.site());
        YearMonth month = month(row);
        if (site != null && month != null) {
            sites.read(row, columns.site(), site, month);
        }
        Figure figure = figures.read(row, month);
        boolean sound = errors.total() == before && figure != null;
        if (site != null && month != null) {
            take(row.number(), site, month, sound ? figure : null);
        }
    }

    /** A faulty row spoils its month: the others must not stand for the whole of it. */
    private void take(int row, SiteCode site, YearMonth month, @Nullable Figure figure) {
        MonthRows rows =
                months.computeIfAbsent(site, _ -> new TreeMap<>()).computeIfAbsent(month, _ -> new MonthRows());
        if (figure == null) {
            rows.spoil(row, earlier -> otherAtFault(earlier, site, month, row));
        } else if (rows.isSpoiled()) {
            if (mapping.severalRows() == SeveralRows.REFUSE) {
                several(row, site, month);
            } else {
                otherAtFault(row, site, month, rows.faultyRow());
            }
        } else if (mapping.severalRows() == SeveralRows.REFUSE && !rows.isEmpty()) {
            several(row, site, month);
            rows.spoil(row, earlier -> several(earlier, site, month));
        } else {
            rows.add(row, figure);
        }
    }

    private void several(int row, SiteCode site, YearMonth month) {
        add(row, null, null, FiguresFault.SEVERAL_ROWS, site, month);
    }

    private void otherAtFault(int row, SiteCode site, YearMonth month, int faulty) {
        add(row, null, null, FiguresFault.OTHER_ROW_AT_FAULT, site, month, faulty);
    }

    private @Nullable YearMonth month(SourceRow row) {
        String words = row.cell(columns.period());
        if (words.isEmpty()) {
            add(row.number(), mapping.period(), words, FiguresFault.PERIOD_BLANK);
            return null;
        }
        Optional<YearMonth> month = periods.read(words);
        if (month.isEmpty()) {
            FiguresFault fault =
                    periods.isAmbiguous(words) ? FiguresFault.PERIOD_AMBIGUOUS : FiguresFault.PERIOD_UNREADABLE;
            add(row.number(), mapping.period(), words, fault, RowError.shown(words));
            return null;
        }
        Figures.monthFault("period", month.get(), definition, circumstance)
                .ifPresent(fault -> add(row.number(), mapping.period(), words, fault));
        return month.get();
    }

    /** The figures of every month that no row spoiled. */
    Points points() {
        SortedMap<SiteCode, List<DataPoint>> bySite = new TreeMap<>();
        int[] madeMissing = new int[1];
        months.forEach((site, rowsByMonth) -> {
            List<DataPoint> points = new ArrayList<>();
            rowsByMonth.forEach((month, rows) -> {
                if (!rows.isSpoiled() && sumIsSound(site, month, rows)) {
                    points.add(point(month, rows));
                    madeMissing[0] += rows.hidesNumbers() ? 1 : 0;
                }
            });
            if (!points.isEmpty()) {
                bySite.put(site, points);
            }
        });
        SortedSet<SiteCode> unknown = sites.unknown();
        unknown.retainAll(bySite.keySet());
        return new Points(bySite, unknown, madeMissing[0]);
    }

    /** Sound rows can add up to a figure that is not; then none of them is taken. */
    private boolean sumIsSound(SiteCode site, YearMonth month, MonthRows rows) {
        if (rows.standing() != Standing.VALUE) {
            return true;
        }
        int before = errors.total();
        int first = rows.firstRow();
        figures.check(first, month, new Figure(Standing.VALUE, rows.numerator(), rows.denominator()));
        if (errors.total() == before) {
            return true;
        }
        rows.spoil(first, row -> {
            if (row != first) {
                otherAtFault(row, site, month, first);
            }
        });
        return false;
    }

    private static DataPoint point(YearMonth month, MonthRows rows) {
        return Figures.normal(new DataPoint(month, rows.standing(), rows.numerator(), rows.denominator()));
    }

    private void add(
            int row, @Nullable String column, @Nullable String value, FiguresFault fault, Object... particulars) {
        errors.add(new RowError(row, column, value, fault.name(), fault.reason(particulars)));
    }

    private void add(int row, String column, @Nullable String value, Rejection fault) {
        errors.add(new RowError(row, column, value, fault.code(), fault.message()));
    }
}
