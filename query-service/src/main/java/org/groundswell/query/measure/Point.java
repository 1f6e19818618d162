package org.groundswell.query.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.fold.FigureWord;

/**
 * A month of a series.
 *
 * @param definitionVersion of the measure, that it was given under
 * @param entry the entry that gave the figure in force
 */
record Point(DataPoint told, int definitionVersion, long entry, boolean corrected) {

    /** What {@link #of} reads of a table of {@link org.groundswell.query.platform.fold.FigureRows}, which the statement calls f. */
    static final String COLUMNS = "f.period, f.figure, f.definition_version, f.entry, f.corrected";

    static Point of(ResultSet rs) throws SQLException {
        return new Point(
                FigureWord.read(YearMonth.parse(rs.getString("period")), rs.getString("figure")),
                rs.getInt("definition_version"),
                rs.getLong("entry"),
                rs.getBoolean("corrected"));
    }

    YearMonth month() {
        return told.period();
    }
}
