package org.groundswell.command.platform.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The relay's statements. */
@Component
class RelayStore {

    private final JdbcClient jdbc;

    RelayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims those of the given ledgers whose cursor nobody else holds, until this transaction ends, and reads what each has
     * beyond its cursor. Cursors are locked, never heads: appends go on.
     *
     * @return the entries by claimed ledger, in order; a ledger that is not in the map was held by somebody else
     */
    Map<LedgerId, List<StoredEntry>> claim(Collection<LedgerId> ledgers, int entriesEach) {
        Map<LedgerId, List<StoredEntry>> claimed = new LinkedHashMap<>();
        jdbc.sql("""
                        with claimed as materialized (
                            select ledger, relayed from relay_cursor where ledger = any (?) for update skip locked)
                        select claimed.ledger as claimed_ledger, %s
                          from claimed
                          left join lateral (select *
                                               from domain_event
                                              where domain_event.ledger = claimed.ledger
                                                and domain_event.entry > claimed.relayed
                                              order by domain_event.entry
                                              limit ?) as event on true
                         order by claimed.ledger, event.entry
                        """.formatted(StoredEntry.COLUMNS))
                .param(names(ledgers))
                .param(entriesEach)
                .query(row -> {
                    List<StoredEntry> entries = claimed.computeIfAbsent(
                            new LedgerId(row.getString("claimed_ledger")), _ -> new ArrayList<>());
                    if (row.getString("event_identifier") != null) {
                        entries.add(StoredEntry.read(row));
                    }
                });
        return claimed;
    }

    /** Moves the cursors of claimed ledgers, in the transaction that claimed them. */
    void move(Map<LedgerId, Long> acknowledged) {
        jdbc.sql("""
                        update relay_cursor
                           set relayed = moved.entry, changed_at = clock_timestamp()
                          from unnest(?::text[], ?::bigint[]) as moved (ledger, entry)
                         where relay_cursor.ledger = moved.ledger
                        """)
                .param(names(acknowledged.keySet()))
                .param(acknowledged.values().toArray(Long[]::new))
                .update();
    }

    /** Every ledger whose head is beyond its cursor. */
    List<LedgerId> behind() {
        return jdbc.sql("""
                        select head.ledger
                          from ledger_head as head
                          join relay_cursor as cursor on cursor.ledger = head.ledger
                         where cursor.relayed < head.last_entry
                        """).query(String.class).list().stream()
                .map(LedgerId::new)
                .toList();
    }

    /** Ledgers with events after a mark. A hint only: commits overtake each other, and some are missed. */
    News newsSince(long mark) {
        List<Map.Entry<String, Long>> rows = jdbc.sql("""
                        select ledger, max(global_index) as newest
                          from domain_event
                         where global_index > ?
                         group by ledger
                        """)
                .param(mark)
                .query((row, _) -> Map.entry(row.getString("ledger"), row.getLong("newest")))
                .list();
        long newest = rows.stream().mapToLong(Map.Entry::getValue).max().orElse(mark);
        return new News(
                newest, rows.stream().map(row -> new LedgerId(row.getKey())).toList());
    }

    /** @param mark to ask from next time */
    record News(long mark, List<LedgerId> ledgers) {}

    long newestIndex() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event")
                .query(Long.class)
                .single();
    }

    /** Sets cursors back to the beginning, so that everything is relayed again. Consumers skip what they have. */
    int refill(Set<LedgerId> ledgers) {
        return jdbc.sql("update relay_cursor set relayed = 0, changed_at = clock_timestamp() where ledger = any (?)")
                .param(names(ledgers))
                .update();
    }

    int refillAll() {
        return jdbc.sql("update relay_cursor set relayed = 0, changed_at = clock_timestamp()")
                .update();
    }

    List<Progress> progress() {
        return jdbc.sql("""
                        select head.ledger, head.last_entry, cursor.relayed
                          from ledger_head as head
                          join relay_cursor as cursor on cursor.ledger = head.ledger
                         order by head.ledger
                        """)
                .query((row, _) ->
                        new Progress(row.getString("ledger"), row.getLong("last_entry"), row.getLong("relayed")))
                .list();
    }

    /**
     * @param head the ledger's newest entry
     * @param relayed the newest that Kafka has acknowledged
     */
    record Progress(String ledger, long head, long relayed) {}

    private static String[] names(Collection<LedgerId> ledgers) {
        return ledgers.stream().map(LedgerId::value).toArray(String[]::new);
    }
}
