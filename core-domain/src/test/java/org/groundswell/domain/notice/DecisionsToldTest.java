package org.groundswell.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever took part in a decision is told when a figure that was shown in it is told anew. */
class DecisionsToldTest {

    private final NoticeStory story = NoticeStory.begun().measure("m-1").on();

    private List<String> told() {
        return story.told().stream()
                .filter(notice -> notice.kind() == NoticeKind.DECISION_RESTATED)
                .map(notice -> notice.person() + " " + notice.about().reference())
                .toList();
    }

    @Test
    void whoever_took_part_is_told_once_a_day_but_not_of_what_they_corrected_themselves() {
        story.records("RAA", "2026-01").days(40).decide("d-1", "sita", "rhys").taken("d-1", true);
        story.records("RAA", "2026-01").records("RAA", "2026-01");
        assertThat(told()).containsExactly("sita d-1", "rhys d-1");
        story.days(1).records("RAA", "2026-01");
        assertThat(told()).hasSize(4);
        assertThat(story.readAnew()).isEqualTo(story.told());
    }

    @Test
    void figures_that_were_not_shown_are_not_told_of() {
        story.days(40).decide("d-1", "sita").taken("d-1", true);
        story.records("RAA", "2026-01").records("RAA", "2026-01");
        assertThat(told()).as("of an earlier month, but told later").isEmpty();
        story.days(60).records("RAA", "2026-03").records("RAA", "2026-03");
        assertThat(told()).as("of a later month").isEmpty();
    }

    @Test
    void nor_is_a_decision_that_does_not_stand_yet_or_has_come_to_its_end() {
        story.records("RAA", "2026-01").days(40).decide("d-1", "sita").taken("d-1", false);
        story.records("RAA", "2026-01");
        assertThat(told()).isEmpty();
        story.taken("d-1", true).cameOf("d-1").records("RAA", "2026-01");
        assertThat(told()).isEmpty();
    }
}
