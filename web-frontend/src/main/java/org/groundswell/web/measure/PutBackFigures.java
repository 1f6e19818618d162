package org.groundswell.web.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.SeriesAnswer;
import org.jspecify.annotations.Nullable;

/** Fills the months of a year that an entry changed with the figures that it replaced. */
final class PutBackFigures {

    private PutBackFigures() {}

    /** @param at the series as at a moment */
    static void fill(Form form, PutBack back, int year, Function<String, SeriesAnswer> at, Texts texts) {
        Set<YearMonth> changed = at.apply(back.after()).points().stream()
                .filter(point -> Objects.equals(point.entry(), back.entry()))
                .map(SeriesAnswer.Point::period)
                .collect(Collectors.toSet());
        List<String> filled = new ArrayList<>();
        for (SeriesAnswer.Point point : at.apply(back.before()).points()) {
            YearMonth month = point.period();
            if (month.getYear() == year && changed.contains(month)) {
                form.set(month + ".standing", point.standing())
                        .set(month + ".numerator", plain(point.numerator()))
                        .set(month + ".denominator", plain(point.denominator()));
                filled.add(texts.month(month));
            }
        }
        if (!filled.isEmpty()) {
            form.set(PutBack.TOLD, texts.text("form.putting-back", back.entry(), String.join(", ", filled)));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
