package org.groundswell.query.platform.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads and writes the rows of one ledger in bulk on one connection. */
final class RowSql {

    /** From so many rows on, COPY is cheaper than batched inserts. */
    private static final int WORTH_COPYING = 16;

    private static final int COPY_BUFFER = 1 << 16;

    private final Connection connection;
    private final Lane lane;
    private final String ledger;

    RowSql(Connection connection, Lane lane, LedgerId ledger) {
        this.connection = connection;
        this.lane = lane;
        this.ledger = ledger.value();
    }

    List<Row> live(ViewTable table, List<Object> leading) {
        try (PreparedStatement select = connection.prepareStatement(sql(table).live(leading.size()))) {
            select.setString(1, ledger);
            for (int i = 0; i < leading.size(); i++) {
                ColumnCodec.bind(select, i + 2, table.columns().get(i).type(), leading.get(i));
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    rows.add(row(table, results));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new RowsRefusedException(table, e);
        }
    }

    static Row row(ViewTable table, ResultSet results) throws SQLException {
        @Nullable Object[] values = new Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ColumnCodec.read(results, i + 1, table.columns().get(i).type());
        }
        return new Row(table, values);
    }

    void close(ViewTable table, Map<List<Object>, PendingRow> changes) {
        List<List<Object>> keys = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        changes.forEach((key, change) -> {
            Long closedAt = change.storedClosedAt();
            if (closedAt != null) {
                keys.add(key);
                entries.add(closedAt);
            }
        });
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(sql(table).close())) {
            int index = 1;
            for (int i = 0; i < table.keys().size(); i++) {
                int part = i;
                update.setArray(
                        index++,
                        array(
                                table.keys().get(i).type().sql(),
                                keys.stream().map(key -> key.get(part)).toArray()));
            }
            update.setArray(index++, array("bigint", entries.toArray()));
            update.setString(index, ledger);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new RowsRefusedException(table, e);
        }
    }

    void add(ViewTable table, Collection<PendingRow> changes) {
        List<PendingRow.Version> versions =
                changes.stream().flatMap(change -> change.versions().stream()).toList();
        if (versions.isEmpty()) {
            return;
        }
        try {
            if (versions.size() < WORTH_COPYING) {
                insert(table, versions);
            } else {
                copy(table, versions);
            }
        } catch (SQLException e) {
            throw new RowsRefusedException(table, e);
        }
    }

    private void insert(ViewTable table, List<PendingRow.Version> versions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql(table).insert())) {
            int columns = table.columns().size();
            for (PendingRow.Version version : versions) {
                insert.setString(1, ledger);
                for (int i = 0; i < columns; i++) {
                    ColumnCodec.bind(insert, i + 2, table.columns().get(i).type(), version.row.at(i));
                }
                insert.setLong(columns + 2, version.from);
                insert.setObject(columns + 3, version.to);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void copy(ViewTable table, List<PendingRow.Version> versions) throws SQLException {
        StringBuilder out = new StringBuilder(versions.size() * 128);
        for (PendingRow.Version version : versions) {
            ColumnCodec.copy(out, ledger);
            for (int i = 0; i < table.columns().size(); i++) {
                ColumnCodec.copy(out.append('\t'), version.row.at(i));
            }
            ColumnCodec.copy(out.append('\t'), version.from);
            ColumnCodec.copy(out.append('\t'), version.to);
            out.append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql(table).copy(), new StringReader(out.toString()), COPY_BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Array array(String type, Object[] elements) throws SQLException {
        return connection.createArrayOf(type, elements);
    }

    private TableSql sql(ViewTable table) {
        return new TableSql(table, lane.schema());
    }
}
