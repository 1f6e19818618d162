package org.groundswell.command.platform.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.groundswell.command.platform.web.Previewed;
import org.groundswell.command.platform.web.PreviewedException;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventOwner;
import org.groundswell.domain.ledger.EventSentence;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.remedy.Remedies;
import org.groundswell.domain.remedy.Traces;
import org.groundswell.domain.remedy.Traces.Trace;
import org.springframework.stereotype.Component;

/** Judges commands by the very rules that would record them, tells what they would record and undo, and drops it all. */
@Component
class Previews {

    private final AggregateReader reader;
    private final EventSentence sentences;

    Previews(AggregateReader reader, Catalogue catalogue) {
        this.reader = reader;
        this.sentences = new EventSentence(catalogue);
    }

    /** The same commands, ended once all are accepted: nothing is appended. */
    static Batch dropped(Batch batch) {
        return new Batch(batch.commands(), () -> {
            throw new Dropped(Proposed.of(CurrentUnitOfWork.get()).all());
        });
    }

    /** Rolls back what was accepted. */
    static final class Dropped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Proposed.Told> proposed;

        private Dropped(List<Proposed.Told> proposed) {
            super("Only previewed", null, false, false);
            this.proposed = proposed;
        }
    }

    /**
     * Called once it is rolled back, when only what is recorded is read.
     *
     * @param asking to whom it is told
     */
    PreviewedException told(Dropped dropped, LedgerId ledger, PersonId asking) {
        Map<AggregateId, List<Event>> things = new LinkedHashMap<>();
        dropped.proposed.forEach(told ->
                things.computeIfAbsent(told.aggregate(), _ -> new ArrayList<>()).add(told.event()));
        List<Previewed.Would> undoes = new ArrayList<>();
        things.forEach((thing, proposed) -> undoes.addAll(undoes(thing, proposed, asking)));
        return new PreviewedException(new Previewed(
                reader.newestEntry(ledger),
                dropped.proposed.stream()
                        .map(told -> would(told.event(), told.aggregate(), asking))
                        .toList(),
                undoes));
    }

    private List<Previewed.Would> undoes(AggregateId thing, List<Event> proposed, PersonId asking) {
        List<Event> recorded = reader.read(thing, new ArrayList<>(), Previews::appended);
        List<Event> all = new ArrayList<>(recorded);
        all.addAll(proposed);
        Traces traces = new Traces(IntStream.range(0, all.size())
                .mapToObj(place -> new Trace(place, Remedies.of(all.get(place), thing)))
                .toList());
        return IntStream.range(0, recorded.size())
                .filter(place -> traces.undoneBy(place).stream().anyMatch(later -> later >= recorded.size()))
                .mapToObj(place -> would(recorded.get(place), thing, asking))
                .toList();
    }

    private static List<Event> appended(List<Event> before, Event event) {
        before.add(event);
        return before;
    }

    /** What somebody else chose by themselves may not be revealed yet, and is left out. */
    private Previewed.Would would(Event event, AggregateId aggregate, PersonId asking) {
        PersonId owner = EventOwner.of(event);
        boolean masked = owner != null && !owner.equals(asking);
        return new Previewed.Would(EventTypes.of(event.getClass()).name(), sentences.of(event, aggregate, masked));
    }
}
