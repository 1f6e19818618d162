package org.groundswell.web.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;
import org.jspecify.annotations.Nullable;

/** The form of a measure's definition. A proportion's target is typed in per cent and kept as a fraction. */
final class MeasureForm {

    private static final int PERCENT = 2;

    private final Texts texts;

    MeasureForm(Texts texts) {
        this.texts = texts;
    }

    /** A definition as the order carries it. */
    record Definition(
            String name,
            String role,
            String kind,
            String numerator,
            @Nullable String denominator,
            String direction,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable BigDecimal per,
            @Nullable YearMonth firstMonth,
            String meaning,
            @Nullable String reason) {}

    /** The definition typed, or nothing where the form is refused. */
    @Nullable
    Definition read(Form form, boolean again) {
        form.require("name", texts.text("measure.error.name"))
                .require("role", texts.text("measure.error.role"))
                .require("kind", texts.text("measure.error.kind"))
                .require("numerator", texts.text("measure.error.numerator"))
                .require("direction", texts.text("measure.error.direction"))
                .require("meaning", texts.text("measure.error.meaning"));
        String kind = form.value("kind");
        boolean ratio = kind.equals("proportion") || kind.equals("ratio");
        if (ratio) {
            form.require("denominator", texts.text("measure.error.denominator"));
        }
        if (again) {
            form.require("reason", texts.text("measure.error.reason"));
        }
        BigDecimal target = number(form, "target", "measure.error.target");
        BigDecimal per = number(form, "per", "measure.error.per");
        YearMonth firstMonth = form.month("firstMonth", texts.text("measure.error.firstMonth"));
        if (form.isRefused()) {
            return null;
        }
        boolean proportion = kind.equals("proportion");
        return new Definition(
                form.value("name"),
                form.value("role"),
                kind,
                form.value("numerator"),
                ratio ? form.given("denominator") : null,
                form.value("direction"),
                target == null || !proportion ? target : target.movePointLeft(PERCENT),
                form.given("unit"),
                kind.equals("ratio") ? per : null,
                firstMonth,
                form.value("meaning"),
                again ? form.given("reason") : null);
    }

    static Form prefilled(Form form, MeasureReading measure) {
        return form.with("name", measure.name())
                .with("role", measure.role())
                .with("kind", measure.kind())
                .with("numerator", measure.numerator())
                .with("denominator", measure.denominator())
                .with("direction", measure.direction())
                .with("target", target(measure))
                .with("unit", measure.unit())
                .with("per", measure.per() == null ? null : measure.per().toPlainString())
                .with("meaning", measure.meaning())
                .withMonth("firstMonth", measure.firstMonth());
    }

    /** The target as it is typed, or nothing. */
    static @Nullable String target(MeasureReading measure) {
        BigDecimal target = measure.target();
        if (target == null) {
            return null;
        }
        BigDecimal shown = measure.kind().equals("proportion") ? target.movePointRight(PERCENT) : target;
        BigDecimal plain = shown.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    /** The target as it is read, or nothing. */
    static @Nullable String targetTold(MeasureReading measure, Texts texts) {
        String target = target(measure);
        if (target == null) {
            return null;
        }
        return switch (measure.kind()) {
            case "proportion" -> texts.text("measure.target.percent", target);
            case "ratio" ->
                measure.per() == null
                        ? target
                        : texts.text(
                                "measure.target.per",
                                target,
                                texts.number(measure.per().longValue()));
            default -> measure.unit() == null ? target : texts.text("measure.target.unit", target, measure.unit());
        };
    }

    private @Nullable BigDecimal number(Form form, String name, String key) {
        String typed = form.value(name).replace(",", "").replace("%", "").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            form.refuse(name, texts.text(key));
            return null;
        }
        return new BigDecimal(typed);
    }
}
