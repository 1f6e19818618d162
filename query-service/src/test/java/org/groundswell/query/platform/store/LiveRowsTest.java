package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Rows remembered between batches. */
class LiveRowsTest {

    private static final ViewTable TABLE = ViewTable.named("view_tally")
            .key(Column.bigint("number"))
            .value(Column.text("word"))
            .build();

    private static Row row(long number) {
        return TABLE.row().with("number", number).with("word", "w" + number);
    }

    @Test
    void of_more_than_there_is_room_for_the_longest_unwritten_are_forgotten() {
        LiveRows rows = new LiveRows(0);
        LongFunction<Optional<Row>> known =
                number -> rows.get(TABLE, row(number).key());
        for (long number = 0; number < LiveRows.LIMIT; number++) {
            rows.remember(TABLE, row(number).key(), Optional.of(row(number)));
        }
        assertThat(known.apply(LiveRows.LIMIT)).as("surely none").isEmpty();
        rows.remember(TABLE, row(0).key(), Optional.of(row(0)));
        rows.remember(TABLE, row(LiveRows.LIMIT).key(), Optional.of(row(LiveRows.LIMIT)));
        assertThat(known.apply(0)).contains(row(0));
        assertThat(known.apply(1)).as("to be asked for").isNull();
        assertThat(known.apply(2)).contains(row(2));
        assertThat(known.apply(LiveRows.LIMIT + 1)).as("to be asked for").isNull();
    }

    @Test
    void what_a_row_means_is_kept_while_a_batch_lasts_and_until_a_column_changes() {
        Row row = row(1).meaning("one");
        assertThat(row.meaning(String.class)).contains("one");
        assertThat(row).isEqualTo(row(1));
        assertThat(row.with("word", "other").meaning(String.class)).isEmpty();
        LiveRows rows = new LiveRows(0);
        rows.remember(TABLE, row.key(), Optional.of(row));
        assertThat(rows.get(TABLE, row.key()).orElseThrow().meaning(String.class))
                .isEmpty();
    }
}
