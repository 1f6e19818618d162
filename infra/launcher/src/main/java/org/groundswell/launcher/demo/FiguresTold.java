package org.groundswell.launcher.demo;

import static org.groundswell.launcher.demo.DemoCalendar.monthWaveStarts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureCommand.DefineMeasure;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.SeriesCommand.RecordDataPoints;
import org.groundswell.domain.measure.Standing;
import org.jspecify.annotations.Nullable;

/** The story's three measures and what the sites sent, month by month, a few days after each month's end. */
final class FiguresTold {

    static final String IN_TIME = "m-treated-in-time";
    static final String READMITTED = "m-readmitted";
    static final String SAFETY = "m-falls";

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final Random random = new Random(81_726_354);
    private final List<Step> steps = new ArrayList<>();

    FiguresTold(LedgerId ledger, DemoCalendar calendar, PersonId manager) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
    }

    List<Step> of(List<DemoSite> sites) {
        define();
        for (int month = 0; month < DemoCalendar.MONTHS; month++) {
            for (DemoSite site : sites) {
                send(site, month);
            }
        }
        return steps;
    }

    private void define() {
        define(
                IN_TIME,
                1,
                new MeasureDefinition(
                        "Treatment offered in time",
                        "outcome",
                        "proportion",
                        "People offered treatment within four hours",
                        "People who needed treatment",
                        "increase",
                        new BigDecimal("0.85"),
                        "%",
                        null,
                        calendar.month(0)),
                "Everyone who met the criteria on arrival; the clock starts at the first recorded observation.");
        define(
                READMITTED,
                2,
                new MeasureDefinition(
                        "Readmitted within 30 days",
                        "balancing",
                        "proportion",
                        "People readmitted within 30 days",
                        "People discharged",
                        "decrease",
                        new BigDecimal("0.10"),
                        "%",
                        null,
                        calendar.month(0)),
                "Emergency readmissions to any ward of the same organisation.");
        define(
                SAFETY,
                3,
                new MeasureDefinition(
                        "Falls with harm per 1,000 bed days",
                        "process",
                        "ratio",
                        "Falls with harm",
                        "Occupied bed days",
                        "decrease",
                        null,
                        "per 1,000",
                        new BigDecimal("1000"),
                        calendar.month(0)),
                "Falls graded as low harm or worse, counted on the day they happened.");
    }

    private void define(String measure, int order, MeasureDefinition definition, String meaning) {
        steps.add(new Step(
                calendar.at(calendar.day(0, 4), order),
                manager,
                AggregateId.measure(ledger, measure),
                new DefineMeasure(measure, definition, new FreeText(manager, meaning))));
    }

    private void send(DemoSite site, int month) {
        if (site.fate() == DemoSite.Fate.DECLINED || month < monthWaveStarts(site.wave()) - 2) {
            return;
        }
        if (site.fate() == DemoSite.Fate.WITHDRAWN && month >= 15) {
            return;
        }
        boolean suspended = site.fate() == DemoSite.Fate.PAUSED && month >= 15;
        boolean late =
                site.fate() == DemoSite.Fate.LATE && (month >= DemoCalendar.MONTHS - 2 || random.nextInt(5) == 0);
        LocalDate sent = calendar.day(month, 1).plusMonths(1).plusDays(3 + random.nextInt(12));
        int cases = Math.max(1, (int) Math.round(site.size() * (0.85 + 0.3 * random.nextDouble())));
        double care = care(site, month);
        int good = binomial(cases, care);
        int discharged = Math.max(1, cases / 2);
        int back = binomial(discharged, 0.16 - 0.08 * care);
        int beds = site.size() * 9;
        int falls = binomial(beds, 0.004 * (1.3 - care));
        if (late || !calendar.isPast(sent)) {
            return;
        }
        record(site, IN_TIME, month, sent, suspended, good, cases);
        record(site, READMITTED, month, sent, suspended, back, discharged);
        record(site, SAFETY, month, sent, suspended, falls, beds);
        correct(site, month, sent, good, cases);
    }

    private void correct(DemoSite site, int month, LocalDate sent, int good, int cases) {
        LocalDate corrected = sent.plusDays(21);
        if (site.fate() == DemoSite.Fate.PAUSED || random.nextInt(40) != 0 || !calendar.isPast(corrected)) {
            return;
        }
        points(
                site,
                IN_TIME,
                corrected,
                value(month, Math.max(0, good - 1 - cases / 40), cases),
                "Two late returns were coded wrongly");
    }

    private void record(
            DemoSite site, String measure, int month, LocalDate sent, boolean suspended, int part, int whole) {
        points(site, measure, sent, suspended ? none(month) : value(month, part, whole), null);
    }

    private void points(DemoSite site, String measure, LocalDate on, DataPoint point, @Nullable String reason) {
        FreeText why = reason == null ? null : new FreeText(site.lead(), reason);
        steps.add(new Step(
                calendar.at(on, site.index() * 3 + measure.length()),
                site.lead(),
                AggregateId.series(ledger, measure, site.code().value()),
                new RecordDataPoints(measure, site.code(), List.of(point), why, null)));
    }

    private DataPoint value(int month, int part, int whole) {
        return new DataPoint(period(month), Standing.VALUE, BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private DataPoint none(int month) {
        return new DataPoint(period(month), Standing.SUSPENDED, null, null);
    }

    private YearMonth period(int month) {
        return calendar.month(month);
    }

    /** The share of good care: it starts to rise when the site starts, and falls again where the champion left. */
    private static double care(DemoSite site, int month) {
        int since = month - monthWaveStarts(site.wave());
        double risen = since <= 0 ? 0 : site.gain() * (1 - Math.exp(-since / 4.0));
        double care = site.start() + (0.97 - site.start()) * risen;
        if (site.fate() == DemoSite.Fate.SLIPPING && month >= 14) {
            care -= 0.09 * (month - 13);
        }
        return Math.clamp(care, 0.05, 0.98);
    }

    private int binomial(int n, double p) {
        double mean = n * p;
        double sd = Math.sqrt(n * p * (1 - p));
        return (int) Math.clamp(Math.round(mean + sd * random.nextGaussian()), 0, n);
    }
}
