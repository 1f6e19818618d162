package org.groundswell.web.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.groundswell.web.notice.NoticeViews.Count;
import org.groundswell.web.platform.page.PageModel;

/** Tells what a policy would have sent. */
final class RehearsalShown {

    private static final int MOST_PEOPLE = 20;

    private RehearsalShown() {}

    /** @param names from a person's id to what they are called */
    static NoticeViews.Rehearsed of(PageModel page, NoticeReading.Rehearsal rehearsal, UnaryOperator<String> names) {
        Map<String, Integer> roles = new LinkedHashMap<>();
        rehearsal
                .people()
                .forEach(share -> roles.merge(
                        page.text("role." + Objects.requireNonNullElse(share.role(), "none")),
                        share.notices(),
                        Integer::sum));
        int weeks = Math.max(1, rehearsal.weeks().size());
        return new NoticeViews.Rehearsed(
                page.text(
                        "notice.rehearsed.finding",
                        rehearsal.total(),
                        page.texts().date(rehearsal.from()),
                        page.texts().date(rehearsal.to()),
                        Math.round((double) rehearsal.total() / weeks),
                        rehearsal.people().size()),
                rehearsal.kinds().entrySet().stream()
                        .map(each -> new Count(page.text("notice.kind." + each.getKey()), each.getValue()))
                        .toList(),
                rehearsal.weeks().entrySet().stream()
                        .map(each -> new Count(page.texts().date(each.getKey()), each.getValue()))
                        .toList(),
                roles.entrySet().stream()
                        .map(each -> new Count(each.getKey(), each.getValue()))
                        .toList(),
                rehearsal.people().stream()
                        .limit(MOST_PEOPLE)
                        .map(share -> new Count(names.apply(share.person()), share.notices()))
                        .toList(),
                rehearsal.examples().stream()
                        .map(example -> NoticeLines.line(page, example, names.apply(example.person())))
                        .toList());
    }
}
