package org.groundswell.domain.ledger;

import org.groundswell.domain.notice.NoticePolicyEvent;

/** What happened to the policy of notices, in words. */
final class NoticeSentence {

    private NoticeSentence() {}

    static String of(NoticePolicyEvent event) {
        return switch (event) {
            case NoticePolicyEvent.NoticePolicySwitchedOn _ -> "Switched notices on";
            case NoticePolicyEvent.NoticePolicyChanged _ -> "Changed which happenings lead to notices";
            case NoticePolicyEvent.NoticePolicySwitchedOff _ -> "Switched notices off";
        };
    }
}
