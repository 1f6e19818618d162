package org.groundswell.domain.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How an older revision of a stored event becomes the newest: step by step, each step a pure function from the values of one
 * revision to those of the next. It runs after the stored bytes were verified, and never changes what is stored.
 */
public final class Upcasters {

    private static final Upcasters STANDARD = new Upcasters(Map.of());

    private final Map<Step, UnaryOperator<Map<String, Object>>> steps;

    private Upcasters(Map<Step, UnaryOperator<Map<String, Object>>> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** From one revision of a type to the next. */
    private record Step(String type, int fromRevision) {}

    /** Those of the registered event types. */
    public static Upcasters standard() {
        return STANDARD;
    }

    /** The same, and one step more. */
    public Upcasters with(String type, int fromRevision, UnaryOperator<Map<String, Object>> step) {
        Map<Step, UnaryOperator<Map<String, Object>>> more = new HashMap<>(steps);
        if (more.put(new Step(type, fromRevision), step) != null) {
            throw new IllegalArgumentException("There are two steps for " + type + " from revision " + fromRevision);
        }
        return new Upcasters(more);
    }

    /**
     * @param newest the revision that the program knows
     * @return values of the newest revision
     * @throws IllegalArgumentException for a revision that is newer than the program, or that no step leads on from
     */
    public Map<String, Object> upcast(String type, int revision, int newest, Map<String, Object> values) {
        if (revision < 1 || revision > newest) {
            throw new IllegalArgumentException(
                    "Revision " + revision + " of " + type + " is unknown; this program knows 1 to " + newest);
        }
        Map<String, Object> result = values;
        for (int at = revision; at < newest; at++) {
            UnaryOperator<Map<String, Object>> step = steps.get(new Step(type, at));
            if (step == null) {
                throw new IllegalArgumentException("No step leads on from revision " + at + " of " + type);
            }
            result = step.apply(result);
        }
        return result;
    }

    /** As {@link #upcast(String, int, int, Map)}, to the newest revision in {@link EventTypes}. */
    public Map<String, Object> upcast(String type, int revision, Map<String, Object> values) {
        int newest = EventTypes.named(type)
                .map(EventTypes.EventType::revision)
                .orElseThrow(() -> new IllegalArgumentException("Not a registered event: " + type));
        return upcast(type, revision, newest, values);
    }
}
