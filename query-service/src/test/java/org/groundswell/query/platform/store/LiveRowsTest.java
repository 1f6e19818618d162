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

    @Test
    void what_a_memory_holds_is_kept_from_batch_to_batch() {
        Memory<String> memory = Memory.of(String.class, "view_tally_words", Column.bigint("number"));
        Row row = memory.row("one", 1L);
        LiveRows rows = new LiveRows(0);
        rows.remember(memory.table(), row.key(), Optional.of(row));
        assertThat(rows.get(memory.table(), row.key()).map(memory::read)).contains("one");
    }

    @Test
    void rows_are_forgotten_of_the_table_that_has_most() {
        ViewTable few = ViewTable.named("view_few").key(Column.bigint("number")).build();
        Row one = few.row().with("number", 1L);
        LiveRows rows = new LiveRows(0);
        rows.remember(few, one.key(), Optional.of(one));
        for (long number = 0; number < 10; number++) {
            rows.remember(TABLE, row(number).key(), Optional.of(row(number)));
        }
        assertThat(rows.forget(4)).isEqualTo(4);
        assertThat(rows.size()).isEqualTo(7);
        assertThat(rows.get(TABLE, row(3).key())).as("to be asked for").isNull();
        assertThat(rows.get(TABLE, row(4).key())).contains(row(4));
        assertThat(rows.get(TABLE, row(10).key())).as("to be asked for").isNull();
        assertThat(rows.get(few, few.row().with("number", 2L).key()))
                .as("surely none")
                .isEmpty();
        assertThat(rows.forget(100)).isEqualTo(7);
    }
}
