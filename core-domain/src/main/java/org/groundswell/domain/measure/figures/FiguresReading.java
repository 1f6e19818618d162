package org.groundswell.domain.measure.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Figures;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.PointRules;
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
    private final Function<SiteCode, SiteStanding> standings;
    private final Circumstance circumstance;
    private final RowErrors errors;

    private final Map<String, Site> sites = new HashMap<>();
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
        this.standings = standings;
        this.circumstance = circumstance;
        this.errors = errors;
    }

    /** What the words of a site's cell mean; looked up once. */
    private record Site(
            @Nullable SiteCode code,
            boolean known,
            @Nullable FiguresFault fault,
            String reason) {}

    /**
     * @param madeMissing how many months have figures and yet are missing, because one of their rows was
     */
    record Points(SortedMap<SiteCode, List<DataPoint>> bySite, Set<SiteCode> unknownSites, int madeMissing) {}

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
        Site site = site(row);
        YearMonth month = month(row);
        Figure figure = figure(row, month);
        boolean sound = errors.total() == before && figure != null;
        if (site.code() != null && month != null) {
            take(row.number(), site.code(), month, sound ? figure : null);
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

    private Site site(SourceRow row) {
        String words = row.cell(columns.site());
        Site site = sites.computeIfAbsent(words, this::site);
        if (site.fault() != null) {
            errors.add(new RowError(
                    row.number(), mapping.site(), words, site.fault().name(), site.reason()));
        }
        return site;
    }

    private Site site(String words) {
        if (words.isEmpty()) {
            return new Site(null, false, FiguresFault.SITE_BLANK, FiguresFault.SITE_BLANK.reason());
        }
        if (!SiteCode.isValid(words)) {
            return new Site(null, false, FiguresFault.SITE_MALFORMED, FiguresFault.SITE_MALFORMED.reason(words));
        }
        SiteCode code = new SiteCode(words);
        SiteStanding standing = standings.apply(code);
        if (standing.hasLeft()) {
            String how = standing.name().toLowerCase(Locale.ROOT);
            return new Site(code, true, FiguresFault.SITE_HAS_LEFT, FiguresFault.SITE_HAS_LEFT.reason(code, how));
        }
        if (!standing.isEnrolled() && !mapping.enrolUnknownSites()) {
            return new Site(code, false, FiguresFault.SITE_UNKNOWN, FiguresFault.SITE_UNKNOWN.reason(code));
        }
        return new Site(code, standing.isEnrolled(), null, "");
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
            add(row.number(), mapping.period(), words, fault, words);
            return null;
        }
        Figures.monthFault("period", month.get(), definition, circumstance)
                .ifPresent(fault -> add(row.number(), mapping.period(), words, fault));
        return month.get();
    }

    /** Nothing where the row's numbers are at fault. */
    private @Nullable Figure figure(SourceRow row, @Nullable YearMonth month) {
        Cell numerator = cell(row, columns.numerator());
        Cell denominator = columns.denominator() == null ? null : cell(row, columns.denominator());
        if (numerator == null || (columns.denominator() != null && denominator == null)) {
            return null;
        }
        Standing standing =
                together(numerator.standing(), denominator == null ? numerator.standing() : denominator.standing());
        if (standing != Standing.VALUE) {
            return new Figure(standing, null, null);
        }
        Figure figure = new Figure(standing, numerator.number(), denominator == null ? null : denominator.number());
        if (month != null) {
            check(row.number(), month, figure);
        }
        return figure;
    }

    private void check(int row, YearMonth month, Figure figure) {
        Faults faults = new Faults();
        DataPoint point = new DataPoint(month, figure.standing(), figure.numerator(), figure.denominator());
        PointRules.check(faults, "row", point, definition);
        for (Rejection fault : faults.found()) {
            boolean ofDenominator =
                    fault.field().filter("row.denominator"::equals).isPresent();
            BigDecimal number = ofDenominator ? figure.denominator() : figure.numerator();
            add(row, column(ofDenominator), number == null ? null : number.toPlainString(), fault);
        }
    }

    private String column(boolean ofDenominator) {
        Columns.Pair denominator = columns.denominator();
        return ofDenominator && denominator != null
                ? denominator.name()
                : columns.numerator().name();
    }

    private record Cell(Standing standing, @Nullable BigDecimal number) {}

    private @Nullable Cell cell(SourceRow row, Columns.Pair pair) {
        Cell whole = cell(row, pair.name(), pair.column());
        if (pair.minus() < 0 || whole == null) {
            return whole;
        }
        Cell minus = cell(row, pair.name(), pair.minus());
        if (minus == null) {
            return null;
        }
        Standing standing = together(whole.standing(), minus.standing());
        BigDecimal number = whole.number();
        BigDecimal less = minus.number();
        return new Cell(standing, number == null || less == null ? null : number.subtract(less));
    }

    private @Nullable Cell cell(SourceRow row, String name, int column) {
        String words = row.cell(column);
        if (mapping.isMissing(words)) {
            return new Cell(Standing.MISSING, null);
        }
        if (mapping.isNotApplicable(words)) {
            return new Cell(Standing.NOT_APPLICABLE, null);
        }
        if (words.isEmpty()) {
            add(row.number(), name, words, FiguresFault.NUMBER_BLANK);
            return null;
        }
        NumberText read = NumberText.read(words);
        if (read.fault() != null) {
            String reason = read.fault().sentence().formatted(words);
            add(row.number(), name, words, FiguresFault.NUMBER_UNREADABLE, reason);
            return null;
        }
        return new Cell(Standing.VALUE, read.number());
    }

    /** Missing before not applicable before a value. */
    private static Standing together(Standing one, Standing other) {
        if (one == Standing.MISSING || other == Standing.MISSING) {
            return Standing.MISSING;
        }
        return one == Standing.VALUE && other == Standing.VALUE ? Standing.VALUE : Standing.NOT_APPLICABLE;
    }

    /** The figures of every month that no row spoiled. */
    Points points() {
        SortedMap<SiteCode, List<DataPoint>> bySite = new TreeMap<>();
        Set<SiteCode> unknown = new HashSet<>();
        int[] madeMissing = new int[1];
        months.forEach((site, rowsByMonth) -> {
            List<DataPoint> points = new ArrayList<>();
            rowsByMonth.forEach((month, rows) -> {
                if (!rows.isSpoiled() && sumIsSound(month, rows)) {
                    points.add(point(month, rows));
                    madeMissing[0] += rows.hidesNumbers() ? 1 : 0;
                }
            });
            if (!points.isEmpty()) {
                bySite.put(site, points);
            }
        });
        sites.values().stream()
                .filter(site -> site.code() != null && !site.known() && bySite.containsKey(site.code()))
                .forEach(site -> unknown.add(site.code()));
        return new Points(bySite, unknown, madeMissing[0]);
    }

    private boolean sumIsSound(YearMonth month, MonthRows rows) {
        int before = errors.total();
        if (rows.standing() == Standing.VALUE) {
            check(rows.firstRow(), month, new Figure(Standing.VALUE, rows.numerator(), rows.denominator()));
        }
        return errors.total() == before;
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
