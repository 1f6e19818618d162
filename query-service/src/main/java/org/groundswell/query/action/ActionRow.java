package org.groundswell.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action among others.
 *
 * @param action its id; of what was noted elsewhere, a word with a colon, which has no page of its own
 * @param notedAs flag, condition, promise, gap or lost, of what was noted elsewhere and is no action
 * @param originKind flag, record, decision or handover
 * @param origin what it came from, as the kind has it
 * @param owner a person's id; nothing where somebody is named in words
 * @param firstDue the day it was first due
 * @param standing noted (said elsewhere, and taken on by no action), open, done or dropped
 * @param ending what came of it, or why it was dropped
 */
record ActionRow(
        String action,
        @Nullable String notedAs,
        @Nullable String site,
        @Nullable String siteName,
        @Nullable String region,
        String what,
        @Nullable String originKind,
        @Nullable String origin,
        @Nullable String owner,
        @Nullable String ownerWords,
        LocalDate due,
        LocalDate firstDue,
        String standing,
        @Nullable String ending,
        String agreedBy,
        Instant agreedAt,
        @Nullable Instant endedAt,
        long version) {

    /** @param total of all pages */
    record Page(List<ActionRow> items, long total, int page, int size) {}

    /**
     * How an action came to stand as it does.
     *
     * @param what agreed, handed-over, rescheduled, done, dropped or reopened
     * @param owner the owner it then got
     * @param due the day it then got
     */
    record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String reason) {}

    record Detail(ActionRow action, List<Step> steps) {}

    /** Somebody who may own an action, and as what. */
    record Owner(String person, List<String> roles) {}
}
