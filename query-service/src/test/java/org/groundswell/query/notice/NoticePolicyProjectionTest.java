package org.groundswell.query.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.util.List;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.NoticePolicyEvent;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class NoticePolicyProjectionTest {

    private static final NoticePolicy FEW = new NoticePolicy(List.of(NoticeKind.OVERDUE), 3, 10);

    @Test
    void a_change_keeps_who_switched_it_on_and_switching_anew_forgets_the_turns_before() {
        try (ProjectionHarness harness = ProjectionHarness.of(new NoticePolicyProjection())) {
            Story story = new Story(harness.ledgers(), "p-one").created("Flow");
            tell(story, "maya", new NoticePolicySwitchedOn(NoticePolicy.usual()));
            tell(story, "rhys", new NoticePolicyChanged(FEW, said("rhys", "Too many")));
            tell(story, "maya", new NoticePolicySwitchedOff(said("maya", "It ends")));
            tell(story, "rhys", new NoticePolicySwitchedOn(FEW));
            tell(new Story(harness.ledgers(), "p-two"), "una", new NoticePolicySwitchedOn(FEW));
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select * from view_notice_policy where ledger = (select number from intake_ledger where ledger = 'p-one') order by from_entry"))
                    .extracting(row -> "%s-%s v%s %s | %s %s %s | %s %s %s"
                            .formatted(
                                    row.get("from_entry"),
                                    row.get("to_entry"),
                                    row.get("version"),
                                    row.get("due_within"),
                                    row.get("switched_by"),
                                    row.get("switched_entry"),
                                    row.get("switched_reason"),
                                    row.get("changed_by"),
                                    row.get("changed_entry"),
                                    row.get("changed_reason")))
                    .containsExactly(
                            "3-4 v0 7 | maya 3 null | null null null",
                            "4-5 v1 3 | maya 3 null | rhys 4 Too many",
                            "5-6 v2 null | maya 5 It ends | null null null",
                            "6-null v3 3 | rhys 6 null | null null null");
        }
    }

    private static void tell(Story story, String actor, NoticePolicyEvent event) {
        story.append(AggregateId.noticePolicy(story.programme()), actor, event);
    }
}
