package org.groundswell.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adaptation.AdaptationCommand.AnswerAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.RecordAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.TellAfterwards;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.ComponentCommand.DefineComponent;
import org.groundswell.domain.adaptation.ComponentDefinition;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.FieldValue.Row;
import org.groundswell.domain.record.RecordCommand.KeepRecord;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/**
 * What people did and wrote down: two sites that let a pharmacist do a midwife's step, a champion who left before the figures fell,
 * visits and calls, and four promises that are still open at the site that is visited next.
 */
final class TenDaysWork {

    static final String CALL = "c-days-call";
    private static final String VISITS = "facilitation-log";
    private static final String CHANGES = "dsf-context-change-log";

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private int visits;

    TenDaysWork(Telling telling, DemoCalendar calendar, DemoPeople people) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = people.person("maya");
        this.regionalLead = people.person("rhys");
    }

    void tell(List<TenDaysSite> sites) {
        component();
        adapted(
                sites.get(5),
                "a-days-1",
                "A pharmacist makes the call on weekdays",
                "The midwife reads the notes first");
        adapted(sites.get(30), "a-days-2", "The ward pharmacist makes the call", null);
        championLeft(sites.get(1).code());
        promises(sites.get(2).code());
        spokenTo(sites);
    }

    private void component() {
        ComponentDefinition definition = new ComponentDefinition(
                "Call on the day after birth",
                Telling.said(manager, "Every woman hears on the first day what to do when her pressure rises"),
                Telling.said(manager, "A midwife calls her"),
                ComponentDefinition.CORE,
                null,
                Telling.said(manager, "Sites that left it out saw no change"));
        telling.step(
                calendar.day(0, 12),
                manager,
                AggregateId.component(telling.ledger(), CALL),
                new DefineComponent(CALL, definition));
    }

    /** Asked, agreed and followed up. */
    private void adapted(TenDaysSite site, String adaptation, String what, @Nullable String conditions) {
        LocalDate asked = calendar.day(8, 4);
        AggregateId target = AggregateId.adaptation(telling.ledger(), adaptation);
        Values values = new Values(List.of(
                FieldValue.words(AdaptationFields.WHAT_CHANGED, Telling.said(manager, what)),
                FieldValue.chosen(AdaptationFields.COMPONENT, List.of(CALL)),
                FieldValue.day(AdaptationFields.EFFECTIVE, asked),
                FieldValue.chosen("adp-planned", List.of("planned-response")),
                FieldValue.chosen("adp-nature", List.of("role")),
                FieldValue.chosen(AdaptationFields.FUNCTION, List.of("unsure")),
                FieldValue.chosen("adp-goal", List.of("cope"))));
        telling.step(asked, manager, target, new RecordAdaptation(adaptation, site.code(), values));
        telling.step(
                asked.plusDays(4),
                regionalLead,
                target,
                new AnswerAdaptation(
                        conditions == null ? AdaptationFields.AGREED : AdaptationFields.AGREED_WITH_CONDITIONS,
                        Telling.said(regionalLead, "Who calls matters less than that she is called"),
                        conditions == null ? null : Telling.said(regionalLead, conditions),
                        calendar.day(12, 4)));
        telling.step(
                calendar.day(12, 6),
                manager,
                target,
                new TellAfterwards(
                        Telling.said(manager, "19 of 20 women were called; before the change it had been 17 of 20")));
    }

    private void championLeft(SiteCode site) {
        LocalDate left = calendar.day(15, 20);
        keep(
                calendar.day(16, 5),
                regionalLead,
                CHANGES,
                "k-days-champion",
                site,
                new Values(List.of(
                        FieldValue.chosen("dsf-log-category", List.of("leadership")),
                        FieldValue.day("dsf-log-date", left),
                        FieldValue.day("dsf-log-known", calendar.day(16, 3)),
                        FieldValue.words(
                                "dsf-log-what",
                                Telling.said(regionalLead, "The champion left, and nobody leads the huddle")),
                        FieldValue.chosen("dsf-log-expected", List.of("worse")),
                        FieldValue.chosen("dsf-log-measures", List.of(TenDaysFigures.TREATED)))));
    }

    private void promises(SiteCode site) {
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
                "Two new midwives; the chart is on the wall",
                List.of(
                        promise("Join the huddle once in the morning", regionalLead, second.plusDays(35), null),
                        promise("Share the induction pages of Ashmere", manager, second.plusDays(40), null)));
    }

    private Row promise(String what, PersonId by, LocalDate due, @Nullable LocalDate kept) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.words("fac-promise-what", Telling.said(by, what)),
                FieldValue.people("fac-promise-who", List.of(by)),
                FieldValue.day("fac-promise-due", due)));
        if (kept != null) {
            values.add(FieldValue.day("fac-promise-kept", kept));
        }
        return new Row(values);
    }

    /** Ten of the twelve sites that are late have been spoken to, each on another day; two never. */
    private void spokenTo(List<TenDaysSite> sites) {
        int told = 0;
        for (TenDaysSite site : sites) {
            if (TenDaysFigures.LATE.containsKey(site.index()) && told < TenDaysFigures.LATE.size() - 2) {
                told++;
                PersonId by = site.region().equals(TenDaysSite.MIDLANDS) ? regionalLead : manager;
                LocalDate day = calendar.today().minusDays(7L + 4L * told);
                visit(
                        day,
                        by,
                        site.code(),
                        "phone",
                        "Short of staff; the figures come when the clerk is back",
                        List.of());
            }
        }
    }

    private void visit(LocalDate day, PersonId by, SiteCode site, String mode, String mattered, List<Row> promises) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.day("fac-date", day),
                FieldValue.number("fac-minutes", BigDecimal.valueOf(mode.equals("visit") ? 90 : 20)),
                FieldValue.chosen("fac-mode", List.of(mode)),
                FieldValue.chosen("fac-purpose", List.of("review")),
                FieldValue.words("fac-people", Telling.said(by, "Lead midwife, ward manager")),
                FieldValue.words("fac-summary", Telling.said(by, mattered))));
        if (!promises.isEmpty()) {
            values.add(FieldValue.rows("fac-promises", promises));
        }
        visits++;
        keep(day, by, VISITS, "k-days-" + visits, site, new Values(values));
    }

    private void keep(LocalDate day, PersonId by, String kind, String record, SiteCode site, Values values) {
        telling.step(
                day,
                by,
                AggregateId.record(telling.ledger(), kind, record),
                new KeepRecord(kind, record, site, values));
    }
}
