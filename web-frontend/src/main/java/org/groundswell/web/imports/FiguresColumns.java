package org.groundswell.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;

/** The form that says which column of a file of figures holds what. */
final class FiguresColumns {

    private static final List<String> FIELDS = List.of(
            "site",
            "period",
            "numerator",
            "numeratorMinus",
            "denominator",
            "denominatorMinus",
            "keepColumn",
            "keepValues",
            "severalRows",
            "enrolUnknownSites",
            "missingWords",
            "notApplicableWords");

    private FiguresColumns() {}

    /** Fills in what the headings suggest; only what stands chosen at first. */
    static Form guessed(Form form, Upload upload, MeasureReading measure) {
        if (form.given("site") != null) {
            return form;
        }
        ColumnGuess guess = new ColumnGuess(upload.columns());
        String numerator = guess.like(measure.numerator()).orElse(null);
        String denominator =
                measure.hasDenominator() ? guess.like(measure.denominator()).orElse(null) : null;
        return form.with("site", guess.code().orElse(null))
                .with("period", guess.period().orElse(null))
                .with("numerator", numerator)
                .with("numeratorMinus", guess.minus(numerator, denominator).orElse(null))
                .with("denominator", denominator)
                .with("severalRows", "sum")
                .with("missingWords", "NA");
    }

    /** Refuses the form where a column that is needed is not chosen. */
    static void check(Form form, MeasureReading measure, Texts texts) {
        form.require("site", texts.text("import.error.site"))
                .require("period", texts.text("import.error.period"))
                .require("numerator", texts.text("import.error.numerator"));
        if (measure.hasDenominator()) {
            form.require("denominator", texts.text("import.error.denominator"));
        }
        if (!form.value("keepValues").isEmpty()) {
            form.require("keepColumn", texts.text("import.error.keepColumn"));
        }
    }

    /** What was chosen, to be kept until the import is done. */
    static Map<String, List<String>> chosen(Form form) {
        Map<String, List<String>> chosen = new HashMap<>();
        for (String name : FIELDS) {
            if (!form.value(name).isEmpty()) {
                chosen.put(name, List.of(form.value(name)));
            }
        }
        return chosen;
    }

    /** The form's name of a field that the service names by its place in the mapping. */
    static String fieldOf(String service) {
        String field = service.startsWith("mapping.") ? service.substring("mapping.".length()) : service;
        if (field.endsWith(".minus")) {
            return field.substring(0, field.indexOf('.')) + "Minus";
        }
        int end = field.indexOf('.') < 0 ? field.indexOf('[') : field.indexOf('.');
        String name = end < 0 ? field : field.substring(0, end);
        return name.startsWith("keepRowsWhere") ? "keepColumn" : name;
    }
}
