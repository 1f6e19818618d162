package org.groundswell.command.upload;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One spreadsheet cell as text: numbers plain, dates in ISO form, formulas by the value saved with them. */
final class XlsxCells {

    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    /** Date formats that are known by number alone: ECMA-376 part 1, 18.8.30. */
    private static final Pattern BUILT_IN_DATES = Pattern.compile("1[4-9]|2[0-27-9]|3[0-6]|4[5-7]|5[0-8]");

    /** What is no part of the pattern: quoted words, escaped characters, colours and locales in brackets. */
    private static final Pattern NOT_PATTERN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");

    private XlsxCells() {}

    /**
     * @param text what the cell says
     * @param fault why it cannot be used, or nothing
     * @param formula whether the text is a formula's saved value
     */
    record Read(String text, @Nullable Fault fault, boolean formula) {}

    record Fault(String code, String reason) {}

    static Read read(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new Read("", null, false);
        }
        boolean formula = cell.getType() == CellType.FORMULA && cell.getFormula() != null;
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || value instanceof String word && formula && ERRORS.contains(word)) {
            return new Read(
                    String.valueOf(cell.getRawValue()),
                    new Fault("ERROR_CELL", "The cell shows an error. Correct it in the spreadsheet."),
                    formula);
        }
        if (value == null) {
            return formula ? withoutSavedValue(cell) : new Read("", null, false);
        }
        return new Read(text(cell, value), null, formula);
    }

    private static Read withoutSavedValue(Cell cell) {
        return new Read(
                "=" + cell.getFormula(),
                new Fault(
                        "FORMULA_WITHOUT_VALUE",
                        "The cell holds a formula with no saved value. Open the file in a spreadsheet and save it, or paste values."),
                true);
    }

    private static String text(Cell cell, Object value) {
        return switch (value) {
            case BigDecimal number when isDate(cell) -> date(cell, number);
            case BigDecimal number -> plain(number);
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> value.toString().strip();
        };
    }

    /** Spreadsheets store 0.1 as 0.1000000000000000055; fifteen digits is all they mean. */
    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        if (Math.abs((long) number.precision() - number.scale()) > 400) {
            return number.toString();
        }
        BigDecimal meant = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        BigDecimal stripped = meant.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        if (id != null && BUILT_IN_DATES.matcher(id.toString()).matches()) {
            return true;
        }
        if (format == null || "General".equalsIgnoreCase(format)) {
            return false;
        }
        String pattern = NOT_PATTERN.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return pattern.matches("(?s).*[ymdh].*") && !pattern.matches("(?s).*[#0?].*[#0?].*e\\+.*");
    }

    private static String date(Cell cell, BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return plain(number);
        }
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
