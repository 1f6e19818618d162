package org.groundswell.launcher.demo;

import java.time.LocalDate;
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
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/**
 * What people did and wrote down: two sites that let a pharmacist do a midwife's step, a champion who left before the figures fell,
 * visits and calls, and four promises that are still open at the site that is visited next.
 */
final class TenDaysWork {

    static final String CALL = "c-days-call";

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private final VisitsTold visits;

    TenDaysWork(Telling telling, DemoCalendar calendar, DemoPeople people) {
        this.telling = telling;
        this.calendar = calendar;
        this.manager = people.person("maya");
        this.regionalLead = people.person("rhys");
        this.visits = new VisitsTold(telling, calendar, manager, regionalLead, "k-days-");
    }

    void tell(List<TenDaysSite> sites) {
        component();
        adapted(
                sites.get(5),
                "a-days-1",
                "A pharmacist makes the call on weekdays",
                "The midwife reads the notes first");
        adapted(sites.get(30), "a-days-2", "The ward pharmacist makes the call", null);
        visits.championLeft(sites.get(1).code(), TenDaysFigures.TREATED);
        visits.promises(sites.get(2).code());
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

    /** Ten of the twelve sites that are late have been spoken to, each on another day; two never. */
    private void spokenTo(List<TenDaysSite> sites) {
        int told = 0;
        for (TenDaysSite site : sites) {
            if (TenDaysFigures.LATE.containsKey(site.index()) && told < TenDaysFigures.LATE.size() - 2) {
                told++;
                PersonId by = site.region().equals(TenDaysSite.MIDLANDS) ? regionalLead : manager;
                LocalDate day = calendar.today().minusDays(7L + 4L * told);
                visits.called(day, by, site.code());
            }
        }
    }
}
