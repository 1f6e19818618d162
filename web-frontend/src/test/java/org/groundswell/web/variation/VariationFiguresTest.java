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
import org.groundswell.web.figure.SvgFigure;
import org.groundswell.web.figure.SvgSize;
import org.groundswell.web.figure.Words;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteReading;
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
    void of_thousands_of_sites_all_that_stand_out_are_drawn_and_it_is_said_that_others_are_not() {
        Chart chart = funnel(5000);
        long drawn = chart.panels().getFirst().lines().stream()
                .filter(line -> line.name().equals("sites"))
                .mapToLong(line -> line.points().size())
                .sum();
        assertThat(drawn).isBetween(100L, (long) VariationFigures.MOST);
        assertThat(chart.table().rows().stream().filter(row -> row.toString().contains("Outlier")))
                .hasSize(50);
        assertThat(chart.notes()).anyMatch(note -> note.contains("of 5,000 sites are drawn"));
    }

    @Test
    void of_three_hundred_sites_all_are_drawn_in_less_than_300_kilobytes() throws IOException {
        Chart chart = funnel(300);
        assertThat(chart.notes()).noneMatch(note -> note.contains("are drawn"));
        String drawing = SvgFigure.draw(chart, SvgSize.WIDE, WORDS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(drawing.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThan(300_000);
    }

    private static Chart funnel(int sites) {
        List<FunnelUnit> units =
                IntStream.range(0, sites).mapToObj(VariationFiguresTest::unit).toList();
        Funnel answer = new Funnel(
                measure(),
                YearMonth.of(2025, 1),
                YearMonth.of(2025, 12),
                0.8,
                1.2,
                0.01,
                false,
                new FunnelCounts(sites, 0, sites - 50, 0, 0, 50, 0),
                units,
                List.of(),
                "funnel-exact 1",
                List.of());
        return Objects.requireNonNull(new VariationFigures(WORDS, null).funnel(answer, "none"));
    }

    private static FunnelUnit unit(int number) {
        boolean outlier = number % 100 == 7;
        String name = (outlier ? "Outlier " : "Site ") + number;
        SiteReading site =
                new SiteReading("S" + number, name, null, null, "engaged", null, null, null, List.of(), List.of());
        return new FunnelUnit(
                site,
                BigDecimal.valueOf(outlier ? 10 : 80),
                BigDecimal.valueOf(100 + number % 37),
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
