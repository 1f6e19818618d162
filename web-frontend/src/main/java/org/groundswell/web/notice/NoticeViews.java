package org.groundswell.web.notice;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/** What the pages of notices show. */
public final class NoticeViews {

    private NoticeViews() {}

    /**
     * @param tone whether it is good, bad or neither, in words
     * @param colour of the tone
     * @param needsYou in words; absent where there is nothing to do
     * @param todo what to do, as a link's text
     * @param because what the history says of its cause; absent for whoever does not read that
     */
    public record Line(
            String what,
            String tone,
            String colour,
            @Nullable String needsYou,
            String todo,
            String url,
            String day,
            @Nullable String because,
            @Nullable String becauseUrl,
            boolean read) {}

    /**
     * @param readAction marks all as read; absent on pages of the past and where there is nothing unread
     * @param until for marking: up to which entry
     */
    public record Listing(
            String finding,
            List<Line> lines,
            @Nullable String readAction,
            long until,
            String preferenceUrl,
            String policyUrl,
            boolean on) {}

    /** @param ways to be told by mail */
    public record Choosing(List<Option> ways, String action, String back) {}

    /** Who switched notices on or off, or changed the policy. */
    public record Turn(
            String what,
            String by,
            String when,
            long entry,
            String entryUrl,
            @Nullable String reason) {}

    /**
     * A policy to be read.
     *
     * @param kinds which happenings lead to a notice; empty while notices are off, as are the days
     * @param historyUrl absent for who reads no history
     */
    public record PolicyShown(
            boolean on,
            List<String> kinds,
            @Nullable String dueWithin,
            @Nullable String returnsWithin,
            List<Turn> turns,
            @Nullable String historyUrl) {}

    /**
     * @param on whether notices are on
     * @param turns by which they came to stand so
     * @param rehearsed what was rehearsed; absent before
     */
    public record PolicyForm(
            boolean on,
            List<Turn> turns,
            List<Option> kinds,
            String action,
            @Nullable String offUrl,
            String historyUrl,
            @Nullable Rehearsed rehearsed) {}

    /** A row of counts. */
    public record Count(String what, int number) {}

    public record Rehearsed(
            String finding,
            List<Count> kinds,
            List<Count> weeks,
            List<Count> roles,
            List<Count> people,
            List<Line> examples) {}
}
