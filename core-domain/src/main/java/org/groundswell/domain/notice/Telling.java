package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is told because of one thing; nobody is told what they did themselves, nor anything twice.
 *
 * @param told the ids of everything told before, to which it adds
 * @param actor who did it
 * @param newest entry that is known
 * @param cause the entry because of which it is told
 * @param notices to which it adds
 */
record Telling(
        LedgerId ledger,
        Members members,
        Set<String> told,
        NoticePolicy policy,
        LocalDate day,
        PersonId actor,
        long newest,
        long cause,
        List<Notice> notices) {

    Telling because(long otherCause) {
        return new Telling(ledger, members, told, policy, day, actor, newest, otherCause, notices);
    }

    void tell(
            NoticeKind kind,
            Tone tone,
            Collection<PersonId> people,
            Subject about,
            @Nullable SiteCode site,
            @Nullable LocalDate due) {
        for (PersonId person : people) {
            tell(Notice.id(ledger, kind, person, about, cause, due), kind, tone, person, about, site, due);
        }
    }

    /** Each person once on a day, however many entries lead to it; neither good nor bad. */
    void tellOnceADay(NoticeKind kind, Collection<PersonId> people, Subject about) {
        for (PersonId person : people) {
            tell(Notice.id(ledger, kind, person, about, 0, day), kind, Tone.NEITHER, person, about, null, null);
        }
    }

    private void tell(
            String id,
            NoticeKind kind,
            Tone tone,
            PersonId person,
            Subject about,
            @Nullable SiteCode site,
            @Nullable LocalDate due) {
        if (policy.tells(kind) && !person.equals(actor) && members.has(person) && told.add(id)) {
            notices.add(new Notice(id, kind, tone, person, about, site, cause, due, day, newest));
        }
    }
}
