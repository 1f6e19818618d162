package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.handover.HandoverCommand.JudgeCriterion;
import org.groundswell.domain.handover.HandoverCommand.SetSupportEnd;
import org.groundswell.domain.ledger.AggregateId;

/** The money of 53 embedded sites ends on 31 March; ten of them lack one of the seven criteria or more, and one is not judged in all. */
final class TenDaysHandover {

    private static final List<String> CRITERIA = List.of("BAU-1", "BAU-2", "BAU-3", "BAU-4", "BAU-5", "BAU-6", "BAU-7");
    private static final int LACKING = 10;

    /** Nobody has looked yet whether it held its target. */
    private static final int NOT_LOOKED_AT = 52;

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;

    TenDaysHandover(Telling telling, DemoCalendar calendar, PersonId manager) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = manager;
    }

    /** The next 31 March that is still to come. */
    static LocalDate moneyEnds(DemoCalendar calendar) {
        LocalDate thisYear = LocalDate.of(calendar.today().getYear(), 3, 31);
        return thisYear.isAfter(calendar.today()) ? thisYear : thisYear.plusYears(1);
    }

    /** When the sites that sustain it were handed over. */
    static LocalDate endedLongAgo(DemoCalendar calendar) {
        return calendar.day(14, 20);
    }

    void tell(List<TenDaysSite> sites) {
        LocalDate ends = moneyEnds(calendar);
        LocalDate judged = calendar.day(DemoCalendar.MONTHS - 1, 8);
        for (TenDaysSite site : sites) {
            if (site.isAt("embedded")) {
                telling.step(
                        calendar.day(DemoCalendar.MONTHS - 2, 4),
                        manager,
                        handover(site),
                        new SetSupportEnd(site.code(), ends, null));
                int lacking = site.index() % 4 == 3 && site.index() / 4 < LACKING ? 1 + site.index() % 3 : 0;
                judge(site, judged, lacking, ends);
            } else if (site.isAt("sustaining")) {
                judge(site, endedLongAgo(calendar).minusDays(2), 0, ends);
            }
        }
    }

    /** The last criteria are those that are lacking: held at target, then funding, then a place in governance. */
    private void judge(TenDaysSite site, LocalDate day, int lacking, LocalDate due) {
        int judged = site.index() == NOT_LOOKED_AT ? CRITERIA.size() - 1 : CRITERIA.size();
        for (int i = 0; i < judged; i++) {
            String state = i < CRITERIA.size() - lacking ? "met" : i % 2 == 0 ? "partly-met" : "not-met";
            telling.step(
                    day,
                    manager,
                    handover(site),
                    new JudgeCriterion(
                            site.code(), CRITERIA.get(i), SustainingTold.judgement(manager, state, day, due)));
        }
    }

    private AggregateId handover(TenDaysSite site) {
        return AggregateId.handover(telling.ledger(), site.code().value());
    }
}
