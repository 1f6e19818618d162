package org.groundswell.web.platform.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.SeenEntries;
import org.springframework.stereotype.Component;

/**
 * The programmes the caller can open. Kept for a few seconds, because every page asks; names and roles shown may be that
 * old, what is allowed never is, since the services decide that themselves.
 */
@Component
public class Programmes {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final QueryClient queries;
    private final Callers callers;
    private final SeenEntries seen;
    private final Cache<String, List<ProgrammeContext>> kept =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    Programmes(QueryClient queries, Callers callers, SeenEntries seen) {
        this.queries = queries;
        this.callers = callers;
        this.seen = seen;
    }

    /** All of them, by name. */
    public List<ProgrammeContext> all() {
        String person = callers.require().person();
        List<ProgrammeContext> known = kept.getIfPresent(person);
        return known == null ? fetch(person) : known;
    }

    /** One of them. Asks afresh before saying that there is none, for it may be new. */
    public Optional<ProgrammeContext> find(String id) {
        String person = callers.require().person();
        return among(all(), id).or(() -> among(fetch(person), id)).or(() -> {
            awaitOwn(id);
            return among(fetch(person), id);
        });
    }

    /** A programme this session has just created takes a moment to be listed: any question about it waits for that. */
    private void awaitOwn(String id) {
        if (seen.newest(id) != null) {
            queries.read(Ask.of("/programmes/{p}", id), Object.class);
        }
    }

    /** Forgets what was kept for the caller, after they changed a name or a membership. */
    public void forget() {
        kept.invalidate(callers.require().person());
    }

    private List<ProgrammeContext> fetch(String person) {
        List<ProgrammeContext> fresh =
                queries.readList(Ask.of("/programmes"), ProgrammeContext.class).data();
        kept.put(person, fresh);
        return fresh;
    }

    private static Optional<ProgrammeContext> among(List<ProgrammeContext> programmes, String id) {
        return programmes.stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst();
    }
}
