package org.groundswell.domain.signal;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/** Every case ever opened for one site's series, by id. */
public record SignalsState(Map<String, Case> cases) {

    public SignalsState {
        cases = Map.copyOf(cases);
    }

    /**
     * @param signal improvement, concern, neutral-high or neutral-low
     * @param last the last month known to be flagged
     * @param vanished whether the chart flags none of its months at present
     * @param outcome nothing while it is open
     */
    public record Case(
            String caseId,
            String signal,
            YearMonth first,
            YearMonth last,
            PersonId owner,
            boolean vanished,
            @Nullable String outcome) {

        boolean isOpen() {
            return outcome == null;
        }

        boolean isOf(SeenRun run) {
            return run.overlaps(signal, first, last);
        }

        /** The run that the chart shows for this case at present. */
        Optional<SeenRun> among(Collection<SeenRun> runs) {
            return runs.stream().filter(this::isOf).reduce((_, later) -> later);
        }

        Case until(YearMonth newLast) {
            return new Case(caseId, signal, first, newLast, owner, vanished, outcome);
        }

        Case vanished(boolean now) {
            return new Case(caseId, signal, first, last, owner, now, outcome);
        }

        Case ownedBy(PersonId newOwner) {
            return new Case(caseId, signal, first, last, newOwner, vanished, outcome);
        }

        Case closedAs(String how) {
            return new Case(caseId, signal, first, last, owner, vanished, how);
        }

        Case reopened() {
            return new Case(caseId, signal, first, last, owner, vanished, null);
        }
    }

    public Optional<Case> find(String caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    boolean hasCaseOf(SeenRun run) {
        return cases.containsKey(run.caseId()) || cases.values().stream().anyMatch(each -> each.isOf(run));
    }

    SignalsState with(Case changed) {
        Map<String, Case> all = new HashMap<>(cases);
        all.put(changed.caseId(), changed);
        return new SignalsState(all);
    }
}
