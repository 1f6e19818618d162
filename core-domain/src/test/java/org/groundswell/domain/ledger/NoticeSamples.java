package org.groundswell.domain.ledger;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;

/** One canonical event of every type about notices. */
final class NoticeSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");

    static final List<Event> ALL = List.of(
            new NoticePolicySwitchedOn(new NoticePolicy(
                    List.of(
                            NoticeKind.MENTIONED,
                            NoticeKind.ASSIGNED,
                            NoticeKind.DUE_SOON,
                            NoticeKind.OVERDUE,
                            NoticeKind.VOTE_WAITED,
                            NoticeKind.ANSWER_WAITED,
                            NoticeKind.SIGNAL_OPENED,
                            NoticeKind.RETURNS_LATE),
                    7,
                    10)),
            new NoticePolicyChanged(
                    new NoticePolicy(List.of(NoticeKind.MENTIONED, NoticeKind.OVERDUE), 14, 20),
                    said("Too many of them")),
            new NoticePolicySwitchedOff(said("The programme ends")));

    private NoticeSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}
