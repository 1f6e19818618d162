package org.groundswell.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.groundswell.web.figure.SvgWaterfall;
import org.groundswell.web.figure.Waterfall;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.MovedReading;
import org.groundswell.web.reading.MovedReading.Entries;
import org.groundswell.web.reading.MovedReading.Figure;
import org.groundswell.web.reading.MovedReading.Part;
import org.groundswell.web.reading.MovedReading.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MovedFigureTest {

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/figures", "messages/changes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, Locale.UK);
    }

    private static MeasureReading measure() {
        return new MeasureReading(
                "m-1",
                "Seen in time",
                null,
                "proportion",
                "seen",
                "all",
                "increase",
                null,
                null,
                null,
                null,
                null,
                1,
                1L,
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static Figure figure(@Nullable String value) {
        return new Figure(
                value == null ? null : new BigDecimal(value), BigDecimal.valueOf(14), BigDecimal.valueOf(20), 2, 2);
    }

    private static MovedFigure moved(@Nullable String from, @Nullable String to, Part... parts) {
        YearMonth month = YearMonth.of(2026, 1);
        Instant at = Instant.parse("2026-02-01T09:00:00Z");
        return new MovedFigure(
                new MovedReading(
                        measure(),
                        null,
                        new Side(9, at, month, month, figure(from)),
                        new Side(12, at, month, month, figure(to)),
                        from == null || to == null ? null : new BigDecimal(to).subtract(new BigDecimal(from)),
                        List.of(parts),
                        new Entries(0, 0, List.of())),
                texts(),
                "The figure over all sites");
    }

    private static Part part(String kind, String change, String after) {
        return new Part(kind, new BigDecimal(change), figure(after), 1);
    }

    @Test
    void the_finding_names_both_figures_the_change_and_the_largest_part() {
        assertThat(moved("0.7", "0.6", part("late-data", "-0.16", "0.54"), part("corrections", "0.06", "0.6"))
                        .finding())
                .isEqualTo(
                        "The figure over all sites fell from 70.0\u00a0% to 60.0\u00a0% (−10.0 points), most of it late data (−16.0 points)");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', The figure over all sites",
        "'', '', present, The figure over all sites that have not left",
        "North, '', '', The figure of sites in region “North”",
        "North, 2, present, The figure of sites in region “North” and wave “2” that have not left",
        "-, -, '', The figure of sites in no region and no wave"
    })
    void the_figure_of_some_sites_is_not_said_to_be_over_all(String region, String wave, String sites, String told) {
        Here here = new Here("/moved", List.of())
                .with("region", region)
                .with("wave", wave)
                .with("sites", sites);
        assertThat(MovedGroup.told(here, texts())).isEqualTo(told);
    }

    @Test
    void every_case_without_a_change_has_its_sentence() {
        assertThat(moved("0.7", "0.7").finding()).contains("did not move");
        assertThat(moved(null, "0.7").finding()).endsWith(": none at first, 70.0\u00a0% now");
        assertThat(moved("0.7", null).finding()).endsWith(": 70.0\u00a0% at first, none now");
        assertThat(moved(null, null).finding()).endsWith(": none at either moment");
        assertThat(moved("0.7", "0.7", part("definition", "0", "0.7")).finding())
                .contains("did not move it");
        assertThat(moved("0.7", "0.7", part("late-data", "0.1", "0.8"), part("corrections", "-0.1", "0.7"))
                        .finding())
                .contains("evened out");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void the_parts_shown_add_up_to_the_change_shown(int seed) {
        Random random = new Random(seed);
        BigDecimal from = BigDecimal.valueOf(random.nextInt(), 10).abs();
        BigDecimal last = from;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            BigDecimal change = BigDecimal.valueOf(random.nextInt(), 11);
            last = last.add(change);
            parts.add(new Part("corrections", change, figure(last.toPlainString()), 1));
        }
        MovedFigure figure = moved(from.toPlainString(), last.toPlainString(), parts.toArray(Part[]::new));
        BigDecimal sum = figure.steps().stream().map(MovedFigure.Step::shown).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figure.finding()).as("seed %d", seed).contains("(" + figure.signed(sum) + ")");
    }

    @Test
    void small_changes_are_shown_with_digits_enough_to_see_them() {
        assertThat(moved("0.7", "0.7005", part("corrections", "0.0005", "0.7005"))
                        .finding())
                .contains("70.000\u00a0%", "70.050\u00a0%", "+0.050 points");
    }

    @Test
    void the_drawing_tells_each_step_in_words_and_is_the_same_every_time() {
        Waterfall waterfall =
                moved("0.7", "0.6", part("late-data", "-0.1", "0.6")).waterfall();
        assertThat(waterfall).isNotNull();
        String drawn = SvgWaterfall.draw(waterfall, SvgWaterfall.Width.WIDE);
        assertThat(drawn)
                .isEqualTo(SvgWaterfall.draw(waterfall, SvgWaterfall.Width.WIDE))
                .contains("late data: −10.0 points", "<title id=\"moved-wide-title\">", "70.0\u00a0%");
        assertThat(waterfall.table().rows()).hasSize(3);
        assertThat(moved(null, "0.6", new Part("late-data", null, figure("0.6"), 1))
                        .waterfall())
                .isNull();
    }
}
