package org.groundswell.web.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions that a request writes only where it changed something: that they are in use is noted once in {@link #NOTED_EVERY}, not
 * with each page. By that much a new session is made to last longer, so that none ends sooner after its last request than it says.
 *
 * @param <S> a session as it is stored
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Sparing<S>> {

    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final TransactionOperations transaction;

    /**
     * @param stored reads in one statement, and needs no transaction for it
     * @param transaction in which all that a request changed is written
     */
    SparingSessions(FindByIndexNameSessionRepository<S> stored, TransactionOperations transaction) {
        this.stored = stored;
        this.transaction = transaction;
    }

    @Override
    public Sparing<S> createSession() {
        S session = stored.createSession();
        session.setMaxInactiveInterval(session.getMaxInactiveInterval().plus(NOTED_EVERY));
        return new Sparing<>(session, true);
    }

    @Override
    public void save(Sparing<S> session) {
        if (session.changed) {
            transaction.executeWithoutResult(status -> stored.save(session.stored));
            session.changed = false;
        }
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        S found = stored.findById(id);
        return found == null ? null : new Sparing<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Sparing<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, Sparing<S>> found = new HashMap<>();
        stored.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new Sparing<>(session, false)));
        return found;
    }

    /** A session for one request, which knows whether there is anything to write. */
    static final class Sparing<S extends Session> implements Session {

        private final S stored;
        private boolean changed;

        private Sparing(S stored, boolean isNew) {
            this.stored = stored;
            this.changed = isNew;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(stored.getLastAccessedTime().plus(NOTED_EVERY))) {
                changed = true;
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
