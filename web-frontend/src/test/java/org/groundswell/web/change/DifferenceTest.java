package org.groundswell.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.web.platform.page.Comparison.Cell;
import org.groundswell.web.platform.page.Comparison.Line;
import org.groundswell.web.platform.page.Comparison.Mark;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Compared site(String code, String stage, String wave) {
        return Compared.row(code, "Site " + code).with("Stage", stage).with("Wave", wave);
    }

    @Test
    void equal_readings_have_no_difference() {
        List<Compared> rows = List.of(site("A", "engaged", "1"), site("B", "identified", null));
        assertThat(Difference.between(rows, rows).lines()).isEmpty();
    }

    @Test
    void rows_are_found_again_by_their_key_whatever_their_order() {
        List<Compared> before = List.of(site("A", "engaged", "1"), site("B", "identified", "2"));
        assertThat(Difference.between(before, before.reversed()).lines()).isEmpty();
    }

    @Test
    void added_gone_and_changed_rows_are_told_apart_and_only_changed_cells_are_told() {
        Difference difference = Difference.between(
                List.of(site("A", "engaged", "1"), site("B", "identified", null)),
                List.of(site("A", "committed", "1"), site("C", "identified", null)));
        assertThat(difference.lines())
                .containsExactly(
                        new Line(Mark.ADDED, "Site C", List.of(new Cell("Stage", "", "identified"))),
                        new Line(Mark.GONE, "Site B", List.of(new Cell("Stage", "identified", ""))),
                        new Line(Mark.CHANGED, "Site A", List.of(new Cell("Stage", "engaged", "committed"))));
    }

    @Test
    void a_cell_that_only_one_reading_has_is_compared_with_nothing() {
        Difference difference = Difference.between(
                List.of(Compared.row("A", "A").with("Old", "x")),
                List.of(Compared.row("A", "A").with("New", "y")));
        assertThat(difference.lines().getFirst().cells())
                .containsExactly(new Cell("Old", "x", "–"), new Cell("New", "–", "y"));
    }

    @Test
    void moments_are_read_as_people_write_them() {
        assertThat(List.of("120", "1,204", "entry 120", "Entry:120", " 2026-03-01 "))
                .extracting(Written::moment)
                .containsExactly("entry:120", "entry:1204", "entry:120", "entry:120", "2026-03-01");
    }
}
