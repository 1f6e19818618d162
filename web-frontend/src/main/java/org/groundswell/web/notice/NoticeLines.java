package org.groundswell.web.notice;

import java.time.LocalDate;
import org.groundswell.domain.comment.Subject;
import org.groundswell.web.comment.Commented;
import org.groundswell.web.notice.NoticeViews.Line;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.jspecify.annotations.Nullable;

/** Says a notice in words: what happened, whether that is good or bad, and what to do. */
final class NoticeLines {

    private NoticeLines() {}

    static Line line(PageModel page, NoticeReading notice, @Nullable String because) {
        return new Line(
                what(page, notice.kind(), notice.on(), notice.due(), notice.site()),
                tone(page, notice.tone()),
                colour(notice.tone()),
                notice.needsYou() ? page.text("notice.needsYou") : null,
                page.text("notice.do." + notice.kind()),
                url(page, notice.on(), notice.of()),
                page.texts().date(notice.day()),
                because,
                because == null ? null : page.programmeLink("/history/" + notice.cause()),
                notice.read());
    }

    static Line line(PageModel page, NoticeReading.Example notice, String person) {
        return new Line(
                what(page, notice.kind(), notice.on(), notice.due(), null),
                tone(page, notice.tone()),
                colour(notice.tone()),
                notice.needsYou() ? page.text("notice.needsYou") : null,
                person,
                url(page, notice.on(), notice.of()),
                page.texts().date(notice.day()),
                null,
                null,
                true);
    }

    private static String what(PageModel page, String kind, String on, @Nullable LocalDate due, @Nullable String site) {
        return page.text(
                "notice.what." + kind,
                thing(page, kind, on),
                due == null ? "" : page.texts().date(due),
                site == null ? "" : site,
                due == null ? 0 : 1,
                site == null ? 0 : 1);
    }

    /** What is due of a thing may be a part of it. */
    private static String thing(PageModel page, String kind, String on) {
        String whole = page.text("notice.on." + on);
        return kind.equals("due-soon") || kind.equals("overdue")
                ? page.texts().textOr("notice.due." + on, whole)
                : whole;
    }

    static String tone(PageModel page, String tone) {
        return page.text("notice.tone." + tone);
    }

    private static String colour(String tone) {
        return switch (tone) {
            case "good" -> "green";
            case "bad" -> "red";
            default -> "grey";
        };
    }

    private static String url(PageModel page, String on, String of) {
        return Commented.page(new Subject(on, of), page.here(), page.programmePath())
                .map(Here::url)
                .orElseGet(() -> page.programmeLink(""));
    }
}
