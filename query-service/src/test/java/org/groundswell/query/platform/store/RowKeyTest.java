package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys that are much alike still have hashes of their own. */
class RowKeyTest {

    private static final ViewTable FIGURES = ViewTable.named("view_figures")
            .key(Column.text("measure"), Column.text("site"), Column.text("period"))
            .build();

    @Test
    void codes_and_months_that_differ_in_their_digits_seldom_share_a_hash() {
        Set<Integer> hashes = new HashSet<>();
        int keys = 0;
        for (int measure = 0; measure < 20; measure++) {
            for (int site = 0; site < 100; site++) {
                for (int month = 1; month <= 12; month++) {
                    hashes.add(key("m-%02d".formatted(measure), "L%03d".formatted(site), "2026-%02d".formatted(month))
                            .hashCode());
                    keys++;
                }
            }
        }
        assertThat(hashes).hasSizeGreaterThan(keys * 99 / 100);
    }

    @Test
    void keys_of_equal_parts_are_equal_and_stand_in_the_order_of_their_parts() {
        assertThat(key("m-1", "RAA", "2026-01"))
                .isEqualTo(key("m-1", "RAA", "2026-01"))
                .hasSameHashCodeAs(key("m-1", "RAA", "2026-01"))
                .isNotEqualTo(key("m-1", "RAA", "2026-02"))
                .isLessThan(key("m-1", "RAB", "2025-01"));
        assertThat(key("m-1", "RAA", "2026-01").beginning(2))
                .isEqualTo(RowKey.beginning("m-1", "RAA"))
                .isNotEqualTo(RowKey.beginning("m-1", "RAB"));
    }

    @Test
    void a_key_that_is_not_whole_is_none() {
        assertThatThrownBy(() -> key("m-1", "RAA")).hasMessageContaining("3 columns");
        assertThatThrownBy(() -> FIGURES.row().with("measure", "m-1").key()).hasMessageContaining("Key column site");
    }

    private static RowKey key(Object... parts) {
        return RowKey.of(FIGURES, parts);
    }
}
