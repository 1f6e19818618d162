package org.groundswell.domain.limits;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** Every recalculation ever proposed for one site's series, by id. */
public record LimitsState(Map<String, Recalculation> recalculations) {

    public LimitsState {
        recalculations = Map.copyOf(recalculations);
    }

    /** Where a recalculation stands. */
    public enum Standing {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param baselinePoints how many of its first points give the limits, or nothing for all */
    public record Recalculation(
            PersonId proposer,
            YearMonth from,
            @Nullable Integer baselinePoints,
            FourQuestions questions,
            Standing standing) {

        Recalculation now(Standing next) {
            return new Recalculation(proposer, from, baselinePoints, questions, next);
        }
    }

    public Optional<Recalculation> find(String recalculation) {
        return Optional.ofNullable(recalculations.get(recalculation));
    }

    /** The recalculations in force, by month. */
    public List<Recalculation> inForce() {
        return recalculations.values().stream()
                .filter(each -> each.standing() == Standing.APPROVED)
                .sorted(Comparator.comparing(Recalculation::from))
                .toList();
    }

    Optional<Recalculation> waiting() {
        return recalculations.values().stream()
                .filter(each -> each.standing() == Standing.PROPOSED)
                .findFirst();
    }

    LimitsState with(String id, Recalculation recalculation) {
        Map<String, Recalculation> changed = new HashMap<>(recalculations);
        changed.put(id, recalculation);
        return new LimitsState(changed);
    }
}
