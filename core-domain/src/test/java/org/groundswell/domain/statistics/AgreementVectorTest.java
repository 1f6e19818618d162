package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.statistics.KrippendorffAlpha.Metric;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.groundswell.domain.statistics.WeightedKappa.Pair;
import org.groundswell.domain.statistics.WeightedKappa.Weight;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Independent cases of agreement between raters, computed by fast-krippendorff, irr 0.84.1 and irrCAC 1.0. */
class AgreementVectorTest {

    private static final double TOLERANCE = 1e-9;

    /** irrCAC rounds its answers to five decimals. */
    private static final double FIVE_DECIMALS = 2e-4;

    @TestFactory
    List<DynamicTest> krippendorffs_alpha() throws IOException {
        return StatisticsVectors.eachOf("agreement_krippendorff", given -> {
            List<Rating> ratings = given.table("input.csv").stream()
                    .map(row -> new Rating(row.get("unit"), row.get("rater"), number(row.get("rating"))))
                    .toList();
            for (Map<String, String> row : given.table("expected.csv")) {
                Metric metric = Metric.valueOf(row.get("level").toUpperCase(Locale.ROOT));
                KrippendorffAlpha alpha = KrippendorffAlpha.of(metric, ratings);
                same(row.get("level"), alpha.alpha(), number(row.get("expected_alpha")), TOLERANCE);
                assertThat(alpha.units()).isEqualTo(Integer.parseInt(row.get("n_units")));
                assertThat(alpha.raters()).isEqualTo(Integer.parseInt(row.get("n_raters")));
                assertThat(alpha.reason() == null).isEqualTo(alpha.alpha() != null);
            }
        });
    }

    @TestFactory
    List<DynamicTest> kappa() throws IOException {
        return StatisticsVectors.eachOf("agreement_kappa", given -> {
            List<Pair> byValue = given.table("input.csv").stream()
                    .filter(row -> number(row.get("rater1")) != null && number(row.get("rater2")) != null)
                    .map(row -> new Pair(number(row.get("rater1")), number(row.get("rater2"))))
                    .toList();
            // irr weighs by the order of the categories that occur, we by their values: its answer is ours of the
            // orders
            double[] categories = byValue.stream()
                    .flatMap(pair -> List.of(pair.first(), pair.second()).stream())
                    .mapToDouble(each -> each)
                    .distinct()
                    .sorted()
                    .toArray();
            List<Pair> byOrder = byValue.stream()
                    .map(pair -> new Pair(
                            Arrays.binarySearch(categories, pair.first()),
                            Arrays.binarySearch(categories, pair.second())))
                    .toList();
            for (Map<String, String> row : given.table("expected.csv")) {
                Weight weight = Weight.valueOf(row.get("weight").toUpperCase(Locale.ROOT));
                WeightedKappa kappa = WeightedKappa.of(weight, byOrder);
                same("kappa", kappa.kappa(), number(row.get("kappa")), TOLERANCE);
                same("z", kappa.z(), number(row.get("z")), TOLERANCE);
                same("p", kappa.p(), number(row.get("p")), TOLERANCE);
                same("agreement", kappa.agreement(), number(row.get("percent_agreement")) / 100, TOLERANCE);
                assertThat(kappa.n()).isEqualTo(Integer.parseInt(row.get("n")));
                boolean even = categories[categories.length - 1] - categories[0] == categories.length - 1;
                if (even || weight == Weight.UNWEIGHTED) {
                    same("by value", WeightedKappa.of(weight, byValue).kappa(), number(row.get("kappa")), TOLERANCE);
                }
            }
        });
    }

    @TestFactory
    List<DynamicTest> gwets_coefficients() throws IOException {
        return StatisticsVectors.eachOf("agreement_gwet", given -> {
            List<double[]> units = given.table("input.csv").stream()
                    .map(row -> row.entrySet().stream()
                            .filter(cell -> cell.getKey().startsWith("rater"))
                            .map(cell -> number(cell.getValue()))
                            .filter(Objects::nonNull)
                            .mapToDouble(each -> each)
                            .toArray())
                    .toList();
            for (Map<String, String> row : given.table("expected.csv")) {
                GwetAgreement agreement = GwetAgreement.of(
                        row.get("coefficient").startsWith("Fleiss")
                                ? GwetAgreement.Chance.FLEISS
                                : GwetAgreement.Chance.GWET,
                        row.get("coefficient").endsWith("ordinal")
                                ? GwetAgreement.Weights.ORDINAL
                                : GwetAgreement.Weights.IDENTITY,
                        units);
                same("coefficient", agreement.coefficient(), number(row.get("value")), FIVE_DECIMALS);
                same("error", agreement.error(), number(row.get("se")), 2 * FIVE_DECIMALS);
                same("observed", agreement.observed(), number(row.get("percent_agreement")), FIVE_DECIMALS);
            }
        });
    }

    @TestFactory
    List<DynamicTest> correlation_of_raters() throws IOException {
        return StatisticsVectors.eachOf("agreement_icc", given -> {
            RaterIcc icc = RaterIcc.of(matrix(given));
            for (Map<String, String> row : given.table("expected.csv")) {
                RaterIcc.Model model = switch (row.get("model") + " " + row.get("type")) {
                    case "oneway consistency" -> RaterIcc.Model.ONE_WAY;
                    case "twoway agreement" -> RaterIcc.Model.AGREEMENT;
                    default -> RaterIcc.Model.CONSISTENCY;
                };
                RaterIcc.Form form = icc.forms().stream()
                        .filter(each -> each.model() == model
                                && each.average() == row.get("unit").equals("average"))
                        .findFirst()
                        .orElseThrow();
                same("icc", form.icc(), number(row.get("icc")), TOLERANCE);
                same("f", form.f(), number(row.get("f")), TOLERANCE);
                if (Double.isInfinite(form.f())) {
                    // perfect agreement: the package's own intervals are NaN in four forms and 1 in two
                    assertThat(form.lower()).isNull();
                    assertThat(form.upper()).isNull();
                } else {
                    same("lower", form.lower(), number(row.get("lower")), TOLERANCE);
                    same("upper", form.upper(), number(row.get("upper")), TOLERANCE);
                }
                assertThat(icc.units()).isEqualTo(Integer.parseInt(row.get("n")));
                assertThat(icc.raters()).isEqualTo(Integer.parseInt(row.get("raters")));
            }
        });
    }

    /** Units that every rater rated. */
    private static List<double[]> matrix(Case given) throws IOException {
        Map<String, List<Double>> byUnit = new LinkedHashMap<>();
        List<Map<String, String>> rows = given.table("input.csv");
        for (Map<String, String> row : rows) {
            byUnit.computeIfAbsent(row.get("unit"), _ -> new ArrayList<>()).add(number(row.get("rating")));
        }
        return byUnit.values().stream()
                .filter(values -> values.stream().allMatch(Objects::nonNull))
                .map(values -> values.stream().mapToDouble(each -> each).toArray())
                .toList();
    }
}
