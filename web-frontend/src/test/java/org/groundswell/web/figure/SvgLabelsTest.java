package org.groundswell.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels beside a plot fit into their room, and none covers another. */
class SvgLabelsTest {

    @Test
    void a_label_with_room_stays_as_it_is() {
        assertThat(SvgLabels.lines("RF4", 12)).containsExactly("RF4");
    }

    @Test
    void a_long_label_is_parted_at_a_space() {
        assertThat(SvgLabels.lines("Ashmere General", 12)).containsExactly("Ashmere", "General");
    }

    @Test
    void what_two_lines_cannot_hold_ends_in_an_ellipsis() {
        assertThat(SvgLabels.lines("Saint Bartholomew and the Fields", 12)).containsExactly("Saint", "Bartholomew…");
        assertThat(SvgLabels.lines("Northumbriashire", 12)).containsExactly("Northumbria…");
    }

    @Test
    void labels_of_several_lines_never_cover_one_another() {
        List<SvgLabels.Label> placed = SvgLabels.apart(
                List.of(
                        new SvgLabels.Label(100, List.of("Ashmere", "General"), "#000", true),
                        new SvgLabels.Label(101, List.of("middle site"), "#000", false),
                        new SvgLabels.Label(102, List.of("target"), "#000", false)),
                16,
                108);
        for (int i = 1; i < placed.size(); i++) {
            double above = placed.get(i - 1).y() + placed.get(i - 1).half();
            double below = placed.get(i).y() - placed.get(i).half();
            assertThat(below - above).isGreaterThanOrEqualTo(SvgLabels.ROOM);
        }
        assertThat(placed.getLast().y()).isLessThanOrEqualTo(108);
    }
}
