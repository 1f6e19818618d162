package org.groundswell.domain.record;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The conditions named {@code when-…} in the catalogue, as far as the values of the same record decide them. */
public final class RecordConditions {

    private static final Map<String, Predicate<Values>> OWN = Map.of(
            "when-not-met", values -> values.isChosen("bau-state", "not-met", "partly-met"),
            "when-finished", values -> values.has("pdsa-end"),
            "when-parked", values -> values.isChosen("lrn-status", "parked"),
            "when-escalated", values -> values.isChosen("rsk-state", "escalated"),
            "when-accepted-or-closed", values -> values.isChosen("rsk-state", "accepted", "closed"),
            "when-conditions", values -> values.isChosen("rdy-judgement", "with-conditions", "not-yet"),
            "when-observed", values -> values.has("stg-observed"),
            "when-adaptable", values -> values.isChosen("status", "adaptable"));

    private RecordConditions() {}

    /**
     * Those that the values decide.
     *
     * @throws IllegalArgumentException for a condition that only a context can decide
     */
    public static boolean holds(String condition, Values values) {
        Predicate<Values> known = OWN.get(condition);
        if (known == null) {
            throw new IllegalArgumentException("Nobody decides the condition " + condition);
        }
        return known.test(values);
    }

    /** Those that the values decide, and others that a context decides. */
    public static BiPredicate<String, Values> and(Map<String, Predicate<Values>> others) {
        return (condition, values) -> {
            Predicate<Values> own = others.get(condition);
            return own == null ? holds(condition, values) : own.test(values);
        };
    }
}
