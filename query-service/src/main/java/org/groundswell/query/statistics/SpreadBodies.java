package org.groundswell.query.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.groundswell.domain.statistics.DecileUnit;
import org.groundswell.domain.statistics.Deciles;
import org.groundswell.domain.statistics.Funnel;
import org.groundswell.domain.statistics.FunnelOptions;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Limits;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.domain.statistics.FunnelOptions.Transform;
import org.groundswell.domain.statistics.FunnelOptions.Word;
import org.groundswell.domain.statistics.FunnelUnit;
import org.groundswell.domain.statistics.Heterogeneity;
import org.groundswell.domain.statistics.HeterogeneityUnit;
import org.groundswell.domain.statistics.KrippendorffAlpha;
import org.groundswell.domain.statistics.KrippendorffAlpha.Metric;
import org.groundswell.domain.statistics.Rating;
import org.groundswell.domain.statistics.StatisticsFault;
import org.groundswell.query.platform.answer.RequestFaults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads requests about sites and raters, and names everything wrong with one: what cannot be read and what cannot be computed. */
final class SpreadBodies {

    /** Ten thousand sites over twenty months. */
    static final int MOST_ROWS = 200_000;

    /** No category, but how programs write that there is none. */
    private static final Set<String> MISSING = Set.of("", "NA", "NaN", "null");

    private SpreadBodies() {}

    record FunnelAsked(FunnelOptions options, List<FunnelUnit> units, List<String> notes) {}

    record DecilesAsked(List<DecileUnit> units, double minimumDenominator, List<String> notes) {}

    record HeterogeneityAsked(Heterogeneity.Method method, List<HeterogeneityUnit> units, List<String> notes) {}

    record AgreementAsked(Metric metric, List<Rating> ratings, List<String> notes) {}

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault */
    static FunnelAsked funnel(JsonNode body) {
        RequestFaults faults = new RequestFaults();
        JsonReader reader = new JsonReader(body, faults);
        Double trim = reader.number("trim");
        FunnelOptions options = new FunnelOptions(
                needed(reader, "kind", Kind.values()),
                word(reader, "limits", Limits.EXACT, Limits.values()),
                reader.has("transform") ? word(reader, "transform", Transform.LOG, Transform.values()) : null,
                word(reader, "overdispersion", Overdispersion.NONE, Overdispersion.values()),
                trim == null ? FunnelOptions.TRIM : trim,
                reader.number("target"));
        List<FunnelUnit> units = rows(
                reader,
                "units",
                "{id, numerator, denominator}",
                unit -> new FunnelUnit(name(unit, "id"), unit.number("numerator"), unit.number("denominator")));
        addAll(faults, Funnel.faults(options, units));
        faults.refuseIfAny();
        return new FunnelAsked(
                options,
                units,
                reader.unread(Set.of("kind", "limits", "transform", "overdispersion", "trim", "target", "units")));
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault */
    static DecilesAsked deciles(JsonNode body) {
        RequestFaults faults = new RequestFaults();
        JsonReader reader = new JsonReader(body, faults);
        Double minimum = reader.number("minimumDenominator");
        List<DecileUnit> units = rows(
                reader,
                "units",
                "{id, at, numerator, denominator}",
                unit -> DecileUnit.ratio(
                        name(unit, "id"), name(unit, "at"), unit.number("numerator"), unit.number("denominator")));
        double least = minimum == null ? 0 : minimum;
        addAll(faults, Deciles.faults(units, least));
        faults.refuseIfAny();
        return new DecilesAsked(units, least, reader.unread(Set.of("minimumDenominator", "units")));
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault */
    static HeterogeneityAsked heterogeneity(JsonNode body) {
        RequestFaults faults = new RequestFaults();
        JsonReader reader = new JsonReader(body, faults);
        Heterogeneity.Method method = needed(reader, "method", Heterogeneity.Method.values());
        List<HeterogeneityUnit> units = rows(
                reader,
                "units",
                "{id, estimate, variance}",
                unit -> new HeterogeneityUnit(name(unit, "id"), unit.number("estimate"), unit.number("variance")));
        addAll(faults, Heterogeneity.faults(units));
        faults.refuseIfAny();
        return new HeterogeneityAsked(method, units, reader.unread(Set.of("method", "units")));
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault */
    static AgreementAsked agreement(JsonNode body) {
        RequestFaults faults = new RequestFaults();
        JsonReader reader = new JsonReader(body, faults);
        Metric metric = needed(reader, "metric", Metric.values());
        Map<String, Double> categories = new HashMap<>();
        List<Rating> ratings = rows(
                reader,
                "ratings",
                "{unit, rater, value}",
                rating -> new Rating(
                        name(rating, "unit"),
                        name(rating, "rater"),
                        metric == Metric.NOMINAL ? category(rating, categories) : rating.number("value")));
        addAll(faults, KrippendorffAlpha.faults(metric, ratings));
        faults.refuseIfAny();
        return new AgreementAsked(metric, ratings, reader.unread(Set.of("metric", "ratings")));
    }

    /** Words and numbers alike name a category; 3 and 3.0 name the same. */
    private static @Nullable Double category(JsonReader rating, Map<String, Double> categories) {
        JsonNode node = rating.body().path("value");
        if (node.isBoolean()
                || (node.isString() && !MISSING.contains(node.stringValue().strip()))) {
            return number(categories, "word " + node.asString().strip());
        }
        Double number = rating.number("value");
        return number == null ? null : number(categories, Double.toString(number));
    }

    private static Double number(Map<String, Double> categories, String category) {
        return categories.computeIfAbsent(category, _ -> (double) categories.size());
    }

    private static <T> List<T> rows(JsonReader reader, String field, String shape, Function<JsonReader, T> row) {
        JsonNode given = reader.body().path(field);
        List<T> rows = new ArrayList<>();
        if (!given.isArray()) {
            reader.fault(field, field.toUpperCase(Locale.ROOT) + "_MISSING", "Give a list of " + shape + ".");
        } else if (given.size() > MOST_ROWS) {
            reader.fault(
                    field, field.toUpperCase(Locale.ROOT) + "_TOO_MANY", "Give at most " + MOST_ROWS + " at a time.");
        } else {
            for (int i = 0; i < given.size(); i++) {
                String at = field + "[" + i + "]";
                if (!given.get(i).isObject()) {
                    reader.fault(at, "ROW_INVALID", "Give this as " + shape + ".");
                }
                rows.add(row.apply(new JsonReader(given.get(i), at + ".", reader.faults())));
            }
        }
        return rows;
    }

    /** A name; a number will do for one. */
    private static String name(JsonReader reader, String field) {
        JsonNode node = reader.body().path(field);
        if (node.isNumber()) {
            return node.asString();
        }
        if (!node.isString() || node.stringValue().isBlank()) {
            reader.fault(field, "WORD_MISSING", "Give this as text that is not empty.");
            // each nameless row stays apart, so that it is not told to be a second one
            return reader.prefix();
        }
        return node.stringValue().strip();
    }

    private static <T extends Word> T needed(JsonReader reader, String field, T[] values) {
        if (!reader.has(field)) {
            reader.fault(field, "WORD_MISSING", "Give this as one of " + String.join(", ", words(values)) + ".");
        }
        return word(reader, field, values[0], values);
    }

    private static <T extends Word> T word(JsonReader reader, String field, T fallback, T[] values) {
        return reader.word(
                field,
                fallback,
                word -> Arrays.stream(values)
                        .filter(each -> each.word().equals(word.replace('_', '-')))
                        .findFirst(),
                words(values));
    }

    private static List<String> words(Word[] values) {
        return Arrays.stream(values).map(Word::word).toList();
    }

    private static void addAll(RequestFaults faults, List<StatisticsFault> found) {
        found.forEach(fault -> faults.add(fault.field(), fault.code(), fault.message()));
    }
}
