package org.groundswell.web.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.groundswell.web.platform.security.SparingSessions.Sparing;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.transaction.support.TransactionOperations;

/** A session is written where something of it changed, and ends no sooner than it says. */
class SparingSessionsTest {

    private static final Duration TIMEOUT = Duration.ofHours(8);

    private final Stored stored = new Stored();
    private final SparingSessions<MapSession> sessions =
            new SparingSessions<>(stored, TransactionOperations.withoutTransaction());

    @Test
    void a_page_that_changes_nothing_writes_nothing() {
        String id = begun();
        visit(id, Duration.ofSeconds(59));
        assertThat(stored.saves).isEqualTo(1);
    }

    @Test
    void once_a_minute_it_is_noted_that_it_is_in_use() {
        String id = begun();
        Instant noted = found(id).getLastAccessedTime();
        visit(id, Duration.ofSeconds(60));
        assertThat(stored.saves).isEqualTo(2);
        assertThat(found(id).getLastAccessedTime()).isEqualTo(noted.plusSeconds(60));
        visit(id, Duration.ofSeconds(30));
        assertThat(stored.saves).isEqualTo(2);
    }

    @Test
    void whatever_a_request_changes_is_written_at_once() {
        String id = begun();
        Sparing<MapSession> session = found(id);
        session.setAttribute("typed", "something");
        sessions.save(session);
        assertThat(found(id).<String>getAttribute("typed")).isEqualTo("something");
        session = found(id);
        session.removeAttribute("typed");
        sessions.save(session);
        assertThat(found(id).<String>getAttribute("typed")).isNull();
        session = found(id);
        String renamed = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(renamed)).isNotNull();
        session = found(renamed);
        session.setMaxInactiveInterval(Duration.ofHours(1));
        sessions.save(session);
        assertThat(found(renamed).getMaxInactiveInterval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_was_written_is_not_written_again() {
        String id = begun();
        Sparing<MapSession> session = found(id);
        session.setAttribute("typed", "something");
        sessions.save(session);
        sessions.save(session);
        assertThat(stored.saves).isEqualTo(2);
    }

    /** The last request before it ends may be one that was not noted. */
    @Test
    void a_session_lasts_as_long_as_it_says_after_a_request_that_was_not_noted() {
        String id = begun();
        Instant noted = found(id).getLastAccessedTime();
        Instant request = noted.plusSeconds(59);
        visit(id, Duration.ofSeconds(59));
        Instant end = noted.plus(found(id).getMaxInactiveInterval());
        assertThat(Duration.between(request, end)).isBetween(TIMEOUT, TIMEOUT.plus(SparingSessions.NOTED_EVERY));
    }

    private String begun() {
        Sparing<MapSession> session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private Sparing<MapSession> found(String id) {
        return sessions.findById(id);
    }

    /** A request so long after the last one that was noted. */
    private void visit(String id, Duration later) {
        Sparing<MapSession> session = found(id);
        session.setLastAccessedTime(session.getLastAccessedTime().plus(later));
        sessions.save(session);
    }

    /** What lies in it is what was saved, not what was set. */
    private static final class Stored implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, MapSession> rows = new HashMap<>();
        private int saves;

        @Override
        public MapSession createSession() {
            MapSession session = new MapSession();
            session.setMaxInactiveInterval(TIMEOUT);
            return session;
        }

        @Override
        public void save(MapSession session) {
            saves++;
            rows.put(session.getId(), new MapSession(session));
        }

        @Override
        public MapSession findById(String id) {
            return rows.containsKey(id) ? new MapSession(rows.get(id)) : null;
        }

        @Override
        public void deleteById(String id) {
            rows.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
            return Map.of();
        }
    }
}
