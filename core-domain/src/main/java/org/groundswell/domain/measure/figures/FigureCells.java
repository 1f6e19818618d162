package org.groundswell.domain.measure.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.PointRules;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.measure.figures.MonthRows.Figure;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.RowErrors;
import org.groundswell.domain.table.SourceRow;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a row by the mapping, and checks them by the kind of the measure. */
final class FigureCells {

    private final FiguresMapping mapping;
    private final Columns columns;
    private final MeasureDefinition definition;
    private final RowErrors errors;

    FigureCells(FiguresMapping mapping, Columns columns, MeasureDefinition definition, RowErrors errors) {
        this.mapping = mapping;
        this.columns = columns;
        this.definition = definition;
        this.errors = errors;
    }

    /** Nothing where the row's numbers are at fault. */
    @Nullable
    Figure read(SourceRow row, @Nullable YearMonth month) {
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

    void check(int row, YearMonth month, Figure figure) {
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
            String reason = read.fault().sentence().formatted(RowError.shown(words));
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

    private void add(
            int row, @Nullable String column, @Nullable String value, FiguresFault fault, Object... particulars) {
        errors.add(new RowError(row, column, value, fault.name(), fault.reason(particulars)));
    }

    private void add(int row, String column, @Nullable String value, Rejection fault) {
        errors.add(new RowError(row, column, value, fault.code(), fault.message()));
    }
}
