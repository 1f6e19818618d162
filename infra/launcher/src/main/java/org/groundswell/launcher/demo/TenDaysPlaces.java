package org.groundswell.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteCommand.EnrolSite;

/** How each site came to stand where it stands: four of them moved forward and two back since last Monday. */
final class TenDaysPlaces {

    private static final Set<Integer> FORWARD_LAST_WEEK = Set.of(53, 54, 56, 103);
    private static final Set<Integer> BACK_LAST_WEEK = Set.of(101, 102);

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final Moves moves;

    TenDaysPlaces(Telling telling, DemoCalendar calendar, PersonId manager) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = manager;
        this.moves = new Moves(manager);
    }

    /** The Monday of this week, or of last week where today is one. */
    static LocalDate lastMonday(DemoCalendar calendar) {
        return calendar.today().with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    }

    void tell(List<TenDaysSite> sites) {
        LocalDate listed = calendar.day(0, 3);
        sites.forEach(site -> step(
                site,
                listed,
                new EnrolSite(
                        site.code(),
                        site.name(),
                        site.region(),
                        site.wave(),
                        Telling.said(manager, "Has a maternity unit"),
                        listed)));
        sites.forEach(this::place);
    }

    private void place(TenDaysSite site) {
        LocalDate day = calendar.day(2, 3 + site.index() % 20);
        boolean late = FORWARD_LAST_WEEK.contains(site.index());
        switch (site.place()) {
            case "engaged" -> step(site, day, moves.forward("engaged", day));
            case "committed" -> {
                step(site, day, late ? moves.forward("engaged", day) : moves.skip("committed", day));
                if (late) {
                    forwardLastWeek(site, "committed");
                }
            }
            case "preparing" -> {
                boolean back = BACK_LAST_WEEK.contains(site.index());
                step(site, day, moves.skip(back ? "implementing" : "preparing", day));
                if (back) {
                    LocalDate monday = lastMonday(calendar);
                    step(site, monday, moves.back("preparing", monday, "rsn-champion-left"));
                }
            }
            case "implementing" -> {
                step(site, day, moves.skip(late ? "preparing" : "implementing", day));
                if (late) {
                    forwardLastWeek(site, "implementing");
                }
            }
            case "embedded" -> embed(site, day);
            case "sustaining" -> {
                embed(site, day);
                LocalDate ended = TenDaysHandover.endedLongAgo(calendar);
                step(site, ended, moves.forward("sustaining", ended));
            }
            case "declined" -> step(site, day, moves.declined(day));
            case "paused" -> {
                step(site, day, moves.skip("committed", day));
                step(site, calendar.day(14, 9), moves.paused(calendar.day(14, 9)));
            }
            case "withdrawn" -> {
                step(site, day, moves.skip("implementing", day));
                step(site, calendar.day(15, 9), moves.withdrawn(calendar.day(15, 9)));
            }
            default -> {
                // identified since it was enrolled
            }
        }
    }

    private void embed(TenDaysSite site, LocalDate day) {
        LocalDate embedded = calendar.day(10, 3 + site.index() % 20);
        step(site, day, moves.skip("implementing", day));
        step(site, embedded, moves.forward("embedded", embedded));
    }

    private void forwardLastWeek(TenDaysSite site, String to) {
        LocalDate monday = lastMonday(calendar);
        step(site, monday, moves.forward(to, monday));
    }

    private void step(TenDaysSite site, LocalDate day, SiteCommand command) {
        telling.step(
                day, manager, AggregateId.site(telling.ledger(), site.code().value()), command);
    }
}
