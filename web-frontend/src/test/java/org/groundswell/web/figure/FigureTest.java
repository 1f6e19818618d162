package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    private final Words words = Goldens.words();

    @Test
    void deciles_with_one_site_are_drawn_as_approved() {
        Chart chart = DecilesFigure.of(FigureSamples.deciles(FigureSamples.site(36, i -> 0.5 - i * 0.013)), words);
        Goldens.figure("deciles-site", chart);
    }

    @Test
    void deciles_alone_are_drawn_as_approved() {
        Chart chart = DecilesFigure.of(FigureSamples.deciles(null), words);
        Goldens.same("deciles.svg", SvgFigure.draw(chart, SvgSize.WIDE, words));
        Goldens.same("deciles.csv", ChartCsv.of(chart.table()));
    }

    @Test
    void a_series_with_gaps_and_a_correction_is_drawn_as_approved() {
        Chart chart = SeriesFigure.of(FigureSamples.series(), words);
        Goldens.figure("series", chart);
    }

    @Test
    void the_same_reading_gives_the_same_bytes() {
        DecilesReading reading = FigureSamples.deciles(FigureSamples.site(36, i -> 0.5));
        String once = SvgFigure.draw(DecilesFigure.of(reading, words), SvgSize.WIDE, words);
        String again = SvgFigure.draw(DecilesFigure.of(reading, words), SvgSize.WIDE, words);
        assertThat(again).isEqualTo(once).doesNotContain("style=", "<script", "<style");
    }

    @Test
    void a_figure_without_anything_to_draw_says_so() {
        DecilesReading empty =
                new DecilesReading(FigureSamples.fourHours(), List.of(), null, new DecilesReading.LeftOut(0, 0, 0, 0));
        Chart chart = DecilesFigure.of(empty, words);
        assertThat(chart.drawn()).isFalse();
        assertThat(chart.headline()).isEqualTo("No site has a figure for Seen within four hours yet");
        assertThat(SvgFigure.draw(chart, SvgSize.WIDE, words))
                .startsWith("<svg")
                .endsWith("</svg>\n");
    }

    @Test
    void a_month_without_any_site_breaks_the_deciles() {
        List<DecilesReading.Month> months = new java.util.ArrayList<>(FigureSamples.months(6));
        months.set(3, new DecilesReading.Month(months.get(3).period(), null, null, 0, 0));
        Chart chart = DecilesFigure.of(
                new DecilesReading(FigureSamples.fourHours(), months, null, new DecilesReading.LeftOut(0, 0, 0, 0)),
                words);
        assertThat(chart.panels().getFirst().lines().getFirst().points()).hasSize(5);
        String svg = SvgFigure.draw(chart, SvgSize.WIDE, words);
        assertThat(svg.lines()
                        .filter(l -> l.contains("gs-line--median"))
                        .findFirst()
                        .orElseThrow())
                .matches(".*d=\"M[^M]*M[^M]*\".*");
    }

    @Test
    void a_cell_never_begins_a_formula_and_negative_numbers_stay_numbers() {
        assertThat(ChartCsv.line(List.of("=1+1", "-3.5", "+44", "@x", "a,b", "say \"so\"")))
                .isEqualTo("'=1+1,-3.5,'+44,'@x,\"a,b\",\"say \"\"so\"\"\"\r\n");
    }
}
