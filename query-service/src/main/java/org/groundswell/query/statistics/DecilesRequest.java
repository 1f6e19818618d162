package org.groundswell.query.statistics;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.statistics.DecileUnit;
import org.groundswell.query.platform.answer.RequestFaults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Figures to be put into deciles.
 *
 * @param minimumDenominator the least denominator that enters
 */
record DecilesRequest(List<DecileUnit> units, double minimumDenominator) {

    static final int MOST_UNITS = 200_000;

    /**
     * Reads a request and names everything wrong with it.
     *
     * @throws org.groundswell.query.platform.error.ProblemException 400 with every fault
     */
    static DecilesRequest read(JsonNode body) {
        RequestFaults faults = new RequestFaults();
        List<DecileUnit> units = new ArrayList<>();
        JsonNode given = body.path("units");
        if (!body.isObject() || !given.isArray()) {
            faults.add("units", "UNITS_MISSING", "Give units as a list of {id, at, numerator, denominator}.");
        } else if (given.size() > MOST_UNITS) {
            faults.add("units", "UNITS_TOO_MANY", "Give at most " + MOST_UNITS + " units at a time.");
        } else {
            for (int i = 0; i < given.size(); i++) {
                units.add(unit(given.get(i), "units[" + i + "]", faults));
            }
        }
        Double minimum = number(body.path("minimumDenominator"), "minimumDenominator", true, faults);
        faults.refuseIfAny();
        return new DecilesRequest(List.copyOf(units), minimum == null ? 0 : minimum);
    }

    private static DecileUnit unit(JsonNode unit, String field, RequestFaults faults) {
        if (!unit.isObject()) {
            faults.add(field, "UNIT_INVALID", "Give each unit as {id, at, numerator, denominator}.");
        }
        return DecileUnit.ratio(
                word(unit.path("id"), field + ".id", faults),
                word(unit.path("at"), field + ".at", faults),
                number(unit.path("numerator"), field + ".numerator", false, faults),
                number(unit.path("denominator"), field + ".denominator", true, faults));
    }

    private static String word(JsonNode node, String field, RequestFaults faults) {
        if (!node.isString() || node.stringValue().isBlank()) {
            faults.add(field, "WORD_MISSING", "Give this as text that is not empty.");
            return "";
        }
        return node.stringValue();
    }

    /** A number, or nothing where it is left out or null, which is a missing figure and no fault. */
    private static @Nullable Double number(JsonNode node, String field, boolean notNegative, RequestFaults faults) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            faults.add(field, "NUMBER_INVALID", "Give this as a number, without quotation marks.");
            return null;
        }
        double number = node.asDouble(Double.NaN);
        if (!Double.isFinite(number)) {
            faults.add(field, "NUMBER_TOO_LARGE", "Give a smaller number.");
            return null;
        }
        if (notNegative && number < 0) {
            faults.add(field, "NUMBER_NEGATIVE", "Give a number that is not negative.");
        }
        return number;
    }
}
