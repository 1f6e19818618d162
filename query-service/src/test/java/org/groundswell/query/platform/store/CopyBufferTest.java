package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.platform.store.Column.bigint;
import static org.groundswell.query.platform.store.Column.bool;
import static org.groundswell.query.platform.store.Column.date;
import static org.groundswell.query.platform.store.Column.integer;
import static org.groundswell.query.platform.store.Column.json;
import static org.groundswell.query.platform.store.Column.numeric;
import static org.groundswell.query.platform.store.Column.text;
import static org.groundswell.query.platform.store.Column.timestamp;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.Arrival;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.testing.Engine;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.Stories;
import org.junit.jupiter.api.Test;

/** Rows that are copied are the rows that single inserts would have made. */
class CopyBufferTest {

    private static final ViewTable TABLE = ViewTable.named("view_every_type")
            .key(bigint("entry"))
            .value(
                    text("words"),
                    integer("small"),
                    numeric("number"),
                    date("day"),
                    bool("flag"),
                    timestamp("moment"),
                    json("document"))
            .build();

    private static final List<Row> ROWS = rows();

    /** Writes one row an entry, whatever the entry is. */
    private static final class EveryType implements View {

        @Override
        public String name() {
            return "every_type";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<ViewTable> tables() {
            return List.of(TABLE);
        }

        @Override
        public void fold(Arrival arrival, ViewWriter view) {
            long entry = arrival.entry().entry();
            view.insert(ROWS.get((int) ((entry - 1) % ROWS.size())).with("entry", entry));
        }
    }

    @Test
    void every_value_of_every_type_is_copied_as_it_is_inserted() {
        View view = new EveryType();
        Ledgers ledgers = new Ledgers();
        LedgerId ledger = Stories.programme(ledgers, "p-copied", "maya");
        while (ledgers.of(ledger).size() < 2 * ROWS.size()) {
            Stories.grant(ledgers, ledger, "aude", new Grant(Role.AUDITOR, null, null));
        }
        try (Engine engine = new Engine(List.of(view))) {
            engine.fold(Lane.LIVE, ledger, ledgers.of(ledger));
            ledgers.of(ledger).forEach(entry -> engine.fold(Lane.NEXT, ledger, List.of(entry)));

            assertThat(engine.digest(Lane.LIVE, view, ledger)).isEqualTo(engine.digest(Lane.NEXT, view, ledger));
            assertThat(copied(engine, "number = 1000")).isEqualTo(2);
            assertThat(copied(engine, "words = E'a\\tb\\\\n\\n'")).isEqualTo(2);
            assertThat(copied(engine, "moment = day::timestamp at time zone 'UTC' + interval '23:59:59.999999'"))
                    .isEqualTo(8);
        }
    }

    private static long copied(Engine engine, String where) {
        return engine.jdbc()
                .sql("select count(*) from view_every_type where " + where)
                .query(Long.class)
                .single();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(TABLE.row());
        for (String words : List.of("", "plain", "a\tb\\n\n", "\\N", "Ærøskøbing – 病院 🏥", "x".repeat(70_000))) {
            rows.add(row(words, 0, "0", "2026-03-01", "2026-03-01T10:00:00.123456Z", "{}"));
        }
        for (String number : List.of("1E+3", "-0.000", "0.95", "12345678901234567890.0987654321", "-9999", "1E-12")) {
            rows.add(row("number", -1, number, "1970-01-01", "1970-01-01T00:00:00Z", "[1.50, \"\\u00e9\"]"));
        }
        for (String day : List.of("0001-01-01", "1999-12-31", "2000-01-01", "2400-02-29")) {
            rows.add(row("day", Integer.MIN_VALUE, "1", day, day + "T23:59:59.999999Z", "null"));
        }
        return rows;
    }

    private static Row row(String words, int small, String number, String day, String moment, String json) {
        return TABLE.row()
                .with("words", words)
                .with("small", small)
                .with("number", new BigDecimal(number))
                .with("day", LocalDate.parse(day))
                .with("flag", small == 0)
                .with("moment", Instant.parse(moment))
                .with("document", json);
    }
}
