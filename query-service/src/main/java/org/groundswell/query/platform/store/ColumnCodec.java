package org.groundswell.query.platform.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Column values to and from PostgreSQL: parameters and results. */
final class ColumnCodec {

    private ColumnCodec() {}

    static void bind(PreparedStatement statement, int index, Column.Type type, @Nullable Object value)
            throws SQLException {
        switch (type) {
            case JSON -> statement.setObject(index, value, Types.OTHER);
            case TIMESTAMP ->
                statement.setObject(
                        index, value == null ? null : OffsetDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            default -> statement.setObject(index, value);
        }
    }

    static @Nullable Object read(ResultSet results, int index, Column.Type type) throws SQLException {
        return switch (type) {
            case TEXT, JSON -> results.getString(index);
            case BIGINT -> results.getObject(index, Long.class);
            case INTEGER -> results.getObject(index, Integer.class);
            case NUMERIC -> results.getObject(index, BigDecimal.class);
            case BOOLEAN -> results.getObject(index, Boolean.class);
            case DATE -> results.getObject(index, LocalDate.class);
            case TIMESTAMP -> {
                OffsetDateTime moment = results.getObject(index, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
        };
    }
}
