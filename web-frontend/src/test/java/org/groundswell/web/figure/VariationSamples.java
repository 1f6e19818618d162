package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Readings over many sites, made by rule and not by chance. */
final class VariationSamples {

    private static final List<String> NAMES = List.of(
            "Ashmere General",
            "Bellcombe Maternity",
            "Carrow Vale",
            "Dunmoor Royal",
            "Eastleigh Cross",
            "Fenwick Memorial",
            "Glenholt Community",
            "Harrow Down",
            "Inverlea",
            "Jarrowby");

    static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    static final LocalDate TO = LocalDate.of(2026, 3, 1);

    private VariationSamples() {}

    static String name(int i) {
        return NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : " " + (i / NAMES.size() + 1));
    }

    private static String side(double z, double limit) {
        return z < -limit ? "low" : z > limit ? "high" : "none";
    }

    static FunnelReading funnel(int count) {
        List<SiteFigure> sites = new ArrayList<>();
        List<Funnel.Unit> units = new ArrayList<>();
        double target = 0.82;
        for (int i = 0; i < count; i++) {
            int size = 12 + (i * i * 31 + i * 17) % 480;
            double deviation = Math.sqrt(target * (1 - target) / size);
            double far = i % 29 == 11 ? -3.9 : i % 41 == 23 ? 3.6 : 0.9 * ControlSamples.wobble(i) * 2;
            double value = Math.clamp(target + far * deviation, 0, 1);
            BigDecimal of = BigDecimal.valueOf(size);
            sites.add(new SiteFigure(
                    "S" + i, name(i), of.multiply(BigDecimal.valueOf(value)).setScale(0, RoundingMode.HALF_UP), of));
            double z = (value - target) / deviation;
            units.add(new Funnel.Unit(
                    "S" + i,
                    value,
                    z,
                    Math.max(0, target - 1.96 * deviation),
                    Math.min(1, target + 1.96 * deviation),
                    Math.max(0, target - 3.09 * deviation),
                    Math.min(1, target + 3.09 * deviation),
                    side(z, 1.96),
                    side(z, 3.09)));
        }
        sites.add(new SiteFigure("Z", "Zennor Cottage", BigDecimal.ZERO, BigDecimal.ZERO));
        return new FunnelReading(
                FigureSamples.fourHours(),
                FROM,
                TO,
                "exact",
                "none",
                new Funnel(
                        target,
                        1.42,
                        0.0031,
                        count,
                        false,
                        units,
                        List.of(new Funnel.Left("Z", "zero denominator")),
                        List.of()),
                sites,
                "S6",
                null);
    }

    static CaterpillarReading caterpillar(int count) {
        List<SiteFigure> sites = new ArrayList<>();
        List<Heterogeneity.Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double blup = 0.82 + 0.05 * ControlSamples.wobble(i) + (i % 29 == 11 ? -0.06 : 0);
            double half = 0.02 + 0.02 * ((i * 13) % 7) / 7.0;
            sites.add(new SiteFigure("S" + i, name(i), BigDecimal.valueOf(80 + i), BigDecimal.valueOf(100 + i)));
            units.add(new Heterogeneity.Unit("S" + i, blup, blup - half, blup + half));
        }
        return new CaterpillarReading(
                FigureSamples.fourHours(),
                FROM,
                TO,
                "reml",
                new Heterogeneity(0.82, 0.004, 0.0009, 412.0, 71.3, units),
                sites,
                "S6",
                3,
                0.76,
                0.88,
                null);
    }

    static SpreadReading spread() {
        List<SpreadReading.Month> months = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            double deviation = 0.09 - i * 0.0011 + 0.004 * ControlSamples.wobble(i);
            months.add(new SpreadReading.Month(
                    ControlSamples.APRIL_2023.plusMonths(i),
                    i == 13 ? 1 : 52 + i % 4,
                    i % 3,
                    0.8 + i * 0.002,
                    i == 13 ? null : (Double) (deviation * deviation),
                    i == 13 ? null : (Double) (80.0 - i)));
        }
        return new SpreadReading(FigureSamples.fourHours(), "reml", months);
    }

    static SlopeReading slope(int count) {
        List<SlopeReading.Site> sites = IntStream.range(0, count)
                .mapToObj(i -> {
                    double first = 0.74 + 0.09 * ControlSamples.wobble(i);
                    return new SlopeReading.Site(
                            "S" + i, name(i), first, first + 0.05 + 0.07 * ControlSamples.wobble(i + 5));
                })
                .toList();
        return new SlopeReading(FigureSamples.fourHours(), LocalDate.of(2023, 4, 1), TO, sites, "S6", 4, null);
    }

    static AdoptionReading adoption() {
        List<LocalDate> months = IntStream.range(0, 30)
                .mapToObj(i -> ControlSamples.APRIL_2023.plusMonths(i))
                .toList();
        List<AdoptionReading.Wave> waves = IntStream.range(0, 4)
                .mapToObj(wave -> new AdoptionReading.Wave(
                        "wave " + (wave + 1),
                        20 + 6 * wave,
                        IntStream.range(0, 30)
                                .mapToObj(i -> Math.clamp((i - 3 - wave * 6) * 2L - (i > 15 ? 1 : 0), 0, 17 + 6 * wave))
                                .toList()))
                .toList();
        return new AdoptionReading("Safer births", months, waves);
    }

    static SmallMultiplesReading multiples(int count) {
        List<ControlChartReading> sites = IntStream.range(0, count)
                .mapToObj(i -> ControlSamples.of(
                        name(i),
                        FigureSamples.fourHours(),
                        24,
                        12,
                        month -> 0.8
                                + 0.01 * (i % 5)
                                + (i % 4 == 1 && month > 17 ? 0.06 : i % 7 == 3 && month > 17 ? -0.05 : 0)))
                .toList();
        return new SmallMultiplesReading(FigureSamples.fourHours(), sites, 58);
    }

    static HeatReading heat(int count) {
        List<YearMonth> months = IntStream.range(0, 12)
                .mapToObj(i -> YearMonth.of(2025, 4).plusMonths(i))
                .toList();
        List<HeatReading.Site> sites = IntStream.range(0, count)
                .mapToObj(site -> new HeatReading.Site(
                        "S" + site,
                        name(site),
                        IntStream.range(0, 12)
                                .filter(i -> site != 4 || i > 2)
                                .mapToObj(i -> heat(site, i, months.get(i)))
                                .toList()))
                .toList();
        return new HeatReading(FigureSamples.fourHours(), months, sites);
    }

    private static HeatReading.Month heat(int site, int i, YearMonth month) {
        if ((site * 5 + i) % 31 == 7) {
            String standing = site % 3 == 0 ? "missing" : site % 3 == 1 ? "suspended" : "not-applicable";
            return new HeatReading.Month(month, standing, null, null);
        }
        String signal = site == 2 && i > 8 ? "improvement" : site == 5 && i > 9 ? "concern" : null;
        double value =
                0.82 + 0.08 * ControlSamples.wobble(site * 3 + i) + (signal == null ? 0 : site == 2 ? 0.06 : -0.09);
        return new HeatReading.Month(month, "value", value, signal);
    }
}
