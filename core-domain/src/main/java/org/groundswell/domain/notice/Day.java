package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What a day leads to as it begins: what is due soon, and what is overdue. */
record Day(Known known, NoticePolicy policy, Telling telling) {

    void begins(LocalDate day) {
        for (Dues.Due due : known.dues().open()) {
            if (!due.proposed()) {
                List<PersonId> people = people(due);
                if (day.isAfter(due.day())) {
                    telling.because(due.cause())
                            .tell(NoticeKind.OVERDUE, Tone.BAD, people, due.about(), due.site(), due.day());
                } else if (!day.isBefore(due.day().minusDays(policy.dueWithin()))) {
                    telling.because(due.cause())
                            .tell(NoticeKind.DUE_SOON, Tone.NEITHER, people, due.about(), due.site(), due.day());
                }
            }
        }
        assessments(day);
        figures(day);
    }

    private List<PersonId> people(Dues.Due due) {
        SiteCode site = due.site();
        if (!due.owners().isEmpty() || site == null) {
            return due.owners();
        }
        return switch (due.otherwise()) {
            case ANSWERERS -> known.answerers(site);
            case TEAM -> known.members().teamOf(site);
            case NOBODY -> List.of();
        };
    }

    private void assessments(LocalDate day) {
        for (Map.Entry<String, Returns.Round> each : known.returns().rounds().entrySet()) {
            Returns.Round round = each.getValue();
            NoticeKind kind = onItsDay(day, round.closesOn());
            if (round.open() && kind != null) {
                for (SiteCode site : known.places().taking()) {
                    if (!known.returns().hasAssessed(each.getKey(), site)) {
                        telling.because(round.cause())
                                .tell(
                                        kind,
                                        tone(kind),
                                        known.members().teamOf(site),
                                        new Subject("assessment", each.getKey() + "/" + site),
                                        site,
                                        round.closesOn());
                    }
                }
            }
        }
    }

    private void figures(LocalDate day) {
        Set<LocalDate> days = Set.of(day.plusDays(policy.dueWithin()), day.minusDays(1));
        for (Returns.Month month : known.returns().due(days, policy.returnsWithin())) {
            NoticeKind kind = month.due().isBefore(day) ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON;
            Telling because = telling.because(month.cause());
            List<SiteCode> late = known.places().gathering().stream()
                    .filter(site -> !known.returns().hasSent(month, site))
                    .toList();
            for (SiteCode site : late) {
                Subject series = new Subject("series", month.measure() + "/" + site);
                because.tell(kind, tone(kind), known.members().teamOf(site), series, site, month.due());
            }
            if (kind == NoticeKind.OVERDUE && !late.isEmpty()) {
                Subject measure = new Subject("measure", month.measure());
                because.tell(NoticeKind.RETURNS_LATE, Tone.BAD, known.members().managers(), measure, null, month.due());
            }
        }
    }

    /** Told on two days only, because of a whole programme at once. */
    private @Nullable NoticeKind onItsDay(LocalDate day, LocalDate due) {
        if (day.equals(due.minusDays(policy.dueWithin()))) {
            return NoticeKind.DUE_SOON;
        }
        return day.equals(due.plusDays(1)) ? NoticeKind.OVERDUE : null;
    }

    private static Tone tone(NoticeKind kind) {
        return kind == NoticeKind.OVERDUE ? Tone.BAD : Tone.NEITHER;
    }
}
