package org.groundswell.domain.measure.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureKind;
import org.groundswell.domain.measure.figures.FiguresMapping.Source;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.RowErrors;
import org.groundswell.domain.table.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Plans the import of a table of figures: which month of which site gets which figure, and what is wrong with which row. The
 * table is read twice, the first time only to learn how its dates are written; nothing is kept of a row but its figure.
 */
public final class FiguresPlanner {

    private FiguresPlanner() {}

    /**
     * @param standings where each site stands in the programme; {@link SiteStanding#NOT_ENROLLED} for one that is not known
     */
    public static FiguresPlan plan(
            SourceTable table,
            FiguresMapping mapping,
            MeasureDefinition definition,
            Function<SiteCode, SiteStanding> standings,
            Circumstance circumstance) {
        List<RowError> misfits = misfits(table.columns(), mapping, definition);
        if (!misfits.isEmpty()) {
            return new FiguresPlan(
                    false, 0, 0, 0, 0, new TreeMap<>(), new TreeSet<>(), misfits, misfits.size(), List.of());
        }
        Columns columns = Columns.of(table.columns(), mapping);
        PeriodColumn periods = new PeriodColumn();
        table.forEachRow(row -> {
            if (columns.keeps(row)) {
                periods.survey(row.cell(columns.period()));
            }
        });
        RowErrors errors = new RowErrors();
        FiguresReading reading =
                new FiguresReading(mapping, columns, periods, definition, standings, circumstance, errors);
        table.forEachRow(reading::read);
        return plan(reading, errors, periods.note(mapping.period()));
    }

    private static FiguresPlan plan(FiguresReading reading, RowErrors errors, Optional<String> datesNote) {
        FiguresReading.Points points = reading.points();
        List<String> notes = new ArrayList<>();
        datesNote.ifPresent(notes::add);
        if (points.madeMissing() > 0) {
            notes.add("%,d of the months are missing because one of their rows was missing."
                    .formatted(points.madeMissing()));
        }
        return new FiguresPlan(
                true,
                reading.rowsRead(),
                reading.rowsRead() - reading.rowsFilteredOut() - errors.rowsAtFault(),
                reading.rowsFilteredOut(),
                errors.rowsAtFault(),
                points.bySite(),
                points.unknownSites(),
                errors.listed(),
                errors.total(),
                notes);
    }

    private static List<RowError> misfits(List<String> columns, FiguresMapping mapping, MeasureDefinition definition) {
        List<RowError> misfits = new ArrayList<>();
        mapping.columns().stream()
                .distinct()
                .filter(column -> Columns.find(columns, column) < 0)
                .forEach(column ->
                        misfits.add(misfit(column, FiguresFault.COLUMN_UNKNOWN, column, String.join(", ", columns))));
        MeasureKind kind = MeasureKind.of(definition.kind()).orElse(MeasureKind.CONTINUOUS);
        Source denominator = mapping.denominator();
        if (kind.hasDenominator() && denominator == null) {
            misfits.add(misfit(null, FiguresFault.DENOMINATOR_NEEDED, kind.word()));
        }
        if (!kind.hasDenominator() && denominator != null) {
            misfits.add(misfit(denominator.column(), FiguresFault.DENOMINATOR_NOT_ASKED, kind.word()));
        }
        return misfits;
    }

    private static RowError misfit(@Nullable String column, FiguresFault fault, Object... particulars) {
        return new RowError(1, column, null, fault.name(), fault.reason(particulars));
    }
}
