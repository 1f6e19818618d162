package org.groundswell.web.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ChartCsv;
import org.groundswell.web.figure.Explore;
import org.groundswell.web.figure.SvgFigure;
import org.groundswell.web.figure.SvgSize;
import org.groundswell.web.figure.Words;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.reading.VariationAnswer.Caterpillar;
import org.groundswell.web.reading.VariationAnswer.CaterpillarCounts;
import org.groundswell.web.reading.VariationAnswer.CaterpillarUnit;
import org.groundswell.web.reading.VariationAnswer.Funnel;
import org.groundswell.web.reading.VariationAnswer.FunnelCounts;
import org.groundswell.web.reading.VariationAnswer.FunnelUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class VariationFiguresTest {

    private static final Words WORDS = words();

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/figures", "messages/variation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return (key, arguments) -> messages.getMessage(key, arguments, Locale.UK);
    }

    @Test
    void of_thousands_of_sites_all_are_drawn_and_those_that_stand_out_are_listed() throws IOException {
        Chart chart = funnel(10_000, 100);
        long drawn = chart.panels().getFirst().lines().stream()
                .filter(line -> line.name().equals("sites"))
                .mapToLong(line -> line.points().size())
                .sum();
        assertThat(drawn).isEqualTo(10_000);
        assertThat(chart.headline()).contains("100 of 10,000 sites");
        assertThat(chart.table().rows().stream().filter(row -> row.toString().contains("Outlier")))
                .hasSize(100);
        assertThat(chart.table().rows()).hasSizeBetween(550, VariationFigures.MOST + 1);
        assertThat(chart.notes()).anyMatch(note -> note.contains("of 10,000: those outside"));
        assertThat(gzipped(chart)).isLessThan(300_000);
    }

    @Test
    void where_thousands_stand_out_the_table_stays_short_and_the_drawing_small() throws IOException {
        Chart chart = funnel(10_000, 3);
        assertThat(chart.headline()).contains("3,333 of 10,000 sites");
        assertThat(chart.table().rows()).hasSizeBetween(500, VariationFigures.MOST + 1);
        assertThat(gzipped(chart)).isLessThan(300_000);
    }

    @Test
    void of_three_hundred_sites_all_are_drawn_and_listed_in_less_than_300_kilobytes() throws IOException {
        Chart chart = funnel(300, 100);
        assertThat(chart.table().rows()).hasSize(300);
        assertThat(chart.notes()).noneMatch(note -> note.contains("The table lists"));
        assertThat(gzipped(chart)).isLessThan(300_000);
    }

    @Test
    void a_caterpillar_of_thousands_of_sites_tells_of_all_and_draws_some_where_they_stand() {
        Caterpillar answer = tenThousand();
        Chart chart = Objects.requireNonNull(new VariationFigures(WORDS, "S5001").caterpillar(answer));
        assertThat(chart.headline()).contains("of 10,000 sites");
        assertThat(chart.table().rows()).hasSizeBetween(500, VariationFigures.MOST + 2);
        assertThat(chart.table().rows()).anyMatch(row -> row.toString().contains("Site 5001"));
        assertThat(chart.panels().getFirst().lines())
                .filteredOn(line -> line.name().equals("own"))
                .singleElement()
                .satisfies(line -> assertThat(line.points().getFirst().x()).isEqualTo(5001));
        assertThat(chart.notes()).anyMatch(note -> note.contains("of 10,000 sites are drawn"));
        double[] drawn = chart.panels().getFirst().lines().stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Chart.Point::x)
                .sorted()
                .toArray();
        assertThat(IntStream.range(1, drawn.length).mapToDouble(at -> drawn[at] - drawn[at - 1]))
                .as("none of the order is empty")
                .allMatch(gap -> gap < 50);
    }

    private static Caterpillar tenThousand() {
        List<CaterpillarUnit> units = IntStream.range(0, 10_000)
                .mapToObj(VariationFiguresTest::estimate)
                .toList();
        return new Caterpillar(
                measure(),
                YearMonth.of(2025, 1),
                YearMonth.of(2025, 12),
                0.5,
                0.1,
                0.9,
                9.0,
                80.0,
                new CaterpillarCounts(10_000, 0, 4_000, 4_000),
                units,
                "caterpillar 1",
                List.of());
    }

    @Test
    void the_explore_view_has_every_site_that_the_drawing_leaves_out() throws IOException {
        Chart whole = Objects.requireNonNull(VariationFigures.whole(WORDS, null).caterpillar(tenThousand()));
        String view = Explore.json(whole, WORDS);
        assertThat(view).contains("Site 0:", "Site 4999:", "Site 9999:");
        assertThat(whole.notes()).noneMatch(note -> note.contains("sites are drawn"));
        assertThat(zipped(view)).isLessThan(300_000);
    }

    /** Rising from site to site, so that most lie apart from the mean. */
    private static CaterpillarUnit estimate(int number) {
        double value = 0.1 + number * 0.00008;
        return new CaterpillarUnit(
                site(number, "Site"),
                BigDecimal.valueOf(80),
                BigDecimal.valueOf(100),
                value,
                value,
                value - 0.05,
                value + 0.05);
    }

    /** Both drawings of a page and its table's cells. */
    private static int gzipped(Chart chart) throws IOException {
        String drawn = SvgFigure.draw(chart, SvgSize.WIDE, WORDS)
                + SvgFigure.draw(chart, SvgSize.NARROW, WORDS)
                + ChartCsv.of(chart.table());
        return zipped(drawn);
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** @param every so many one stands out */
    private static Chart funnel(int sites, int every) {
        List<FunnelUnit> units = IntStream.range(0, sites)
                .mapToObj(number -> unit(number, number % every == 1))
                .toList();
        Funnel answer = new Funnel(
                measure(),
                YearMonth.of(2025, 1),
                YearMonth.of(2025, 12),
                0.8,
                1.2,
                0.01,
                false,
                new FunnelCounts(sites, 0, sites - sites / every, 0, 0, sites / every, 0),
                units,
                List.of(),
                "funnel-exact 1",
                List.of());
        return Objects.requireNonNull(new VariationFigures(WORDS, null).funnel(answer, "none"));
    }

    private static SiteReading site(int number, String name) {
        return new SiteReading(
                "S" + number,
                name + " " + number,
                null,
                null,
                "engaged",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static FunnelUnit unit(int number, boolean outlier) {
        return new FunnelUnit(
                site(number, outlier ? "Outlier" : "Site"),
                BigDecimal.valueOf(outlier ? 10 : 80),
                BigDecimal.valueOf(100 + number % 1999),
                outlier ? 0.1 : 0.8,
                0.0,
                0.7,
                0.9,
                0.65,
                0.95,
                outlier ? "low" : "none",
                outlier ? "low" : "none");
    }

    private static MeasureReading measure() {
        return new MeasureReading(
                "m-1",
                "In time",
                "outcome",
                "proportion",
                "in time",
                "all",
                "increase",
                null,
                null,
                null,
                null,
                null,
                1,
                0L,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
