package org.groundswell.domain.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would have led to on the past of a ledger, had it been in force; nothing is sent.
 *
 * @param from the first day that is told of
 * @param to the last
 * @param kinds how many of each kind, the kinds in their order
 * @param weeks how many in each week, by its Monday
 * @param people how many each person would have got, the most first
 * @param examples the newest three of each kind
 */
public record Rehearsal(
        LocalDate from,
        LocalDate to,
        int total,
        SortedMap<NoticeKind, Integer> kinds,
        SortedMap<LocalDate, Integer> weeks,
        List<Share> people,
        List<Notice> examples) {

    private static final int EXAMPLES = 3;

    /** @param role what they are in the programme; nothing for whoever has left meanwhile */
    public record Share(PersonId person, @Nullable Role role, int notices) {}

    /** Reads a ledger whole, in order. Entries that do not matter to a run may be left out. */
    public static final class Reader {

        private final NoticeRun run;
        private final LocalDate from;
        private final List<Notice> notices = new ArrayList<>();

        public Reader(LedgerId ledger, Lifecycle lifecycle, NoticePolicy policy, LocalDate from) {
            this.run = NoticeRun.rehearsing(ledger, lifecycle, policy, from);
            this.from = from;
        }

        public void read(Fact fact) {
            notices.addAll(run.read(fact));
        }

        /** Somebody took a file. */
        public void took(FileTaken file) {
            run.took(file);
        }

        /** @param today the day it ends with */
        public Rehearsal until(LocalDate today) {
            notices.addAll(run.until(today));
            return of(from, today, notices, run);
        }

        /** What was told, in order. */
        public List<Notice> notices() {
            return List.copyOf(notices);
        }
    }

    private static Rehearsal of(LocalDate from, LocalDate to, List<Notice> notices, NoticeRun run) {
        SortedMap<NoticeKind, Integer> kinds = new TreeMap<>();
        SortedMap<LocalDate, Integer> weeks = new TreeMap<>();
        for (LocalDate week = monday(from); !week.isAfter(to); week = week.plusWeeks(1)) {
            weeks.put(week, 0);
        }
        Map<PersonId, Integer> people = new LinkedHashMap<>();
        Map<NoticeKind, Integer> shown = new LinkedHashMap<>();
        Set<Notice> examples = new LinkedHashSet<>();
        for (Notice notice : notices.reversed()) {
            kinds.merge(notice.kind(), 1, Integer::sum);
            weeks.merge(monday(notice.day()), 1, Integer::sum);
            people.merge(notice.person(), 1, Integer::sum);
            if (shown.merge(notice.kind(), 1, Integer::sum) <= EXAMPLES) {
                examples.add(notice);
            }
        }
        List<Share> shares = people.entrySet().stream()
                .map(each -> new Share(each.getKey(), run.roleOf(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt(Share::notices)
                        .reversed()
                        .thenComparing(share -> share.person().value()))
                .toList();
        List<Notice> byKind =
                examples.stream().sorted(Comparator.comparing(Notice::kind)).toList();
        return new Rehearsal(from, to, notices.size(), kinds, weeks, shares, byKind);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
