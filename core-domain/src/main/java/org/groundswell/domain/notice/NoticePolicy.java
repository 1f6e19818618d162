package org.groundswell.domain.notice;

import java.util.List;

/**
 * Which happenings lead to a notice.
 *
 * @param kinds in the order of {@link NoticeKind}
 * @param dueWithin how many days before its day something is due soon
 * @param returnsWithin how many days after a month's end its figures are due
 */
public record NoticePolicy(List<NoticeKind> kinds, int dueWithin, int returnsWithin) {

    public static final int MOST_DAYS = 60;

    public NoticePolicy {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    /** What is offered before anything is chosen. */
    public static NoticePolicy usual() {
        return new NoticePolicy(List.of(NoticeKind.values()), 7, 10);
    }

    public boolean tells(NoticeKind kind) {
        return kinds.contains(kind);
    }
}
