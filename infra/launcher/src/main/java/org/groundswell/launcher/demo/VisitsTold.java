package org.groundswell.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.FieldValue.Row;
import org.groundswell.domain.record.RecordCommand.KeepRecord;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** Visits and calls to sites, what was promised there, and what changed around a site. */
final class VisitsTold {

    private static final String VISITS = "facilitation-log";
    private static final String CHANGES = "dsf-context-change-log";

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private final String id;
    private int visits;

    /** @param id begins the ids of the records */
    VisitsTold(Telling telling, DemoCalendar calendar, PersonId manager, PersonId regionalLead, String id) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = manager;
        this.regionalLead = regionalLead;
        this.id = id;
    }

    /** Two visits, after which four promises are open. */
    void promises(SiteCode site) {
        LocalDate first = calendar.today().minusDays(70);
        LocalDate second = calendar.today().minusDays(28);
        visit(
                first,
                regionalLead,
                site,
                "visit",
                "The huddle runs, but nobody looks at the chart in it",
                List.of(
                        promise("Send the one-page chart", regionalLead, first.plusDays(14), first.plusDays(10)),
                        promise("Find a site that has the same records system", regionalLead, first.plusDays(30), null),
                        promise("Ask for a second blood pressure monitor", regionalLead, first.plusDays(60), null)));
        visit(
                second,
                regionalLead,
                site,
                "video",
                "Two new starters; the chart is on the wall",
                List.of(
                        promise("Join the huddle once in the morning", regionalLead, second.plusDays(35), null),
                        promise("Share the induction pages of Ashmere", manager, second.plusDays(40), null)));
    }

    /** Of a site whose figures are late. */
    void called(LocalDate day, PersonId by, SiteCode site) {
        visit(day, by, site, "phone", "Short of staff; the figures come when the clerk is back", List.of());
    }

    /** @param measure whose figures are expected to suffer */
    void championLeft(SiteCode site, String measure) {
        keep(
                calendar.day(16, 5),
                regionalLead,
                CHANGES,
                id + "champion",
                site,
                new Values(List.of(
                        FieldValue.chosen("dsf-log-category", List.of("leadership")),
                        FieldValue.day("dsf-log-date", calendar.day(15, 20)),
                        FieldValue.day("dsf-log-known", calendar.day(16, 3)),
                        FieldValue.words(
                                "dsf-log-what",
                                Telling.said(regionalLead, "The champion left, and nobody leads the huddle")),
                        FieldValue.chosen("dsf-log-expected", List.of("worse")),
                        FieldValue.chosen("dsf-log-measures", List.of(measure)))));
    }

    private static Row promise(String what, PersonId by, LocalDate due, @Nullable LocalDate kept) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.words("fac-promise-what", Telling.said(by, what)),
                FieldValue.people("fac-promise-who", List.of(by)),
                FieldValue.day("fac-promise-due", due)));
        if (kept != null) {
            values.add(FieldValue.day("fac-promise-kept", kept));
        }
        return new Row(values);
    }

    private void visit(LocalDate day, PersonId by, SiteCode site, String mode, String mattered, List<Row> promises) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.day("fac-date", day),
                FieldValue.number("fac-minutes", BigDecimal.valueOf(mode.equals("visit") ? 90 : 20)),
                FieldValue.chosen("fac-mode", List.of(mode)),
                FieldValue.chosen("fac-purpose", List.of("review")),
                FieldValue.words("fac-people", Telling.said(by, "Ward manager and deputy")),
                FieldValue.words("fac-summary", Telling.said(by, mattered))));
        if (!promises.isEmpty()) {
            values.add(FieldValue.rows("fac-promises", promises));
        }
        visits++;
        keep(day, by, VISITS, id + visits, site, new Values(values));
    }

    private void keep(LocalDate day, PersonId by, String kind, String record, SiteCode site, Values values) {
        telling.step(
                day,
                by,
                AggregateId.record(telling.ledger(), kind, record),
                new KeepRecord(kind, record, site, values));
    }
}
