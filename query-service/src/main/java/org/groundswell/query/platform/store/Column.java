package org.groundswell.query.platform.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A column of a view's table, other than the ledger and the two entries that every table has.
 *
 * @param name lower-case, as in SQL
 */
public record Column(String name, Type type) {

    /** What a column holds: its SQL type and the one Java class that stands for it. */
    public enum Type {
        TEXT("text", String.class),
        BIGINT("bigint", Long.class),
        INTEGER("integer", Integer.class),
        NUMERIC("numeric", BigDecimal.class),
        DATE("date", LocalDate.class),
        BOOLEAN("boolean", Boolean.class),
        TIMESTAMP("timestamptz", Instant.class),
        /** JSON text, kept byte for byte. */
        JSON("json", String.class);

        private final String sql;
        private final Class<?> javaClass;

        Type(String sql, Class<?> javaClass) {
            this.sql = sql;
            this.javaClass = javaClass;
        }

        String sql() {
            return sql;
        }

        Class<?> javaClass() {
            return javaClass;
        }
    }

    public Column {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a column name: " + name);
        }
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    public static Column bigint(String name) {
        return new Column(name, Type.BIGINT);
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER);
    }

    public static Column numeric(String name) {
        return new Column(name, Type.NUMERIC);
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE);
    }

    public static Column bool(String name) {
        return new Column(name, Type.BOOLEAN);
    }

    public static Column timestamp(String name) {
        return new Column(name, Type.TIMESTAMP);
    }

    public static Column json(String name) {
        return new Column(name, Type.JSON);
    }
}
