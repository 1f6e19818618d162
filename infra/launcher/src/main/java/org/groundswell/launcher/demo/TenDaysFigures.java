package org.groundswell.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureCommand;
import org.groundswell.domain.measure.MeasureCommand.DefineMeasure;
import org.groundswell.domain.measure.MeasureCommand.RedefineMeasure;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.SeriesCommand.RecordDataPoints;
import org.groundswell.domain.measure.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the ten days. Of the main measure 91 of 103 sites have sent last month: half lie below 81 %, six below the lower
 * limit, nineteen have fewer than five cases. Of a second the board saw 79 % of a quarter that a third definition reads as 83 %.
 */
final class TenDaysFigures {

    static final String TREATED = "m-days-treated";
    static final String ANTIBIOTICS = "m-days-antibiotics";
    static final String CALLED = "m-days-called";

    /** The sites whose figures of last month are missing, and how many months each lacks; 24 where it never sent any. */
    static final Map<Integer, Integer> LATE = Map.ofEntries(
            Map.entry(3, 1),
            Map.entry(8, 2),
            Map.entry(20, 1),
            Map.entry(33, 1),
            Map.entry(41, 3),
            Map.entry(55, 1),
            Map.entry(60, 1),
            Map.entry(66, 2),
            Map.entry(72, 1),
            Map.entry(88, 1),
            Map.entry(93, 24),
            Map.entry(99, 1));

    private static final int SLIPPING = 1;
    private static final Set<Integer> LOW = Set.of(14, 27, 45, 52, 58);
    private static final int SMALL = 19;
    private static final int FIRST_SMALL = 61;
    private static final int HISTORY = 24;
    private static final int BOARD_SITES = 20;

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final Random random = new Random(31_415);

    TenDaysFigures(Telling telling, DemoCalendar calendar, PersonId manager) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = manager;
    }

    void tell(List<TenDaysSite> sites) {
        LocalDate first = calendar.day(0, 4);
        define(first, TREATED, "Treated within the hour", 1);
        define(first, ANTIBIOTICS, "Antibiotics within one hour", 1);
        define(first, CALLED, "Called on the day after birth", 1);
        List<TenDaysSite> small = sites.stream()
                .filter(site -> site.sendsFigures() && site.index() >= FIRST_SMALL && !LATE.containsKey(site.index()))
                .limit(SMALL)
                .toList();
        sites.stream().filter(TenDaysSite::sendsFigures).forEach(site -> treated(site, small.indexOf(site)));
        sites.stream().limit(BOARD_SITES).forEach(this::seenByTheBoard);
        redefined(sites);
        sites.stream()
                .filter(site -> site.region().equals(TenDaysSite.MIDLANDS))
                .forEach(this::called);
    }

    private void define(LocalDate day, String measure, String name, int version) {
        MeasureDefinition definition = definition(name, version);
        MeasureCommand command = version == 1
                ? new DefineMeasure(measure, definition, said("Every woman on a maternity ward."))
                : new RedefineMeasure(
                        definition,
                        said("Every woman on a maternity ward, in its version %d.".formatted(version)),
                        said(
                                version == 2
                                        ? "Transfers are counted where treatment began"
                                        : "Women who decline treatment are left out"));
        telling.step(day, manager, AggregateId.measure(telling.ledger(), measure), command);
    }

    private MeasureDefinition definition(String name, int version) {
        return new MeasureDefinition(
                name,
                "outcome",
                "proportion",
                "Women who were, in time",
                "All women who should have been" + (version < 3 ? "" : ", but those who declined"),
                "increase",
                new BigDecimal("0.80"),
                "%",
                null,
                calendar.month(DemoCalendar.MONTHS - HISTORY));
    }

    /** @param small its place among the smallest sites; negative for all others */
    private void treated(TenDaysSite site, int small) {
        int missing = LATE.getOrDefault(site.index(), 0);
        List<DataPoint> points = new ArrayList<>();
        for (int back = HISTORY; back > missing; back--) {
            points.add(treated(site, small, back));
        }
        if (!points.isEmpty()) {
            DataPoint last = points.removeLast();
            send(site, TREATED, calendar.day(DemoCalendar.MONTHS - 1, 5), points, null);
            LocalDate sent = last.period().equals(calendar.month(DemoCalendar.MONTHS - 1))
                    ? calendar.month(DemoCalendar.MONTHS).atDay(1)
                    : calendar.day(DemoCalendar.MONTHS - 1, 6);
            send(site, TREATED, calendar.isPast(sent) ? sent : calendar.today(), List.of(last), null);
        }
    }

    /** @param back how many months ago; 1 is last month */
    private DataPoint treated(TenDaysSite site, int small, int back) {
        if (site.index() == SLIPPING) {
            int of = 200;
            int share = back == 1 ? 66 : back == 2 ? 71 : back == 3 ? 84 : 84 + back % 3;
            return point(back, share * of / 100, of);
        }
        if (small >= 0) {
            int of = 1 + (site.index() + back) % 4;
            int all = small < 9 ? of - 1 : of;
            return point(back, back == 1 ? all : of - (site.index() + back) % 2, of);
        }
        if (back == 1) {
            return point(back, LOW.contains(site.index()) ? 55 : 80 + site.index() % 3, 100);
        }
        int usual = LOW.contains(site.index()) && site.index() % 2 == 1 ? 60 : 81;
        return point(back, usual - 3 + random.nextInt(7), 100);
    }

    private void seenByTheBoard(TenDaysSite site) {
        quarter(site, calendar.day(9, 5), 79, null);
    }

    /** Two more definitions; under the third the quarter is reckoned again. */
    private void redefined(List<TenDaysSite> sites) {
        define(calendar.day(5, 2), ANTIBIOTICS, "Antibiotics within one hour", 2);
        define(calendar.day(12, 2), ANTIBIOTICS, "Antibiotics within one hour", 3);
        sites.stream()
                .limit(BOARD_SITES)
                .forEach(site -> quarter(site, calendar.day(12, 9), 83, "Reckoned again under the third definition"));
    }

    private void quarter(TenDaysSite site, LocalDate day, int share, @Nullable String reason) {
        List<DataPoint> months = new ArrayList<>();
        for (int month = 6; month <= 8; month++) {
            months.add(new DataPoint(
                    calendar.month(month), Standing.VALUE, BigDecimal.valueOf(share), BigDecimal.valueOf(100)));
        }
        send(site, ANTIBIOTICS, day, months, reason);
    }

    /** Twelve sites of some fourteen births each; the first has not sent last month yet. */
    private void called(TenDaysSite site) {
        List<DataPoint> points = new ArrayList<>();
        for (int back = HISTORY; back > (site.index() == 0 ? 1 : 0); back--) {
            int of = 13 + (site.index() + back) % 3;
            points.add(point(back, of - 2 - (site.index() * 5 + back * 7) % 3, of));
        }
        send(site, CALLED, recently(), points, null);
    }

    private LocalDate recently() {
        LocalDate first = calendar.month(DemoCalendar.MONTHS).atDay(1);
        return calendar.isPast(first) ? first : calendar.today();
    }

    private DataPoint point(int back, int part, int whole) {
        return new DataPoint(
                calendar.month(DemoCalendar.MONTHS - back),
                Standing.VALUE,
                BigDecimal.valueOf(part),
                BigDecimal.valueOf(whole));
    }

    private void send(TenDaysSite site, String measure, LocalDate day, List<DataPoint> points, @Nullable String why) {
        telling.step(
                day,
                manager,
                AggregateId.series(telling.ledger(), measure, site.code().value()),
                new RecordDataPoints(measure, site.code(), points, why == null ? null : said(why), null));
    }

    private FreeText said(String words) {
        return Telling.said(manager, words);
    }
}
