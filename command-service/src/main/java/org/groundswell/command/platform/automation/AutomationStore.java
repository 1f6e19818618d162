package org.groundswell.command.platform.automation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of automations. */
@Component
class AutomationStore {

    private final JdbcClient jdbc;

    AutomationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entry the last that the automation has dealt with */
    record Behind(LedgerId ledger, long entry) {}

    /** Every ledger that has entries beyond an automation's cursor. */
    List<Behind> behind(String automation) {
        return jdbc.sql("""
                        select head.ledger, coalesce(cursor.entry, 0) as entry
                          from ledger_head as head
                          left join automation_cursor as cursor
                            on cursor.automation = ? and cursor.ledger = head.ledger
                         where coalesce(cursor.entry, 0) < head.last_entry
                         order by head.ledger
                        """)
                .param(automation)
                .query((row, _) -> new Behind(new LedgerId(row.getString("ledger")), row.getLong("entry")))
                .list();
    }

    /** What lies after each cursor, in its ledger's order; nothing of a ledger without. */
    Map<Behind, List<NotedEntry>> after(List<Behind> cursors, int mostOfEach) {
        Map<Behind, List<NotedEntry>> entries = new LinkedHashMap<>();
        jdbc.sql("""
                        select cursor.ledger, cursor.entry as after,
                               event.entry, event.recorded_at, event.payload_type, event.aggregate_identifier
                          from unnest(?::text[], ?::bigint[]) as cursor (ledger, entry)
                         cross join lateral (select entry, recorded_at, payload_type, aggregate_identifier
                                               from domain_event
                                              where domain_event.ledger = cursor.ledger
                                                and domain_event.entry > cursor.entry
                                              order by domain_event.entry
                                              limit ?) as event
                         order by cursor.ledger, event.entry
                        """)
                .param(ledgers(cursors))
                .param(cursors.stream().map(Behind::entry).toArray(Long[]::new))
                .param(mostOfEach)
                .query(row -> {
                    Behind cursor = new Behind(new LedgerId(row.getString("ledger")), row.getLong("after"));
                    entries.computeIfAbsent(cursor, _ -> new ArrayList<>())
                            .add(new NotedEntry(
                                    row.getLong("entry"),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("payload_type"),
                                    AggregateId.parse(row.getString("aggregate_identifier"))));
                });
        return entries;
    }

    /** Moves cursors forward; another instance may have moved them further. */
    void move(String automation, List<Behind> reached) {
        if (reached.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into automation_cursor as cursor (automation, ledger, entry)
                        select ?, moved.ledger, moved.entry from unnest(?::text[], ?::bigint[]) as moved (ledger, entry)
                         order by moved.ledger
                        on conflict (automation, ledger) do update
                           set entry = excluded.entry, changed_at = clock_timestamp()
                         where cursor.entry < excluded.entry
                        """)
                .param(automation)
                .param(ledgers(reached))
                .param(reached.stream().map(Behind::entry).toArray(Long[]::new))
                .update();
    }

    private static String[] ledgers(List<Behind> cursors) {
        return cursors.stream().map(cursor -> cursor.ledger().value()).toArray(String[]::new);
    }
}
