package org.groundswell.query.platform.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** A view that has folded a ledger up to an entry. */
    record Moved(String view, LedgerId ledger, long entry) {}

    /**
     * Waits for the locks of ledgers, held to the end of the transaction, and while rebuilt views are swapped in. Taken in one
     * order everywhere, so that nobody waits in a circle. Where views are built anew each has a lock of its own, so that they are
     * folded side by side.
     */
    void lock(Lane lane, Collection<LedgerId> ledgers, Collection<? extends View> views) {
        String[] places = ledgers.stream()
                .flatMap(ledger -> lane == Lane.LIVE
                        ? Stream.of(lane.word() + "/" + ledger)
                        : views.stream().map(view -> lane.word() + "/" + ledger + "/" + view.name()))
                .toArray(String[]::new);
        // reading the gate's table holds it open; what a crash loses of views built anew is folded again
        jdbc.sql("""
                select set_config('synchronous_commit',
                                  case when :lane = 'next' then 'off' else current_setting('synchronous_commit') end, true),
                       (select count(*) from intake_gate), count(pg_advisory_xact_lock(place.key))
                from (select distinct hashtextextended(name, 0) as key from unnest(:places::text[]) as name order by 1) as place
                """)
                .param("lane", lane.word())
                .param("places", places)
                .query((row, number) -> row.getLong(3))
                .single();
    }

    /** Progress by ledger and view; a view without any stands before the first entry. */
    Map<LedgerId, Map<String, Progress>> of(Lane lane, Collection<LedgerId> ledgers) {
        Map<LedgerId, Map<String, Progress>> progress = new HashMap<>();
        select(
                        "where lane = :lane and ledger = any (:ledgers)",
                        Map.of(
                                "lane",
                                lane.word(),
                                "ledgers",
                                ledgers.stream().map(LedgerId::value).toArray(String[]::new)))
                .forEach(one -> progress.computeIfAbsent(one.ledger(), _ -> new HashMap<>())
                        .put(one.view(), one));
        return progress;
    }

    /** Progress by view. */
    public Map<String, Progress> of(Lane lane, LedgerId ledger) {
        return of(lane, List.of(ledger)).getOrDefault(ledger, Map.of());
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
    void advance(Lane lane, List<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into intake_progress (lane, view, ledger, entry)
                select :lane, moved.view, moved.ledger, moved.entry
                from unnest(:views::text[], :ledgers::text[], :entries::bigint[]) as moved(view, ledger, entry)
                on conflict (lane, view, ledger) do update
                set entry = excluded.entry,
                    driven_again = intake_progress.driven_again and excluded.entry < (
                        select coalesce(max(other.entry), 0) from intake_progress other
                        where other.lane = excluded.lane and other.ledger = excluded.ledger
                          and other.parked_entry is null and not other.driven_again)
                """)
                .param("lane", lane.word())
                .param("views", moved.stream().map(Moved::view).toArray(String[]::new))
                .param(
                        "ledgers",
                        moved.stream().map(one -> one.ledger().value()).toArray(String[]::new))
                .param("entries", moved.stream().map(Moved::entry).toArray(Long[]::new))
                .update();
    }

    public void park(Lane lane, LedgerId ledger, String view, Parked parked) {
        jdbc.sql("""
                insert into intake_progress (lane, view, ledger, entry, parked_entry, parked_type, parked_reason, parked_at)
                values (:lane, :view, :ledger, :before, :entry, :type, :reason, :at)
                on conflict (lane, view, ledger) do update
                set entry = excluded.entry, parked_entry = excluded.parked_entry, parked_type = excluded.parked_type,
                    parked_reason = excluded.parked_reason, parked_at = excluded.parked_at, driven_again = false
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

    /** Lets a parked view try its entry again. Until it has caught up with the others, readers go by these alone, as before. */
    public boolean release(String view, LedgerId ledger) {
        return jdbc.sql("""
                        update intake_progress
                        set parked_entry = null, parked_type = null, parked_reason = null, parked_at = null,
                            driven_again = true
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
    public void promote(Collection<? extends View> views) {
        String[] names = views.stream().map(View::name).toArray(String[]::new);
        jdbc.sql("delete from intake_progress where lane = 'live' and view = any (:views)")
                .param("views", names)
                .update();
        jdbc.sql("update intake_progress set lane = 'live' where lane = 'next' and view = any (:views)")
                .param("views", names)
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
