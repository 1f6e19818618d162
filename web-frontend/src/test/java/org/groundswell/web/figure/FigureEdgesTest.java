package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of what is odd: none breaks, none lies, all can be read. */
class FigureEdgesTest {

    private static final MeasureFacts PLAIN =
            new MeasureFacts("Waiting time", "continuous", "decrease", null, null, null, "days", null);

    private final Words words = Goldens.words();

    static Stream<Chart> figures() {
        Words words = Goldens.words();
        return Stream.of(
                ControlChartFigure.of(ControlSamples.improved(), words),
                RunChartFigure.of(ControlSamples.run(false), words),
                FunnelFigure.of(VariationSamples.funnel(58), words),
                FunnelFigure.of(VariationSamples.funnel(300), words),
                CaterpillarFigure.of(VariationSamples.caterpillar(58), words),
                CaterpillarFigure.of(VariationSamples.caterpillar(300), words),
                SpreadFigure.of(VariationSamples.spread(), words),
                SlopeFigure.of(VariationSamples.slope(40), words),
                AdoptionFigure.of(VariationSamples.adoption(), words),
                SmallMultiplesFigure.of(VariationSamples.multiples(24), words),
                DecilesFigure.of(FigureSamples.deciles(FigureSamples.site(36, i -> 0.5)), words),
                SeriesFigure.of(FigureSamples.series(), words));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void all_writing_of_a_figure_can_be_read(Chart chart) {
        Legible.check(chart);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void every_figure_tells_its_finding_period_direction_rules_and_numbers(Chart chart) {
        assertThat(chart.headline()).isNotBlank();
        assertThat(chart.subtitle()).containsPattern("20\\d\\d").endsWith(".");
        assertThat(chart.notes()).isNotEmpty().noneMatch(note -> note.contains("{"));
        assertThat(chart.table().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(chart.table().columns()));
    }

    @Test
    void overlapping_writing_would_be_noticed() {
        String svg =
                "<svg viewBox=\"0 0 100 100\"><text x=\"10\" y=\"20\" text-anchor=\"start\" fill=\"#000\">one</text>"
                        + "<text x=\"12\" y=\"24\" text-anchor=\"start\" fill=\"#000\">two</text></svg>";
        assertThatThrownBy(() -> Legible.check("planted", svg)).isInstanceOf(AssertionError.class);
    }

    /** As at a measure's first month. */
    @Test
    void one_month_of_deciles_is_drawn_as_strokes_that_can_be_seen() {
        DecilesReading first = new DecilesReading(
                FigureSamples.fourHours(), FigureSamples.months(1), null, new DecilesReading.LeftOut(0, 0, 0, 0));
        String svg = SvgFigure.draw(DecilesFigure.of(first, words), SvgSize.WIDE, words);
        assertThat(svg)
                .containsPattern("class=\"gs-line gs-line--median\" fill=\"none\" d=\"M[0-9.]+ [0-9.]+H[0-9.]+\"")
                .containsPattern("class=\"gs-line gs-line--decile\" fill=\"none\" d=\"M[0-9.]+ [0-9.]+H[0-9.]+\"")
                .doesNotContainPattern("class=\"gs-line[^>]* d=\"M[0-9. ]+\"");
    }

    @Test
    void a_constant_series_has_an_axis_around_it() {
        Chart chart = ControlChartFigure.of(ControlSamples.bare(PLAIN, Collections.nCopies(24, 7.0)), words);
        Legible.check(chart);
        assertThat(axis(chart).low()).isLessThan(7);
        assertThat(axis(chart).high()).isGreaterThan(7);
    }

    @Test
    void one_point_stands_in_the_middle_and_has_no_limits() {
        Chart chart = ControlChartFigure.of(ControlSamples.bare(PLAIN, List.of(7.0)), words);
        Legible.check(chart);
        assertThat(chart.headline()).isEqualTo("Ashmere: 7.0\u00a0days in April 2023, too few figures for limits");
    }

    @Test
    void a_series_of_missing_months_says_that_it_has_no_figure() {
        Chart chart = ControlChartFigure.of(ControlSamples.bare(PLAIN, Arrays.asList(null, null, null)), words);
        Legible.check(chart);
        assertThat(chart.drawn()).isFalse();
        assertThat(chart.headline()).isEqualTo("Ashmere has no figure yet");
        assertThat(chart.panels().getFirst().gaps()).hasSize(3);
        assertThat(chart.table().rows()).hasSize(3);
    }

    @Test
    void negative_tiny_and_huge_values_are_told_in_full_or_as_powers() {
        Chart negative = ControlChartFigure.of(ControlSamples.bare(PLAIN, List.of(-7.25, -3.5, 2.0)), words);
        Legible.check(negative);
        assertThat(negative.table().rows().getFirst().get(1).shown()).isEqualTo("-7.3\u00a0days");
        Chart tiny = ControlChartFigure.of(ControlSamples.bare(PLAIN, List.of(2e-12, 3e-12, 2.5e-12)), words);
        Legible.check(tiny);
        assertThat(tiny.headline()).contains("2.5×10⁻¹²");
        assertThat(tiny.table().rows().getFirst().get(1).raw()).isEqualTo("0.000000000002");
        Chart huge = ControlChartFigure.of(ControlSamples.bare(PLAIN, List.of(1e300, 3e300, -2e300)), words);
        Legible.check(huge);
        assertThat(huge.headline()).contains("-2.0×10³⁰⁰");
    }

    @Test
    void very_long_names_are_shortened_in_the_drawing_and_whole_in_the_table() {
        String longest = "The Royal Infirmary of Saint Bartholomew and the Fields by the Water "
                .repeat(4)
                .strip();
        FunnelReading sample = VariationSamples.funnel(58);
        List<SiteFigure> sites = sample.sites().stream()
                .map(site -> new SiteFigure(site.id(), longest + " " + site.id(), site.numerator(), site.denominator()))
                .toList();
        Chart funnel = FunnelFigure.of(
                new FunnelReading(
                        sample.measure(),
                        sample.from(),
                        sample.to(),
                        sample.limits(),
                        sample.overdispersion(),
                        sample.funnel(),
                        sites,
                        "S6",
                        null),
                words);
        Legible.check(funnel);
        assertThat(ChartCsv.of(funnel.table())).contains(longest + " S6");
        ControlChartReading one = ControlSamples.improved();
        Legible.check(SmallMultiplesFigure.of(
                new SmallMultiplesReading(
                        one.measure(),
                        List.of(new ControlChartReading(one.measure(), longest, one.chart(), one.given(), List.of())),
                        1),
                words));
    }

    @Test
    void long_months_and_long_figures_are_written_whole_on_a_phone() {
        SlopeReading slope = VariationSamples.slope(12);
        Legible.check(SlopeFigure.of(
                new SlopeReading(
                        slope.measure(),
                        LocalDate.of(2023, 9, 1),
                        LocalDate.of(2026, 9, 1),
                        slope.sites(),
                        null,
                        0,
                        null),
                words));
        Waterfall moved = new Waterfall(
                "moved",
                "Up",
                "",
                "",
                ValueAxis.around(List.of(1.4, 2.4), PLAIN.format(words)),
                List.of(
                        new Waterfall.Bar(
                                "Known on 25 September 2026, entry 17,520", 0, 1.58, "1.58 per 1,000 bed days", true),
                        new Waterfall.Bar("late data", 1.58, 2.2, "+0.62", false)),
                List.of(),
                HeatFigure.of(VariationSamples.heat(1), words).table());
        for (SvgWaterfall.Width width : SvgWaterfall.Width.values()) {
            Legible.check("moved", SvgWaterfall.draw(moved, width));
        }
    }

    @Test
    void five_thousand_points_stay_a_small_drawing() throws IOException {
        List<Double> values = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> 50 + ControlSamples.wobble(i))
                .toList();
        Chart chart = ControlChartFigure.of(ControlSamples.bare(PLAIN, values), words);
        Legible.check(chart);
        assertThat(zipped(SvgFigure.draw(chart, SvgSize.WIDE, words))).isLessThan(300_000);
    }

    @Test
    void of_five_thousand_points_the_explore_view_tells_each_and_its_limits_by_their_ends() throws IOException {
        List<Double> values = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> 50 + ControlSamples.wobble(i))
                .toList();
        Chart chart = ControlChartFigure.of(limited(ControlSamples.bare(PLAIN, values)), words);
        String explored =
                FigureView.of(chart, words, null, null).exploring(words).explore();
        JsonNode view = JsonMapper.shared().readTree(explored);
        JsonNode series = line(view, "series");
        assertThat(series.get("points")).hasSize(5000);
        assertThat(series.at("/points/4999/3").asString()).startsWith("Ashmere, ");
        assertThat(line(view, "limit").get("points")).hasSizeLessThan(10);
        assertThat(zipped(explored)).isLessThan(150_000);
    }

    /** With the same limits at every point. */
    private static ControlChartReading limited(ControlChartReading bare) {
        ControlChart chart = bare.chart();
        List<ControlChart.Point> points = chart.points().stream()
                .map(point -> new ControlChart.Point(
                        point.at(), point.value(), 0, 50.0, 44.0, 56.0, 46.0, 54.0, "none", "common-cause"))
                .toList();
        return new ControlChartReading(
                bare.measure(),
                bare.name(),
                new ControlChart(chart.phases(), points, null, null, chart.ruleSet(), List.of()),
                bare.given(),
                List.of());
    }

    private static JsonNode line(JsonNode view, String look) {
        return view.get("lines")
                .valueStream()
                .filter(line -> line.get("look").asString().equals(look))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lines_without_marks_tell_themselves_in_the_explore_view_and_gaps_keep_their_signs() {
        Chart slope = SlopeFigure.of(VariationSamples.slope(40), words);
        JsonNode others = line(JsonMapper.shared().readTree(Explore.json(slope, words)), "others");
        assertThat(others.at("/points/0/2").asString()).as("no mark").isEmpty();
        assertThat(others.at("/points/0/3").asString()).contains("%");
        Chart missing = ControlChartFigure.of(ControlSamples.bare(PLAIN, Arrays.asList(1.0, null, 3.0)), words);
        assertThat(JsonMapper.shared()
                        .readTree(Explore.json(missing, words))
                        .at("/gaps/0/letter")
                        .asString())
                .isEqualTo("×");
    }

    @Test
    void figures_of_300_sites_with_their_table_and_explore_view_are_below_300_kB_zipped() throws IOException {
        for (Chart chart : List.of(
                FunnelFigure.of(VariationSamples.funnel(300), words),
                CaterpillarFigure.of(VariationSamples.caterpillar(300), words),
                SlopeFigure.of(VariationSamples.slope(300), words),
                HeatFigure.of(VariationSamples.heat(300), words))) {
            String all = SvgFigure.draw(chart, SvgSize.WIDE, words)
                    + SvgFigure.draw(chart, SvgSize.NARROW, words)
                    + ChartCsv.of(chart.table())
                    + FigureView.of(chart, words, null, null).exploring(words).explore();
            assertThat(zipped(all)).as(chart.id()).isLessThan(300_000);
        }
    }

    @Test
    void ten_thousand_sites_of_size_one_are_drawn() {
        FunnelReading sample = VariationSamples.funnel(1);
        List<Funnel.Unit> units = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> new Funnel.Unit("U" + i, i % 2, 0.1, 0.0, 0.95, 0.0, 0.998, "none", "none"))
                .toList();
        List<SiteFigure> sites = units.stream()
                .map(unit ->
                        new SiteFigure(unit.id(), unit.id(), BigDecimal.valueOf((long) unit.value()), BigDecimal.ONE))
                .toList();
        Chart chart = FunnelFigure.of(
                new FunnelReading(
                        sample.measure(),
                        sample.from(),
                        sample.to(),
                        "exact",
                        "none",
                        new Funnel(0.5, null, null, 10_000, false, units, List.of(), List.of()),
                        sites,
                        null,
                        null),
                words);
        Legible.check(chart);
        assertThat(chart.headline()).isEqualTo("None of 10,000 sites lies further from the rest than chance explains");
        assertThat(SvgFigure.draw(chart, SvgSize.WIDE, words)).hasSizeLessThan(400_000);
    }

    @Test
    void figures_without_any_site_say_so() {
        Chart funnel = FunnelFigure.of(VariationSamples.funnel(0), words);
        Chart caterpillar = CaterpillarFigure.of(VariationSamples.caterpillar(0), words);
        Chart slope = SlopeFigure.of(VariationSamples.slope(0), words);
        Chart heat = HeatFigure.of(VariationSamples.heat(0), words);
        Chart multiples = SmallMultiplesFigure.of(VariationSamples.multiples(0), words);
        Chart adoption = AdoptionFigure.of(new AdoptionReading("Safer births", List.of(), List.of()), words);
        Chart spread = SpreadFigure.of(new SpreadReading(PLAIN, "reml", List.of()), words);
        for (Chart chart : List.of(funnel, caterpillar, slope, heat, multiples, adoption, spread)) {
            assertThat(chart.drawn()).as(chart.id()).isFalse();
            Legible.check(chart);
        }
        assertThat(slope.headline()).isEqualTo("No site has a figure for Seen within four hours yet");
        assertThat(adoption.headline()).isEqualTo("No site of Safer births has adopted yet");
    }

    @Test
    void a_chart_of_days_tells_days() {
        List<GivenPoint> days = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> new GivenPoint(
                        java.time.LocalDate.of(2026, 3, 3).plusDays(i),
                        "value",
                        5 + ControlSamples.wobble(i),
                        null,
                        null))
                .toList();
        Chart chart = RunChartFigure.of(
                new RunChartReading(
                        PLAIN, "Ashmere", new RunChart(5.0, 20, 3, 7, 9, 6, false, List.of()), days, List.of()),
                words);
        Legible.check(chart);
        assertThat(chart.subtitle())
                .isEqualTo("Waiting time, Ashmere, 3 March 2026 to 22 March 2026. Lower is better.");
        assertThat(SvgFigure.draw(chart, SvgSize.WIDE, words)).contains(">3 Mar 2026<", ">22 Mar 2026<");
    }

    @Test
    void no_figure_of_many_sites_numbers_them_by_rank() {
        Chart caterpillar = CaterpillarFigure.of(VariationSamples.caterpillar(40), words);
        assertThat(caterpillar.panels().getFirst().across().ticks()).isEmpty();
        assertThat(caterpillar.table().rows().stream().map(row -> row.getFirst().shown()))
                .isSorted();
        assertThat(FunnelFigure.of(VariationSamples.funnel(40), words).table().rows().stream()
                        .map(row -> row.getFirst().shown()))
                .isSorted();
    }

    private static ValueAxis axis(Chart chart) {
        return chart.panels().getFirst().axis();
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void figures_without_days_are_told_without_them() {
        FunnelReading sample = VariationSamples.funnel(12);
        Chart undated = FunnelFigure.of(
                new FunnelReading(
                        sample.measure(),
                        null,
                        null,
                        sample.limits(),
                        sample.overdispersion(),
                        sample.funnel(),
                        sample.sites(),
                        null,
                        null),
                words);
        Legible.check(undated);
        assertThat(undated.subtitle()).startsWith(sample.measure().name()).doesNotContainPattern("\\d{4}");
    }
}
