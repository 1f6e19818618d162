package org.groundswell.query.platform.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which views are being rebuilt, and how the last rebuild of each ended. */
@Repository
public class RebuildStore {

    private final JdbcClient jdbc;

    public RebuildStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a rebuild stands. */
    public enum State {
        RUNNING,
        SWAPPED,
        STOPPED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param reason why it stopped, where it did */
    public record Rebuild(
            String view,
            String requestedBy,
            Instant requestedAt,
            State state,
            @Nullable Instant finishedAt,
            @Nullable String reason) {}

    public List<Rebuild> all() {
        return jdbc.sql("select * from intake_rebuild order by view")
                .query((row, number) -> {
                    Timestamp finished = row.getTimestamp("finished_at");
                    return new Rebuild(
                            row.getString("view"),
                            row.getString("requested_by"),
                            row.getTimestamp("requested_at").toInstant(),
                            State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                            finished == null ? null : finished.toInstant(),
                            row.getString("reason"));
                })
                .list();
    }

    public Optional<Rebuild> of(String view) {
        return all().stream().filter(rebuild -> rebuild.view().equals(view)).findFirst();
    }

    /** Notes a rebuild as begun. @return false where one is running already */
    boolean begin(String view, String by, Instant now) {
        return jdbc.sql("""
                        insert into intake_rebuild (view, requested_by, requested_at, state)
                        values (:view, :by, :now, 'running')
                        on conflict (view) do update
                        set requested_by = excluded.requested_by, requested_at = excluded.requested_at,
                            state = 'running', finished_at = null, reason = null
                        where intake_rebuild.state <> 'running'
                        """)
                        .param("view", view)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Holds the rebuild's row to the end of the transaction. @return whether it is running */
    boolean lockIfRunning(String view) {
        return jdbc.sql("select 1 from intake_rebuild where view = :view and state = 'running' for update")
                .param("view", view)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void end(String view, State state, @Nullable String reason, Instant now) {
        jdbc.sql("update intake_rebuild set state = :state, reason = :reason, finished_at = :now where view = :view")
                .param("state", state.word())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("view", view)
                .update();
    }
}
