package org.groundswell.web.reading;

import java.util.List;
import java.util.Optional;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who changed a thing last, and when, as the history tells it to whoever asks. */
@Component
public class LastChanges {

    private final QueryClient queries;
    private final People people;

    LastChanges(QueryClient queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    /** Nothing where the history does not show it to the caller; that never keeps a page from being shown. */
    public Conflict.@Nullable Change of(AggregateId thing, Texts texts) {
        try {
            Optional<HistoryReading.Entry> last = queries
                    .read(
                            Ask.of("/programmes/{p}/history", thing.ledger().value())
                                    .with("aggregate", thing)
                                    .with("size", 1),
                            HistoryReading.class)
                    .data()
                    .items()
                    .stream()
                    .findFirst();
            return last.map(entry -> change(entry, texts)).orElse(null);
        } catch (Refusal | Unavailable untold) {
            return null;
        }
    }

    private Conflict.Change change(HistoryReading.Entry entry, Texts texts) {
        String by = people.names(List.of(entry.actor()), texts).apply(entry.actor());
        return new Conflict.Change(by, texts.moment(entry.recordedAt()), entry.what());
    }
}
