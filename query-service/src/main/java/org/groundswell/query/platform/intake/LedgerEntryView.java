package org.groundswell.query.platform.intake;

import static org.groundswell.query.platform.store.Column.bigint;
import static org.groundswell.query.platform.store.Column.integer;
import static org.groundswell.query.platform.store.Column.text;
import static org.groundswell.query.platform.store.Column.timestamp;

import java.util.List;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/**
 * Every entry of every ledger with its moment, so that a moment finds its entry, and with what no other view keeps of it. Understands no
 * payload, so nothing parks it. Entries are dense and their moments never go back, so that their key alone finds both.
 */
@Component
public class LedgerEntryView implements View {

    public static final ViewTable TABLE = ViewTable.named("view_ledger_entry")
            .key(bigint("entry"))
            .value(
                    timestamp("recorded_at"),
                    text("event_id"),
                    text("type"),
                    integer("revision"),
                    bigint("sequence"),
                    text("actor"),
                    text("command"),
                    text("correlation"))
            .added()
            .openToAdministrators()
            .build();

    @Override
    public String name() {
        return "ledger_entry";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(TABLE);
    }

    @Override
    public void fold(Arrival arrival, ViewWriter view) {
        LedgerEntry entry = arrival.entry();
        view.insert(TABLE.filling()
                .with("entry", entry.entry())
                .with("recorded_at", entry.recordedAt())
                .with("event_id", entry.id())
                .with("type", entry.type())
                .with("revision", entry.revision())
                .with("sequence", entry.sequence())
                .with("actor", entry.actor().value())
                .with("command", entry.command())
                .with("correlation", entry.correlation())
                .row());
    }
}
