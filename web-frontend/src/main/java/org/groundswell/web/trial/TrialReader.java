package org.groundswell.web.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.measure.figures.NumberText;
import org.groundswell.domain.measure.figures.PeriodColumn;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.trial.TrialFigures.Figure;
import org.jspecify.annotations.Nullable;

/** Reads figures from the cells of a table and names every cell that holds none. */
final class TrialReader {

    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "-", "–", ".", "missing");

    private final TrialTable table;
    private final TrialColumns columns;
    private final Texts texts;
    private final TrialFaults faults;
    private final PeriodColumn periods = new PeriodColumn();
    private boolean percent;

    TrialReader(TrialTable table, TrialColumns columns, Texts texts, TrialFaults faults) {
        this.table = table;
        this.columns = columns;
        this.texts = texts;
        this.faults = faults;
    }

    /** How people write that there is no figure. */
    static boolean isMissing(String words) {
        return MISSING.contains(words.toLowerCase(Locale.ROOT));
    }

    TrialFigures read() {
        String date = columns.date();
        if (date != null) {
            table.cells(date).forEach(periods::survey);
        }
        List<Figure> figures = table.rows().stream().map(this::figure).toList();
        return new TrialFigures(
                figures,
                columns.denominator() != null,
                percent,
                date == null ? List.of() : periods.note(date).stream().toList());
    }

    /** Names each row that has the date of another: their order would not be known. */
    void refuseDatesTwice(TrialFigures read) {
        Map<LocalDate, Integer> seen = new HashMap<>();
        for (Figure figure : read.figures()) {
            LocalDate day = figure.day();
            Integer first = day == null ? null : seen.putIfAbsent(day, figure.row());
            if (first != null) {
                faults.add(figure.row(), texts.text("trial.fault.dateTwice", texts.date(day), first));
            }
        }
    }

    /** Names each row that does not say whose figures it holds. */
    void refuseNamelessSites(TrialFigures read) {
        String column = columns.unit();
        if (column != null) {
            read.figures().stream()
                    .filter(figure -> figure.unit().isEmpty())
                    .forEach(figure -> faults.add(figure.row(), column, texts.text("trial.fault.nameless")));
        }
    }

    private Figure figure(TrialTable.Row row) {
        row.faults().stream().filter(this::concerns).forEach(fault -> faults.add(row.number(), fault.reason()));
        return new Figure(
                row.number(), day(row), unit(row), number(row, columns.figure()), number(row, columns.denominator()));
    }

    private boolean concerns(TrialTable.Fault fault) {
        String column = fault.column();
        return column == null
                || column.equals(columns.date())
                || column.equals(columns.figure())
                || column.equals(columns.denominator())
                || column.equals(columns.unit());
    }

    private @Nullable LocalDate day(TrialTable.Row row) {
        String column = columns.date();
        if (column == null) {
            return null;
        }
        String words = row.cell(table.place(column));
        LocalDate day = periods.day(words).orElse(null);
        if (day == null) {
            String why = words.isEmpty() ? "none" : periods.isAmbiguous(words) ? "ambiguous" : "wrong";
            faults.add(row.number(), column, texts.text("trial.fault.date." + why, shown(words)));
        }
        return day;
    }

    private String unit(TrialTable.Row row) {
        String column = columns.unit();
        return column == null ? "" : row.cell(table.place(column));
    }

    private @Nullable BigDecimal number(TrialTable.Row row, @Nullable String column) {
        if (column == null) {
            return null;
        }
        String words = row.cell(table.place(column));
        if (isMissing(words)) {
            return null;
        }
        boolean sign = columns.denominator() == null && words.endsWith("%");
        percent |= sign;
        NumberText read =
                NumberText.read(sign ? words.substring(0, words.length() - 1).strip() : words);
        NumberText.Fault fault = read.fault();
        if (fault != null) {
            faults.add(row.number(), column, fault.sentence().formatted(shown(words)));
        }
        return read.number();
    }

    private static String shown(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }
}
