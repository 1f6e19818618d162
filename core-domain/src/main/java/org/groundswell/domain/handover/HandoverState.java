package org.groundswell.domain.handover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a site's handover is, as far as its rules need to know.
 *
 * @param states of the criteria that were judged
 * @param accepted the criteria whose gap was accepted
 * @param supportEnds the day set for it
 */
public record HandoverState(
        Map<String, String> states,
        Set<String> accepted,
        @Nullable LocalDate supportEnds) {

    static final String MET = "met";
    private static final Set<String> GAPS = Set.of("not-met", "partly-met");

    public HandoverState {
        states = Map.copyOf(states);
        accepted = Set.copyOf(accepted);
    }

    /** Whether a state leaves something to be closed. */
    public static boolean isGap(@Nullable String state) {
        return state != null && GAPS.contains(state);
    }

    boolean isMet(String criterion) {
        return MET.equals(states.get(criterion));
    }

    /** A gap that was accepted stays so until the criterion is something else than a gap. */
    HandoverState judged(String criterion, String state) {
        Map<String, String> judged = new HashMap<>(states);
        judged.put(criterion, state);
        Set<String> still = new HashSet<>(accepted);
        if (!isGap(state)) {
            still.remove(criterion);
        }
        return new HandoverState(judged, still, supportEnds);
    }

    HandoverState accepting(String criterion) {
        Set<String> more = new HashSet<>(accepted);
        more.add(criterion);
        return new HandoverState(states, more, supportEnds);
    }

    HandoverState ending(LocalDate day) {
        return new HandoverState(states, accepted, day);
    }
}
