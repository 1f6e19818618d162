package org.groundswell.query.platform.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What batches of several ledgers, each by its number, do to each table, so that one statement serves them all. */
final class Gathered {

    private final Map<ViewTable, Changes> tables = new LinkedHashMap<>();

    /** A row stored earlier that ends at an entry. */
    record Ended(int ledger, RowKey key, long entry) {}

    /** A row that begins. */
    record Begun(int ledger, PendingRow.Version version) {}

    record Changes(List<Ended> ended, List<Begun> begun) {}

    void add(int ledger, ViewTable table, RowKey key, PendingRow change) {
        Changes changes = tables.computeIfAbsent(table, _ -> new Changes(new ArrayList<>(), new ArrayList<>()));
        Long closedAt = change.storedClosedAt();
        if (closedAt != null && !table.isAdded()) {
            changes.ended().add(new Ended(ledger, key, closedAt));
        }
        for (PendingRow.Version version = change.newest(); version != null; version = version.before) {
            changes.begun().add(new Begun(ledger, version));
        }
    }

    /** By table: first what ends, then what begins. */
    void write(RowSql sql) {
        tables.forEach((table, changes) -> {
            sql.close(table, changes.ended());
            sql.add(table, changes.begun());
        });
    }
}
