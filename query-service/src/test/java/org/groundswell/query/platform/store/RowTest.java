package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final ViewTable TABLE = ViewTable.named("view_thing")
            .key(Column.text("thing"))
            .value(Column.bigint("told"), Column.timestamp("at"), Column.text("what"))
            .build();

    @Test
    void a_row_filled_is_the_row_of_one_column_after_another_in_whatever_order() {
        Row one = TABLE.row()
                .with("thing", "t1")
                .with("told", 3L)
                .with("at", Instant.EPOCH)
                .with("what", "one");

        assertThat(TABLE.filling()
                        .with("thing", "t1")
                        .with("told", 3L)
                        .with("at", Instant.EPOCH)
                        .with("what", "one")
                        .row())
                .isEqualTo(one);
        assertThat(TABLE.filling()
                        .with("what", "one")
                        .with("at", Instant.EPOCH)
                        .with("thing", "t1")
                        .with("told", 2L)
                        .with("told", 3L)
                        .row())
                .isEqualTo(one);
        assertThat(TABLE.filling().with("thing", "t1").row())
                .isEqualTo(TABLE.row().with("thing", "t1"));
    }

    @Test
    void what_is_filled_in_later_changes_no_row_made_before() {
        Row.Filling filling = TABLE.filling().with("thing", "t1").with("what", "one");
        Row before = filling.row();
        Row after = filling.with("what", "two").row();

        assertThat(before.text("what")).isEqualTo("one");
        assertThat(after.text("what")).isEqualTo("two");
    }

    @Test
    void an_instant_is_cut_to_what_the_database_keeps() {
        assertThat(TABLE.filling()
                        .with("at", Instant.ofEpochSecond(1, 1_234_567))
                        .row()
                        .timestamp("at"))
                .isEqualTo(Instant.ofEpochSecond(1, 1_234_000));
    }

    @Test
    void what_a_column_does_not_hold_and_a_column_that_is_not_there_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.filling().with("told", 3))
                .withMessage("Column told of view_thing holds Long, not Integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.row().with("told", "three"))
                .withMessage("Column told of view_thing holds Long, not String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.filling().with("none", "x"))
                .withMessage("No column none in view_thing");
    }
}
