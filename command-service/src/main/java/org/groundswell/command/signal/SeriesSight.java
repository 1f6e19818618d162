package org.groundswell.command.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Caretakers;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.limits.LimitsState;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureState;
import org.groundswell.domain.signal.AlarmPolicy;
import org.groundswell.domain.signal.SignalCommand.NoteSignals;
import org.groundswell.domain.signal.SignalWatch;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteState;
import org.jspecify.annotations.Nullable;

/** Draws a series' chart from the store and says what is to be noted. Remembers measures and members; lives for one pass. */
final class SeriesSight {

    private final AggregateReader reader;
    private final LedgerId ledger;
    private final AlarmPolicy policy;
    private final Map<String, MeasureState> measures = new HashMap<>();
    private @Nullable Map<PersonId, Set<Grant>> members;

    SeriesSight(AggregateReader reader, LedgerId ledger, AlarmPolicy policy) {
        this.reader = reader;
        this.ledger = ledger;
        this.policy = policy;
    }

    /** The aggregates that {@link #of} reads of a series. */
    static List<AggregateId> needs(LedgerId ledger, String measure, SiteCode site) {
        return List.of(
                AggregateId.measure(ledger, measure),
                AggregateId.site(ledger, site.value()),
                AggregateId.limits(ledger, measure, site.value()),
                AggregateId.series(ledger, measure, site.value()),
                AggregateId.signals(ledger, measure, site.value()));
    }

    /** What is to be noted; nothing where there is neither an alarm nor a case to follow, or nobody to own one. */
    Optional<NoteSignals> of(String measure, SiteCode site) {
        MeasureDefinition definition = measures.computeIfAbsent(measure, id -> Folds.measure(reader, ledger, id))
                .present()
                .orElse(null);
        if (definition == null || !(Folds.site(reader, ledger, site) instanceof SiteState.Enrolled enrolled)) {
            return Optional.empty();
        }
        LimitsState limits = Folds.limits(reader, ledger, measure, site);
        SignalWatch.Sight sight = MonthlyChart.of(
                        definition, Folds.series(reader, ledger, measure, site), limits.inForce())
                .look(policy);
        boolean quiet = sight.alarming().isEmpty() || enrolled.standing().hasLeft();
        if (quiet && !reader.exists(AggregateId.signals(ledger, measure, site.value()))) {
            return Optional.empty();
        }
        return Caretakers.nearest(site, enrolled.region(), members())
                .map(owner ->
                        new NoteSignals(measure, site, sight.flagged(), quiet ? List.of() : sight.alarming(), owner));
    }

    private Map<PersonId, Set<Grant>> members() {
        if (members == null) {
            Map<PersonId, Set<Grant>> found = new HashMap<>();
            reader.readAll(ledger, "member", MembershipDecider.initial(), Folds.MEMBERSHIP)
                    .forEach((person, state) -> found.put(new PersonId(person), state.grants()));
            members = found;
        }
        return members;
    }
}
