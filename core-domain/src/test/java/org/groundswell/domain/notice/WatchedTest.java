package org.groundswell.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A programme that came from elsewhere is told of from then on. */
class WatchedTest {

    private final NoticeStory story = NoticeStory.begun().on();

    private List<String> told(Watched from) {
        return story.readAnew().stream()
                .filter(from::tells)
                .map(notice -> notice.kind().word() + " " + notice.about().reference())
                .toList();
    }

    @Test
    void what_happened_and_fell_due_before_it_came_is_told_by_nobody_here() {
        story.agree("t-late", "sita", 2)
                .days(5)
                .agree("t-soon", "sita", 3)
                .mention("maya", "rhys")
                .days(1);
        Watched from = new Watched(story.entries(), story.today());
        assertThat(told(Watched.FROM_THE_BEGINNING))
                .containsExactlyInAnyOrder(
                        "assigned t-late",
                        "due-soon t-late",
                        "overdue t-late",
                        "assigned t-soon",
                        "due-soon t-soon",
                        "mentioned d-1");
        assertThat(told(from)).isEmpty();
    }

    @Test
    void from_the_same_day_on_it_is_told_of_what_happens_and_from_the_next_of_what_falls_due() {
        story.agree("t-1", "sita", 2).days(1);
        Watched from = new Watched(story.entries(), story.today());
        story.agree("t-2", "sita", 30);
        assertThat(told(from)).containsExactly("assigned t-2");
        story.days(2);
        assertThat(told(from))
                .as("that it was due soon was told where it came from")
                .containsExactly("assigned t-2", "overdue t-1");
    }
}
