package org.groundswell.query.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads and writes rows in bulk on one connection. */
final class RowSql {

    /** From so many rows on, COPY is cheaper than batched inserts. */
    private static final int WORTH_COPYING = 16;

    private static final int COPY_BUFFER = 1 << 16;
    private static final int TYPICAL_ROW = 256;

    private final Connection connection;
    private final Lane lane;

    RowSql(Connection connection, Lane lane) {
        this.connection = connection;
        this.lane = lane;
    }

    List<Row> live(ViewTable table, int ledger, Object... leading) {
        if (sql(table).isKeyedLater()) {
            key(table);
        }
        try (PreparedStatement select = connection.prepareStatement(sql(table).live(leading.length))) {
            select.setInt(1, ledger);
            for (int i = 0; i < leading.length; i++) {
                ColumnCodec.bind(select, i + 2, table.columns().get(i).type(), leading[i]);
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

    private void key(ViewTable table) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql(table).primaryKeyWhereMissing());
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

    void close(ViewTable table, List<Gathered.Ended> ended) {
        if (ended.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(sql(table).close())) {
            int index = 1;
            update.setArray(index++, array("integer", ended.stream().map(Gathered.Ended::ledger)));
            for (int i = 0; i < table.keys().size(); i++) {
                int part = i;
                update.setArray(
                        index++,
                        array(
                                table.keys().get(i).type().sql(),
                                ended.stream().map(row -> row.key().part(part))));
            }
            update.setArray(index, array("bigint", ended.stream().map(Gathered.Ended::entry)));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new RowsRefusedException(table, e);
        }
    }

    void add(ViewTable table, List<Gathered.Begun> begun) {
        if (begun.isEmpty()) {
            return;
        }
        try {
            if (begun.size() < WORTH_COPYING) {
                insert(table, begun);
            } else {
                copy(table, begun);
            }
        } catch (SQLException e) {
            throw new RowsRefusedException(table, e);
        }
    }

    private void insert(ViewTable table, List<Gathered.Begun> begun) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql(table).insert())) {
            int columns = table.columns().size();
            for (Gathered.Begun one : begun) {
                PendingRow.Version version = one.version();
                insert.setInt(1, one.ledger());
                for (int i = 0; i < columns; i++) {
                    ColumnCodec.bind(insert, i + 2, table.columns().get(i).type(), version.row.at(i));
                }
                insert.setLong(columns + 2, version.from);
                if (!table.isAdded()) {
                    insert.setObject(columns + 3, version.to);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void copy(ViewTable table, List<Gathered.Begun> begun) throws SQLException {
        List<Column> columns = table.columns();
        CopyBuffer rows = new CopyBuffer(begun.size() * TYPICAL_ROW);
        for (Gathered.Begun one : begun) {
            PendingRow.Version version = one.version();
            rows.row(columns.size() + (table.isAdded() ? 2 : 3));
            rows.value(Column.Type.INTEGER, one.ledger());
            for (int i = 0; i < columns.size(); i++) {
                rows.value(columns.get(i).type(), version.row.at(i));
            }
            rows.value(Column.Type.BIGINT, version.from);
            if (!table.isAdded()) {
                rows.value(Column.Type.BIGINT, version.to);
            }
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql(table).copy(), rows.whole(), COPY_BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Array array(String type, Stream<?> elements) throws SQLException {
        return connection.createArrayOf(type, elements.toArray());
    }

    private TableSql sql(ViewTable table) {
        return table.sql(lane);
    }
}
