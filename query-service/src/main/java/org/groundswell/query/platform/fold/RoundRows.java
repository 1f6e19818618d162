package org.groundswell.query.platform.fold;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/** A table with one row for each round: key {@code round}, and the parts of {@link RoundFact}. */
public final class RoundRows {

    private RoundRows() {}

    /** @param name of the view's own table */
    public static ViewTable declare(String name) {
        return ViewTable.named(name)
                .key(Column.text("round"))
                .value(
                        Column.text("title"),
                        Column.text("instrument"),
                        Column.text("instrument_version"),
                        Column.text("wording"),
                        Column.json("built"),
                        Column.date("opens_on"),
                        Column.date("closes_on"),
                        Column.text("status"),
                        Column.bigint("version"))
                .build();
    }

    /** Folds an event of a round into its row. */
    public static void fold(ViewTable table, LedgerEntry entry, RoundEvent event, ViewWriter view) {
        RoundFact before =
                view.find(table, entry.aggregate().local()).map(RoundRows::fact).orElse(null);
        RoundFact fact = RoundFact.after(before, event, entry.sequence());
        view.upsert(table.row()
                .with("round", fact.round())
                .with("title", fact.title())
                .with("instrument", fact.instrument())
                .with("instrument_version", fact.instrumentVersion())
                .with("wording", fact.wording())
                .with("built", StoredInstruments.write(fact.built()))
                .with("opens_on", fact.opensOn())
                .with("closes_on", fact.closesOn())
                .with("status", fact.status())
                .with("version", fact.version()));
    }

    /** What a row of the table says. */
    public static RoundFact fact(Row row) {
        return new RoundFact(
                row.text("round"),
                row.text("title"),
                row.text("instrument"),
                row.text("instrument_version"),
                row.textOrNull("wording"),
                StoredInstruments.read((String) row.get("built")),
                row.date("opens_on"),
                row.date("closes_on"),
                row.text("status"),
                row.bigint("version"));
    }

    /** Reads the columns by their own names. */
    public static RoundFact map(ResultSet rs, int rowNumber) throws SQLException {
        return new RoundFact(
                rs.getString("round"),
                rs.getString("title"),
                rs.getString("instrument"),
                rs.getString("instrument_version"),
                rs.getString("wording"),
                StoredInstruments.read(rs.getString("built")),
                requireNonNull(rs.getObject("opens_on", LocalDate.class)),
                requireNonNull(rs.getObject("closes_on", LocalDate.class)),
                rs.getString("status"),
                rs.getLong("version"));
    }
}
