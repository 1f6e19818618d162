package org.groundswell.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.notice.NoticeKind.ANSWER_WAITED;
import static org.groundswell.domain.notice.NoticeKind.ASSIGNED;
import static org.groundswell.domain.notice.NoticeKind.DUE_SOON;
import static org.groundswell.domain.notice.NoticeKind.MENTIONED;
import static org.groundswell.domain.notice.NoticeKind.OVERDUE;
import static org.groundswell.domain.notice.NoticeKind.RETURNS_LATE;
import static org.groundswell.domain.notice.NoticeKind.SIGNAL_OPENED;
import static org.groundswell.domain.notice.NoticeKind.VOTE_WAITED;

import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.junit.jupiter.api.Test;

class NoticeRunTest {

    private final NoticeStory story = NoticeStory.begun();

    private List<String> told() {
        return story.told().stream()
                .map(notice -> notice.kind().word() + " " + notice.person() + " "
                        + notice.about().reference())
                .toList();
    }

    private List<String> told(NoticeKind kind) {
        return told().stream().filter(each -> each.startsWith(kind.word())).toList();
    }

    @Test
    void nothing_is_told_while_notices_are_off() {
        story.mention("maya", "sita").agree("t-1", "sita", 3).days(20);
        assertThat(story.told()).isEmpty();
        story.on().mention("maya", "sita");
        assertThat(told(MENTIONED)).containsExactly("mentioned sita d-1");
        story.policy(new NoticePolicySwitchedOff(NoticeStory.said("maya", "Enough")))
                .mention("maya", "sita")
                .days(1);
        assertThat(story.told()).hasSize(1);
    }

    @Test
    void whoever_is_mentioned_is_told_and_nobody_of_what_they_did_themselves() {
        story.on().mention("maya", "sita", "maya", "stranger");
        assertThat(told()).containsExactly("mentioned sita d-1");
        assertThat(story.told().getFirst().tone()).isEqualTo(Tone.NEITHER);
    }

    @Test
    void an_owner_is_told_when_it_is_theirs_when_it_is_due_soon_and_when_it_is_overdue_once_each() {
        story.on().agree("t-1", "sita", 10).days(2);
        assertThat(told()).containsExactly("assigned sita t-1");
        story.days(1);
        assertThat(told(DUE_SOON)).containsExactly("due-soon sita t-1");
        story.days(30);
        assertThat(told()).containsExactly("assigned sita t-1", "due-soon sita t-1", "overdue sita t-1");
        assertThat(story.told().getLast().tone()).isEqualTo(Tone.BAD);
        assertThat(story.told().getLast().day())
                .isEqualTo(story.told().getLast().due().plusDays(1));
    }

    @Test
    void what_is_done_is_told_no_more_and_what_is_moved_or_handed_over_anew() {
        story.on().agree("t-1", "sita", 10).days(4).reschedule("t-1", 20).handOver("t-1", "rhys");
        story.days(40);
        assertThat(told(OVERDUE)).containsExactly("overdue rhys t-1");
        assertThat(told(ASSIGNED)).containsExactly("assigned sita t-1", "assigned rhys t-1");
        story.agree("t-2", "sita", 10).done("t-2").days(40);
        assertThat(told(OVERDUE)).hasSize(1);
    }

    @Test
    void voters_are_told_of_a_decision_and_answerers_of_an_adaptation() {
        story.on().decide("d-2", "rhys", "sita").asks("a-1", "RAA", 5).asks("a-2", "RCC", 5);
        assertThat(told(VOTE_WAITED)).containsExactly("vote-waited rhys d-2", "vote-waited sita d-2");
        assertThat(told(ANSWER_WAITED))
                .as("the lead of the region, and of a site without a lead the manager")
                .containsExactly("answer-waited rhys a-1", "answer-waited maya a-2");
    }

    @Test
    void a_signal_is_told_to_its_site_and_region_as_good_or_bad() {
        story.on().signal("RAA", "shift-2026-01", "concern").signal("RAA", "trend-2026-01", "improvement");
        assertThat(told(SIGNAL_OPENED))
                .containsExactly(
                        "signal-opened sita m-1/RAA/shift-2026-01",
                        "signal-opened rhys m-1/RAA/shift-2026-01",
                        "signal-opened maya m-1/RAA/shift-2026-01",
                        "signal-opened sita m-1/RAA/trend-2026-01",
                        "signal-opened rhys m-1/RAA/trend-2026-01",
                        "signal-opened maya m-1/RAA/trend-2026-01");
        assertThat(story.told()).extracting(Notice::tone).contains(Tone.GOOD, Tone.BAD);
    }

    @Test
    void late_figures_are_told_to_the_site_and_counted_for_the_manager() {
        story.gathers("RAA").gathers("RCC").measure("m-1").on().records("RCC", "2026-01");
        story.days(38);
        assertThat(told(DUE_SOON)).containsExactly("due-soon sita m-1/RAA");
        assertThat(told(OVERDUE)).containsExactly("overdue sita m-1/RAA");
        assertThat(told(RETURNS_LATE)).containsExactly("returns-late maya m-1");
        assertThat(story.told().getLast().due()).isEqualTo("2026-02-10");
    }

    @Test
    void late_figures_are_told_by_the_widest_policy_there_can_be() {
        int most = NoticePolicy.MOST_DAYS;
        story.gathers("RAA")
                .measure("m-1")
                .policy(new NoticePolicySwitchedOn(new NoticePolicy(List.of(OVERDUE), most, most)))
                .days(90);
        assertThat(told(OVERDUE)).containsExactly("overdue sita m-1/RAA");
    }

    @Test
    void a_round_is_told_to_the_sites_that_have_not_assessed() {
        story.on().round("r-1", 20).reveals("r-1", "RBB").days(12);
        assertThat(told(DUE_SOON)).isEmpty();
        story.days(1);
        assertThat(told(DUE_SOON)).containsExactly("due-soon sita r-1/RAA");
        story.days(8);
        assertThat(told(OVERDUE)).containsExactly("overdue sita r-1/RAA");
    }

    @Test
    void whoever_has_left_is_told_nothing() {
        story.on().agree("t-1", "sita", 10).leaves("sita").days(40);
        assertThat(told(OVERDUE)).isEmpty();
    }

    @Test
    void a_changed_policy_tells_what_it_says_and_nothing_again() {
        story.on().agree("t-1", "sita", 10).days(4);
        NoticePolicy wider = new NoticePolicy(List.of(DUE_SOON, OVERDUE), 60, 10);
        story.policy(new NoticePolicyChanged(wider, NoticeStory.said("maya", "Earlier")))
                .mention("maya", "sita")
                .days(2);
        assertThat(told()).containsExactly("assigned sita t-1", "due-soon sita t-1");
    }

    @Test
    void the_same_ledger_gives_the_same_notices_however_it_is_read() {
        story.on().agree("t-1", "sita", 10).mention("maya", "sita", "rhys").days(30);
        List<Notice> again = story.readAnew();
        assertThat(again).isEqualTo(story.told());
        assertThat(again).extracting(Notice::id).doesNotHaveDuplicates();
        assertThat(story.readWithEveryDayAskedFor()).isEqualTo(again);
    }

    @Test
    void a_rehearsal_tells_what_would_have_been_sent() {
        story.agree("t-0", "sita", 2).days(5).on().days(1);
        var from = story.today();
        story.agree("t-1", "sita", 10)
                .mention("maya", "rhys")
                .asks("a-1", "RAA", 5)
                .decide("d-2", "sita")
                .signal("RAA", "shift-2026-01", "concern")
                .days(45);
        List<Notice> sent = story.told().stream()
                .filter(notice -> !notice.day().isBefore(from))
                .toList();
        Rehearsal.Reader rehearsed = story.rehearse(NoticePolicy.usual(), from);
        Rehearsal report = rehearsed.until(story.today());
        assertThat(rehearsed.notices()).isEqualTo(sent).hasSizeGreaterThan(8);
        assertThat(report.total()).isEqualTo(sent.size());
        assertThat(report.weeks().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(sent.size());
        assertThat(report.people().getFirst().person()).isEqualTo(new PersonId("sita"));
        assertThat(report.kinds()).containsEntry(OVERDUE, 3);
        assertThat(report.examples()).isSubsetOf(sent);
    }
}
