package org.groundswell.web.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.groundswell.domain.measure.figures.NumberText;
import org.groundswell.domain.measure.figures.PeriodColumn;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.Direction;
import org.groundswell.domain.statistics.FigureKind;
import org.groundswell.domain.statistics.RuleSet;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the figures, as the form says it.
 *
 * @param sites whether sites are compared, instead of one series looked at over time
 * @param name what the figures are about
 * @param figures what they are; nothing where the program is to find out
 * @param target as typed: a part of a whole in per cent
 * @param chart a kind of control chart, {@link #RUN} or {@link #SUGGEST}
 */
record TrialWish(
        boolean sites,
        String name,
        String direction,
        @Nullable FigureKind figures,
        @Nullable BigDecimal target,
        String chart,
        String ruleSet,
        @Nullable Integer baselinePoints,
        List<LocalDate> recalculateAt,
        String overdispersion) {

    static final String OVER_TIME = "over-time";
    static final String BETWEEN_SITES = "between-sites";
    static final String SUGGEST = "suggest";
    static final String RUN = "run";
    static final List<String> OVERDISPERSION = List.of("none", "winsorised", "truncated");

    /** Fills in what is usual where nothing was chosen yet. */
    static Form usual(Form form) {
        return form.with("question", OVER_TIME)
                .with("direction", Direction.NEUTRAL.word())
                .with("figures", SUGGEST)
                .with("chart", SUGGEST)
                .with("ruleSet", RuleSet.MDC_2023.word())
                .with("overdispersion", OVERDISPERSION.getFirst());
    }

    /** Reads the form, and names each field that cannot be read. */
    static TrialWish read(Form form, Texts texts) {
        Reader reader = new Reader(form, texts);
        String question = reader.word("question", List.of(OVER_TIME, BETWEEN_SITES));
        String figures = reader.word("figures", with(FigureKind.words(), SUGGEST));
        String name = form.value("name");
        return new TrialWish(
                question.equals(BETWEEN_SITES),
                name.isEmpty() ? texts.text("trial.name.none") : name,
                reader.word("direction", Direction.words()),
                FigureKind.of(figures).orElse(null),
                reader.target(),
                reader.word("chart", with(ChartKind.words(), SUGGEST, RUN)),
                reader.word("ruleSet", RuleSet.words()),
                reader.whole("baselinePoints"),
                reader.days("recalculateAt"),
                reader.word("overdispersion", OVERDISPERSION));
    }

    private static List<String> with(List<String> words, String... more) {
        return java.util.stream.Stream.concat(Arrays.stream(more), words.stream())
                .toList();
    }

    /** The target on the scale of the values. */
    @Nullable
    BigDecimal target(FigureKind kind) {
        return target == null || kind != FigureKind.PROPORTION ? target : target.movePointLeft(2);
    }

    private record Reader(Form form, Texts texts) {

        /** The first word where the field is at fault or empty. */
        String word(String field, List<String> words) {
            String typed = form.value(field);
            if (words.contains(typed)) {
                return typed;
            }
            if (!typed.isEmpty()) {
                form.refuse(field, texts.text("trial.error.word", typed));
            }
            return words.getFirst();
        }

        @Nullable
        BigDecimal target() {
            String typed = form.value("target");
            if (typed.isEmpty()) {
                return null;
            }
            NumberText read = NumberText.read(
                    typed.endsWith("%") ? typed.substring(0, typed.length() - 1).strip() : typed);
            if (read.number() == null) {
                form.refuse("target", texts.text("trial.error.target", typed));
            }
            return read.number();
        }

        @Nullable
        Integer whole(String field) {
            String typed = form.value(field);
            if (typed.isEmpty()) {
                return null;
            }
            if (!typed.matches("\\d{1,6}")) {
                form.refuse(field, texts.text("trial.error." + field, typed));
                return null;
            }
            return Integer.valueOf(typed);
        }

        List<LocalDate> days(String field) {
            List<String> typed = Arrays.stream(form.value(field).split("[,;\\n]"))
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .toList();
            PeriodColumn together = new PeriodColumn();
            typed.forEach(together::survey);
            typed.stream()
                    .filter(words -> together.day(words).isEmpty())
                    .forEach(words -> form.refuse(field, texts.text("trial.error." + field, words)));
            return typed.stream().flatMap(words -> together.day(words).stream()).toList();
        }
    }
}
