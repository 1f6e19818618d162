package org.groundswell.web.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the caller's.
 *
 * @param tone good, bad or neither
 * @param on the kind of thing it is about
 * @param of which of them
 * @param cause the entry because of which it was given
 */
record NoticeReading(
        String notice,
        String programme,
        String kind,
        String tone,
        boolean needsYou,
        String on,
        String of,
        @Nullable String site,
        long cause,
        @Nullable LocalDate due,
        LocalDate day,
        long after,
        boolean read) {

    /** @param unread of the programme, whatever is listed */
    record Page(int unread, List<NoticeReading> items) {}

    record Unread(int unread) {}

    record Preference(String mail) {}

    record Policy(List<String> kinds, int dueWithin, int returnsWithin) {

        static Policy of(NoticePolicy policy) {
            return new Policy(
                    policy.kinds().stream().map(NoticeKind::word).toList(), policy.dueWithin(), policy.returnsWithin());
        }
    }

    /**
     * @param policy in force; nothing while notices are off
     * @param switched how they were last switched on or off; nothing where they never were
     * @param changed how the policy was last changed since
     */
    record PolicyState(
            boolean on,
            @Nullable Policy policy,
            @Nullable Turn switched,
            @Nullable Turn changed,
            long version) {

        /** In force, or what is offered before anything is chosen. */
        Policy offered() {
            return policy == null ? Policy.of(NoticePolicy.usual()) : policy;
        }
    }

    record Turn(String by, Instant at, long entry, @Nullable String reason) {}

    /** @param role the weightiest of the person; nothing for whoever has left */
    record Share(String person, @Nullable String role, int notices) {}

    record Example(
            String kind,
            String tone,
            boolean needsYou,
            String person,
            String on,
            String of,
            @Nullable LocalDate due,
            LocalDate day,
            long cause) {}

    /** What a policy would have sent. */
    record Rehearsal(
            LocalDate from,
            LocalDate to,
            int total,
            Map<String, Integer> kinds,
            Map<LocalDate, Integer> weeks,
            List<Share> people,
            List<Example> examples) {}
}
