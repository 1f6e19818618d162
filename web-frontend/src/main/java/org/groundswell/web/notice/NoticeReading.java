package org.groundswell.web.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    record Policy(List<String> kinds, int dueWithin, int returnsWithin) {}

    record PolicyState(boolean on, Policy policy, long version) {}

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
