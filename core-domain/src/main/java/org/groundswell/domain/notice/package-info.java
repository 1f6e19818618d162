/**
 * Notices: what of a programme's happenings is told to whom, by a policy that its managers switch on. {@link
 * org.groundswell.domain.notice.NoticeRun} alone says which notices a ledger gives; what is sent and what is rehearsed both ask it.
 */
@NullMarked
package org.groundswell.domain.notice;

import org.jspecify.annotations.NullMarked;
