package org.groundswell.command.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.comment.Subject;
import org.jspecify.annotations.Nullable;

/** What a mail says of a notice: what happened, and what to do. Nobody's words travel by mail; the page has them. */
final class NoticeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private NoticeWords() {}

    static String what(NoticeStore.Told notice) {
        String thing = Subject.called(notice.on()) + at(notice.site());
        String dueThing = called(notice.on()) + at(notice.site());
        String due = due(notice.due());
        return switch (notice.kind()) {
            case "mentioned" -> "You are mentioned in a comment on " + thing + ".";
            case "assigned" -> "Somebody made you the owner of " + thing + due + ".";
            case "due-soon" -> "What waits for you is due soon: " + dueThing + due + ".";
            case "overdue" -> "What waits for you is overdue: " + dueThing + due + ".";
            case "vote-waited" -> "A decision waits for your vote.";
            case "answer-waited" -> "An adaptation" + at(notice.site()) + " waits for your answer" + due + ".";
            case "signal-opened" -> "The figures" + at(notice.site()) + " show a signal.";
            case "file-restated" -> "Figures in files that you took read otherwise now.";
            case "decision-restated" -> "Figures shown in a decision that you took part in read otherwise now.";
            default -> "Figures are late at some sites" + due + ".";
        };
    }

    /** Of a visit, what is due is a promise made there; of a test of change, its end. */
    private static String called(String on) {
        return switch (on) {
            case "record" -> "a promise made at a visit";
            case "pdsa" -> "the end of a test of change";
            default -> Subject.called(on);
        };
    }

    static String todo(NoticeStore.Told notice) {
        return switch (notice.kind()) {
            case "mentioned" -> "Read it and answer";
            case "assigned" -> "See what is to be done";
            case "due-soon" -> "Do it, or move its day";
            case "overdue" -> "Do it now, or say why not";
            case "vote-waited" -> "Vote";
            case "answer-waited" -> "Answer it";
            case "signal-opened" -> "Look at the case";
            case "file-restated" -> "See which, then and now";
            case "decision-restated" -> "See the decision, and what was restated since";
            default -> "See which sites are late";
        };
    }

    static String tone(String tone) {
        return switch (tone) {
            case "good" -> "Good news";
            case "bad" -> "Bad news";
            default -> "Neither good nor bad";
        };
    }

    private static String at(@Nullable String site) {
        return site == null ? "" : " at " + site;
    }

    private static String due(@Nullable LocalDate due) {
        return due == null ? "" : ", due " + DAY.format(due);
    }
}
