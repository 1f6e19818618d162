package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Limits;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.domain.statistics.FunnelOptions.Transform;
import org.groundswell.domain.statistics.FunnelResult.Unit;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Independent cases, computed by FunnelPlotR 0.6.0, funnelplot 0.1.3 and R's own distributions. */
class FunnelVectorTest {

    /** Relative. */
    private static final double TOLERANCE = 1e-9;

    private static final double HALF_CENTS = 1e-4;

    @TestFactory
    List<DynamicTest> proportions() throws IOException {
        return StatisticsVectors.eachOf("funnel_pr", given -> {
            FunnelOptions options = FunnelOptions.of(Kind.PROPORTION).with(Limits.ARCSINE);
            if (given.use().equals("error-behaviour")) {
                // the package refuses a plot where all are full; we draw it and say that nothing can stand out
                FunnelResult result = Funnel.of(options, units(given));
                assertThat(result.target()).isEqualTo(1);
                assertThat(result.units()).noneMatch(Unit::outlier);
                assertThat(result.notes()).anyMatch(note -> note.contains("The target is one"));
                return;
            }
            // 021: no site has events, yet the package's grid leaves a lower limit above nought and flags a site
            // 014: the package squares the sine of a negative angle, which leaves a lower limit above nought
            boolean defect = given.use().equals("documented-defect");
            reproduces(given, options, Overdispersion.WINSORISED, defect, TOLERANCE);
        });
    }

    @TestFactory
    List<DynamicTest> ratios() throws IOException {
        return StatisticsVectors.eachOf("funnel_sr", given -> {
            FunnelOptions options = FunnelOptions.of(Kind.RATIO).with(Limits.CHI_SQUARE);
            if (given.name().endsWith("shmi")) {
                // 020: expected events end in half cents, which the package rounds as its platform does
                double tolerance = given.use().equals("documented-defect") ? HALF_CENTS : TOLERANCE;
                reproduces(given, options, Overdispersion.TRUNCATED, false, tolerance);
            } else {
                reproduces(given, options.with(Transform.ROOT), Overdispersion.WINSORISED, false, TOLERANCE);
            }
        });
    }

    @TestFactory
    List<DynamicTest> ratios_of_counts() throws IOException {
        // the package's limits rest on another standard error than its z scores; ours rest on that of the z scores
        return StatisticsVectors.eachOf(
                "funnel_rc",
                given -> reproduces(
                        given, FunnelOptions.of(Kind.COUNT_RATIO), Overdispersion.WINSORISED, false, TOLERANCE));
    }

    private static void reproduces(
            Case given, FunnelOptions options, Overdispersion method, boolean defect, double tolerance)
            throws IOException {
        JsonNode asked = given.about().path("options");
        double trim = asked.path("trim_by").asDouble(FunnelOptions.TRIM);
        FunnelResult plain = Funnel.of(options.with(Overdispersion.NONE, trim), units(given));
        FunnelResult widened = Funnel.of(options.with(method, trim), units(given));
        Map<String, String> summary = given.table("expected_summary.csv").getFirst();
        // sites without a denominator enter nothing; in the package they enter the target of a ratio of counts
        boolean entersAll = options.kind() != Kind.COUNT_RATIO || plain.left().isEmpty();
        // the package reports nought where it was told not to draw adjusted limits
        boolean drawn = asked.path("draw_adjusted").asBoolean(true);
        if (entersAll) {
            same("target", widened.target(), number(summary.get("target")), tolerance);
            assertThat(widened.n()).isEqualTo(Integer.parseInt(summary.get("n_used_for_phi")));
        }
        if (entersAll && drawn) {
            same("phi", widened.phi(), number(summary.get("phi_reported")), tolerance);
            same("tau2", widened.tauSquared(), number(summary.get("tau2_reported")), tolerance);
            assertThat(widened.adjusted())
                    .isEqualTo(summary.get("draw_adjusted").equals("TRUE"));
        }
        Map<String, Unit> plainById = byId(plain);
        Map<String, Unit> widenedById = byId(widened);
        double scale = asked.path("multiplier").asDouble(1);
        for (Map<String, String> row : given.table("expected.csv")) {
            if (number(row.get("denominator")) == 0) {
                assertThat(plain.left()).extracting(FunnelResult.Left::id).contains(row.get("site"));
                continue;
            }
            Unit unit = plainById.get(row.get("site"));
            same("value", widenedById.get(unit.id()).value(), number(row.get("value")), tolerance);
            if (options.kind() == Kind.COUNT_RATIO) {
                onTheSameError(unit, row, plain.target(), 0);
                double tauSquared = widened.adjusted() ? widened.tauSquared() : 0;
                onTheSameError(widenedById.get(row.get("site")), row, plain.target(), tauSquared);
                continue;
            }
            same("z", widenedById.get(unit.id()).z(), number(row.get("z_unadjusted")), tolerance);
            sameLimits(unit, row, "", 1, defect, tolerance);
            if (widened.adjusted() && drawn) {
                // the package forgets to square root-scale limits back
                boolean forgotten = options.transform() == Transform.ROOT;
                sameLimits(widenedById.get(row.get("site")), row, "od_", forgotten ? 2 : 1, defect, tolerance);
            }
            if (!defect && summary.get("draw_adjusted").equals("FALSE") && scale == 1) {
                boolean flagged = summary.get("draw_unadjusted").equals("TRUE");
                boolean at95 = asked.path("limit").asInt(99) == 95;
                boolean outside = at95 ? unit.outside95() != FunnelResult.Side.NONE : unit.outlier();
                assertThat(flagged && outside)
                        .as(unit.id())
                        .isEqualTo(row.get("outlier").equals("1"));
            }
        }
    }

    /** The log target, 1.959964 and 3.090232 standard errors of the z score on each side. */
    private static void onTheSameError(Unit unit, Map<String, String> row, double target, double tauSquared) {
        double centre = number(row.get("target_transformed"));
        double error = (number(row.get("y_transformed")) - centre) / number(row.get("z_unadjusted"));
        same("z", unit.z(), (number(row.get("y_transformed")) - Math.log(target)) / error, 1e-8);
        double wide = Math.sqrt(error * error + tauSquared);
        same("lower95", unit.lower95(), target * Math.exp(-1.959964 * wide), 1e-8);
        same("upper998", unit.upper998(), target * Math.exp(3.090232 * wide), 1e-8);
    }

    private static void sameLimits(
            Unit unit, Map<String, String> row, String prefix, int power, boolean defect, double tolerance) {
        Map<String, Double> limits = Map.of(
                "lcl95", unit.lower95(),
                "ucl95", unit.upper95(),
                "lcl998", unit.lower998(),
                "ucl998", unit.upper998());
        limits.forEach((name, limit) -> {
            Double expected = number(row.get(prefix + name));
            if (defect && (limit == 0 || limit == 1)) {
                assertThat(expected).isBetween(limit - 0.01, limit + 0.01);
            } else {
                same(unit.id() + " " + prefix + name, limit, Math.pow(Math.max(expected, 0), power), tolerance);
            }
        });
    }

    @TestFactory
    List<DynamicTest> exact_binomial_limits() throws IOException {
        return StatisticsVectors.eachOf("funnel_exact_binomial", given -> {
            double target = given.about().path("options").path("target").asDouble();
            List<FunnelUnit> units = given.table("input.csv").stream()
                    .map(row -> new FunnelUnit(
                            row.get("site"),
                            number(row.getOrDefault("numerator", "0")),
                            number(row.get("denominator"))))
                    .toList();
            Map<String, Unit> byId =
                    byId(Funnel.of(FunnelOptions.of(Kind.PROPORTION).withTarget(target), units));
            for (Map<String, String> row : given.table("expected.csv")) {
                Unit unit = byId.get(row.get("site"));
                // one pair is left below nought in the cases: they clamp a lower limit at 0 only, an upper one at 1
                // only
                same("lower95", unit.lower95(), number(row.get("clamped_lcl95")), TOLERANCE);
                same("upper95", unit.upper95(), Math.max(number(row.get("clamped_ucl95")), 0), TOLERANCE);
                same("lower998", unit.lower998(), number(row.get("clamped_lcl998")), TOLERANCE);
                same("upper998", unit.upper998(), Math.max(number(row.get("clamped_ucl998")), 0), TOLERANCE);
                if (row.containsKey("flag998")) {
                    assertThat(unit.outside998().word()).isEqualTo(row.get("flag998"));
                    assertThat(unit.outside95().word()).isEqualTo(row.get("flag95"));
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> exact_poisson_limits() throws IOException {
        return StatisticsVectors.eachOf("funnel_exact_poisson", given -> {
            List<FunnelUnit> units = given.table("input.csv").stream()
                    .map(row -> new FunnelUnit(row.get("site"), 1.0, number(row.get("expected"))))
                    .toList();
            Map<String, Unit> exact = byId(Funnel.of(FunnelOptions.of(Kind.RATIO), units));
            Map<String, Unit> chiSquare =
                    byId(Funnel.of(FunnelOptions.of(Kind.RATIO).with(Limits.CHI_SQUARE), units));
            for (Map<String, String> row : given.table("expected.csv")) {
                sameQuantiles(exact.get(row.get("site")), row, "interp_p");
                sameQuantiles(chiSquare.get(row.get("site")), row, "chisq_p");
            }
        });
    }

    private static void sameQuantiles(Unit unit, Map<String, String> row, String prefix) {
        same(prefix, unit.lower998(), Math.max(number(row.get(prefix + "0.001")), 0), TOLERANCE);
        same(prefix, unit.lower95(), Math.max(number(row.get(prefix + "0.025")), 0), TOLERANCE);
        same(prefix, unit.upper95(), number(row.get(prefix + "0.975")), TOLERANCE);
        same(prefix, unit.upper998(), number(row.get(prefix + "0.999")), TOLERANCE);
    }

    private static List<FunnelUnit> units(Case given) throws IOException {
        return given.table("input.csv").stream()
                .map(row ->
                        new FunnelUnit(row.get("site"), number(row.get("numerator")), number(row.get("denominator"))))
                .toList();
    }

    private static Map<String, Unit> byId(FunnelResult result) {
        return result.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }
}
