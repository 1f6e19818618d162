package org.groundswell.query.platform.fold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/** A table with one row for each measure and the definition in force: key {@code measure}. */
public final class MeasureRows {

    private MeasureRows() {}

    /** @param name of the view's own table */
    public static ViewTable declare(String name) {
        return definitionColumns(ViewTable.named(name).key(Column.text("measure")))
                .value(Column.integer("definition_version"), Column.bigint("version"))
                .build();
    }

    /** The columns of a definition, for tables of other keys. */
    public static ViewTable.Builder definitionColumns(ViewTable.Builder builder) {
        return builder.value(
                Column.text("name"),
                Column.text("role"),
                Column.text("kind"),
                Column.text("numerator"),
                Column.text("denominator"),
                Column.text("direction"),
                Column.numeric("target"),
                Column.text("unit"),
                Column.numeric("per"),
                Column.text("first_month"),
                Column.text("meaning"));
    }

    /** Folds an event of a measure into its row. */
    public static void fold(ViewTable table, LedgerEntry entry, MeasureEvent event, ViewWriter view) {
        Row row = table.row().with("version", entry.sequence());
        view.upsert(
                switch (event) {
                    case MeasureDefined e ->
                        define(row, e.definition(), e.meaning().text())
                                .with("measure", e.measure())
                                .with("definition_version", 1);
                    case MeasureRedefined e ->
                        define(row, e.definition(), e.meaning().text())
                                .with("measure", e.measure())
                                .with("definition_version", e.version());
                });
    }

    /** A row with the columns of a definition set. */
    public static Row define(Row row, MeasureDefinition definition, String meaning) {
        YearMonth first = definition.firstMonth();
        return row.with("name", definition.name())
                .with("role", definition.role())
                .with("kind", definition.kind())
                .with("numerator", definition.numerator())
                .with("denominator", definition.denominator())
                .with("direction", definition.direction())
                .with("target", definition.target())
                .with("unit", definition.unit())
                .with("per", definition.per())
                .with("first_month", first == null ? null : first.toString())
                .with("meaning", meaning);
    }

    /** Reads the definition's columns by their own names. */
    public static MeasureDefinition definition(ResultSet rs) throws SQLException {
        return new MeasureDefinition(
                rs.getString("name"),
                rs.getString("role"),
                rs.getString("kind"),
                rs.getString("numerator"),
                rs.getString("denominator"),
                rs.getString("direction"),
                rs.getBigDecimal("target"),
                rs.getString("unit"),
                rs.getBigDecimal("per"),
                month(rs.getString("first_month")));
    }

    /** A month as stored, or nothing. */
    public static @Nullable YearMonth month(@Nullable String stored) {
        return stored == null ? null : YearMonth.parse(stored);
    }
}
