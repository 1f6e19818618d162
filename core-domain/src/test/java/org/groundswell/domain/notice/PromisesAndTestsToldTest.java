package org.groundswell.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.notice.NoticeKind.DUE_SOON;
import static org.groundswell.domain.notice.NoticeKind.OVERDUE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises of visits, and ends of tests of change: told before their day and after it, to whoever they are of, until they are done. */
class PromisesAndTestsToldTest {

    private final NoticeStory story = NoticeStory.begun().on();

    private List<String> told(NoticeKind kind) {
        return story.told().stream()
                .filter(notice -> notice.kind() == kind)
                .map(notice -> notice.person() + " " + notice.about().kind() + " "
                        + notice.about().reference() + " " + notice.due())
                .toList();
    }

    @Test
    void a_promise_is_told_to_whoever_made_it_once_before_its_day_and_once_after() {
        story.visits("v-1", "RAA", "sita", 10).days(2);
        assertThat(told(DUE_SOON)).isEmpty();
        story.days(20);
        assertThat(told(DUE_SOON)).containsExactly("sita record facilitation-log/v-1 2026-01-15");
        assertThat(told(OVERDUE)).containsExactly("sita record facilitation-log/v-1 2026-01-15");
        assertThat(story.told())
                .filteredOn(notice -> notice.kind() == OVERDUE)
                .allSatisfy(notice -> assertThat(notice.tone()).isEqualTo(Tone.BAD));
    }

    @Test
    void a_promise_that_is_kept_withdrawn_or_of_nobody_with_an_account_is_told_to_nobody() {
        story.visits("v-1", "RAA", "sita", 10)
                .visits("v-2", "RAA", "sita", 10)
                .visits("v-3", "RAA", null, 10)
                .days(1)
                .amendsVisit("v-1", "RAA", "sita", 9, true)
                .withdrawsVisit("v-2", "RAA")
                .days(40);
        assertThat(told(DUE_SOON)).isEmpty();
        assertThat(told(OVERDUE)).isEmpty();
    }

    @Test
    void a_promise_of_a_visit_that_is_restored_stands_as_it_was() {
        story.visits("v-1", "RAA", "sita", 10)
                .days(1)
                .withdrawsVisit("v-1", "RAA")
                .days(1)
                .restoresVisit("v-1", "RAA")
                .days(10);
        assertThat(told(OVERDUE)).containsExactly("sita record facilitation-log/v-1 2026-01-15");
    }

    @Test
    void a_promise_that_says_the_same_is_not_told_again_and_one_of_another_day_is() {
        story.visits("v-1", "RAA", "sita", 10)
                .days(5)
                .amendsVisit("v-1", "RAA", "sita", 5, false)
                .days(1);
        assertThat(told(DUE_SOON)).hasSize(1);
        story.amendsVisit("v-1", "RAA", "sita", 6, false).days(1);
        assertThat(told(DUE_SOON))
                .containsExactly(
                        "sita record facilitation-log/v-1 2026-01-15", "sita record facilitation-log/v-1 2026-01-17");
    }

    @Test
    void the_end_of_a_test_is_told_to_whoever_runs_it_or_else_to_the_sites_team() {
        story.plans("y-1", "RAA", "rhys")
                .plans("y-2", "RAA")
                .plans("y-3", "RBB")
                .starts("y-1", "RAA", 10)
                .starts("y-2", "RAA", 10)
                .starts("y-3", "RBB", 10)
                .days(30);
        assertThat(told(DUE_SOON)).containsExactly("rhys pdsa y-1 2026-01-15", "sita pdsa y-2 2026-01-15");
        assertThat(told(OVERDUE)).containsExactly("rhys pdsa y-1 2026-01-15", "sita pdsa y-2 2026-01-15");
    }

    @Test
    void a_test_that_is_planned_only_has_no_end_and_one_that_was_compared_is_over() {
        story.plans("y-1", "RAA", "sita").plans("y-2", "RAA", "sita").starts("y-2", "RAA", 10);
        story.days(1).tells("y-2", "RAA", 0).studies("y-2", "RAA").days(60);
        assertThat(told(DUE_SOON)).as("told while it ran, and no more").containsExactly();
        assertThat(told(OVERDUE)).isEmpty();
    }

    @Test
    void a_test_that_ends_on_another_day_is_told_by_that_day() {
        story.plans("y-1", "RAA", "sita")
                .starts("y-1", "RAA", 10)
                .days(1)
                .tells("y-1", "RAA", 20)
                .days(12);
        assertThat(told(DUE_SOON)).isEmpty();
        story.days(1);
        assertThat(told(DUE_SOON)).containsExactly("sita pdsa y-1 2026-01-26");
    }

    @Test
    void a_rehearsal_tells_the_same_of_them() {
        var from = story.days(1).today();
        story.visits("v-1", "RAA", "sita", 10)
                .plans("y-1", "RAA", "rhys")
                .starts("y-1", "RAA", 12)
                .days(30);
        Rehearsal.Reader rehearsed = story.rehearse(NoticePolicy.usual(), from);
        rehearsed.until(story.today());
        assertThat(rehearsed.notices()).hasSize(4).isEqualTo(story.told());
        assertThat(story.readAnew()).isEqualTo(story.told());
    }
}
