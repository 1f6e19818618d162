package org.groundswell.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/** Collects what is told of one programme; what happens on one day happens in the order in which it is told. */
final class Telling {

    private final LedgerId ledger;
    private final List<Step> steps = new ArrayList<>();
    private final Map<LocalDate, Integer> onDay = new HashMap<>();

    Telling(LedgerId ledger) {
        this.ledger = ledger;
    }

    LedgerId ledger() {
        return ledger;
    }

    void step(LocalDate day, PersonId actor, AggregateId target, Command command) {
        int before = onDay.merge(day, 1, Integer::sum) - 1;
        Instant at = day.atTime(LocalTime.of(9, 0))
                .plusSeconds(before)
                .atZone(Circumstance.ZONE)
                .toInstant();
        steps.add(new Step(at, actor, target, command));
    }

    void steps(List<Step> told) {
        steps.addAll(told);
    }

    List<Step> inOrder() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    static FreeText said(PersonId author, String words) {
        return new FreeText(author, words);
    }
}
