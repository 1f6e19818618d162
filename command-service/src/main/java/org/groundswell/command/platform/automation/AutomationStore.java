package org.groundswell.command.platform.automation;

import java.time.OffsetDateTime;
import java.util.List;
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

    /** The entries after a cursor, in the ledger's order. */
    List<NotedEntry> after(Behind cursor, int most) {
        return jdbc.sql("""
                        select entry, recorded_at, payload_type, aggregate_identifier
                          from domain_event
                         where ledger = ? and entry > ?
                         order by entry
                         limit ?
                        """)
                .param(cursor.ledger().value())
                .param(cursor.entry())
                .param(most)
                .query((row, _) -> new NotedEntry(
                        row.getLong("entry"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("payload_type"),
                        AggregateId.parse(row.getString("aggregate_identifier"))))
                .list();
    }

    /** Moves a cursor forward; another instance may have moved it further. */
    void move(String automation, LedgerId ledger, long entry) {
        jdbc.sql("""
                        insert into automation_cursor as cursor (automation, ledger, entry)
                        values (?, ?, ?)
                        on conflict (automation, ledger) do update
                           set entry = excluded.entry, changed_at = clock_timestamp()
                         where cursor.entry < excluded.entry
                        """).param(automation).param(ledger.value()).param(entry).update();
    }
}
