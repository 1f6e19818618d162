package org.groundswell.query.platform.store;

import java.sql.SQLException;

/** The database did not take a view's rows. */
public final class RowsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean dueToTheRows;

    RowsRefusedException(ViewTable table, SQLException cause) {
        super(table + ": " + rootMessage(cause), cause);
        String state = cause.getSQLState();
        this.dueToTheRows = state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** Whether the rows themselves are at fault, so that trying again cannot help. */
    public boolean isDueToTheRows() {
        return dueToTheRows;
    }

    private static String rootMessage(SQLException cause) {
        SQLException next = cause.getNextException();
        return String.valueOf((next == null ? cause : next).getMessage());
    }
}
