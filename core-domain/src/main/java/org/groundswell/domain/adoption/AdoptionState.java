package org.groundswell.domain.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.PersonId;

/** Every definition ever proposed in a programme, by id. */
public record AdoptionState(Map<String, Proposal> definitions) {

    public AdoptionState {
        definitions = Map.copyOf(definitions);
    }

    /** Where a definition stands. */
    public enum Standing {
        PROPOSED,
        APPROVED,
        DROPPED
    }

    /** @param version as people call it */
    public record Proposal(String version, LocalDate from, PersonId proposer, Standing standing) {

        Proposal now(Standing next) {
            return new Proposal(version, from, proposer, next);
        }
    }

    Optional<Proposal> find(String definition) {
        return Optional.ofNullable(definitions.get(definition));
    }

    Optional<Proposal> waiting() {
        return definitions.values().stream()
                .filter(each -> each.standing() == Standing.PROPOSED)
                .findFirst();
    }

    /** Whether a version of that name waits or was approved; a dropped one's name may be used again. */
    boolean isTaken(String version) {
        return definitions.values().stream()
                .filter(each -> each.standing() != Standing.DROPPED)
                .anyMatch(each -> each.version().equalsIgnoreCase(version));
    }

    boolean isInForceFrom(LocalDate day) {
        return definitions.values().stream()
                .anyMatch(each ->
                        each.standing() == Standing.APPROVED && each.from().equals(day));
    }

    AdoptionState with(String definition, Proposal proposal) {
        Map<String, Proposal> changed = new HashMap<>(definitions);
        changed.put(definition, proposal);
        return new AdoptionState(changed);
    }
}
