package org.groundswell.domain.notice;

import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;

/** What happened to a programme's notice policy. */
public sealed interface NoticePolicyEvent extends Event {

    record NoticePolicySwitchedOn(NoticePolicy policy) implements NoticePolicyEvent {}

    record NoticePolicyChanged(NoticePolicy policy, FreeText reason) implements NoticePolicyEvent {}

    record NoticePolicySwitchedOff(FreeText reason) implements NoticePolicyEvent {}
}
