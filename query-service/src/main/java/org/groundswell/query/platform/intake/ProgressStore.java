package org.groundswell.query.platform.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.store.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each view has folded each ledger; written in the transaction of the rows it stands for. */
@Repository
public class ProgressStore {

    private final JdbcClient jdbc;

    public ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entry the last entry folded */
    public record Progress(
            String view,
            LedgerId ledger,
            long entry,
            @Nullable Parked parked) {}

    /** Where and why a view stopped for one ledger. */
    public record Parked(long entry, String type, String reason, Instant at) {}

    /** Waits for the ledger's lock, held to the end of the transaction, and while a rebuilt view is swapped in. */
    public void lock(Lane lane, LedgerId ledger) {
        jdbc.sql("lock table intake_gate in access share mode").update();
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:place, 0))) locked")
                .param("place", lane.word() + "/" + ledger)
                .query(Integer.class)
                .single();
    }

    /** Progress by view; a view without any stands before the first entry. */
    public Map<String, Progress> of(Lane lane, LedgerId ledger) {
        Map<String, Progress> progress = new HashMap<>();
        select("where lane = :lane and ledger = :ledger", Map.of("lane", lane.word(), "ledger", ledger.value()))
                .forEach(one -> progress.put(one.view(), one));
        return progress;
    }

    public List<Progress> all(Lane lane) {
        return select("where lane = :lane order by ledger, view", Map.of("lane", lane.word()));
    }

    private List<Progress> select(String where, Map<String, Object> params) {
        return jdbc.sql("""
                        select view, ledger, entry, parked_entry, parked_type, parked_reason, parked_at
                        from intake_progress
                        """ + where)
                .params(params)
                .query((row, number) -> {
                    Timestamp at = row.getTimestamp("parked_at");
                    Parked parked = at == null
                            ? null
                            : new Parked(
                                    row.getLong("parked_entry"),
                                    row.getString("parked_type"),
                                    row.getString("parked_reason"),
                                    at.toInstant());
                    return new Progress(
                            row.getString("view"), new LedgerId(row.getString("ledger")), row.getLong("entry"), parked);
                })
                .list();
    }

    /** Moves views to the entries they have folded. */
    public void advance(Lane lane, LedgerId ledger, Map<String, Long> entries) {
        if (entries.isEmpty()) {
            return;
        }
        String[] views = entries.keySet().toArray(String[]::new);
        Long[] reached = entries.values().toArray(Long[]::new);
        jdbc.sql("""
                insert into intake_progress (lane, view, ledger, entry)
                select :lane, moved.view, :ledger, moved.entry
                from unnest(:views::text[], :entries::bigint[]) as moved(view, entry)
                on conflict (lane, view, ledger) do update set entry = excluded.entry
                """)
                .param("lane", lane.word())
                .param("ledger", ledger.value())
                .param("views", views)
                .param("entries", reached)
                .update();
    }

    public void park(Lane lane, LedgerId ledger, String view, Parked parked) {
        jdbc.sql("""
                insert into intake_progress (lane, view, ledger, entry, parked_entry, parked_type, parked_reason, parked_at)
                values (:lane, :view, :ledger, :before, :entry, :type, :reason, :at)
                on conflict (lane, view, ledger) do update
                set entry = excluded.entry, parked_entry = excluded.parked_entry, parked_type = excluded.parked_type,
                    parked_reason = excluded.parked_reason, parked_at = excluded.parked_at
                """)
                .param("lane", lane.word())
                .param("view", view)
                .param("ledger", ledger.value())
                .param("before", parked.entry() - 1)
                .param("entry", parked.entry())
                .param("type", parked.type())
                .param("reason", parked.reason())
                .param("at", Timestamp.from(parked.at()))
                .update();
    }

    /** Lets a parked view try its entry again. */
    public boolean release(String view, LedgerId ledger) {
        return jdbc.sql("""
                        update intake_progress
                        set parked_entry = null, parked_type = null, parked_reason = null, parked_at = null
                        where lane = 'live' and view = :view and ledger = :ledger and parked_entry is not null
                        """).param("view", view).param("ledger", ledger.value()).update() == 1;
    }

    /** Forgets all progress of a view in a lane, as before its tables are made anew. */
    public void forget(Lane lane, String view) {
        jdbc.sql("delete from intake_progress where lane = :lane and view = :view")
                .param("lane", lane.word())
                .param("view", view)
                .update();
    }

    /** The progress of the rows built anew becomes that of the rows that serve. */
    public void promote(String view) {
        forget(Lane.LIVE, view);
        jdbc.sql("update intake_progress set lane = 'live' where lane = 'next' and view = :view")
                .param("view", view)
                .update();
    }

    /** The entry that every one of the views has reached. */
    static long least(Map<String, Progress> progress, Collection<? extends View> views) {
        return views.stream().mapToLong(view -> entry(progress, view)).min().orElse(0);
    }

    static long entry(Map<String, Progress> progress, View view) {
        Progress one = progress.get(view.name());
        return one == null ? 0 : one.entry();
    }
}
