package org.groundswell.query.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme's notice policy.
 *
 * @param on whether notices are switched on
 * @param policy in force; nothing while notices are off
 * @param switched how they were last switched on or off; nothing where they never were
 * @param changed how the policy was last changed since it was switched on; nothing where it was not, or is off
 * @param version for changing it; -1 where it was never switched on
 */
record NoticePolicyRow(
        boolean on,
        @Nullable Policy policy,
        @Nullable Turn switched,
        @Nullable Turn changed,
        long version) {

    static final NoticePolicyRow NEVER = new NoticePolicyRow(false, null, null, null, -1);

    /**
     * @param kinds which happenings lead to a notice, such as mentioned or overdue
     * @param dueWithin how many days before its day something is due soon
     * @param returnsWithin how many days after a month's end its figures are due
     */
    record Policy(List<String> kinds, int dueWithin, int returnsWithin) {}

    /** @param reason given for it; nothing where none is asked for */
    record Turn(String by, Instant at, long entry, @Nullable String reason) {}
}
