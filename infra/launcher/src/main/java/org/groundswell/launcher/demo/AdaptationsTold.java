package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adaptation.AdaptationCommand.AnswerAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.RecordAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.TellAfterwards;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.ComponentCommand.DefineComponent;
import org.groundswell.domain.adaptation.ComponentDefinition;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** The components of the intervention, and three adaptations: one agreed and followed up, one recorded, one that waits. */
final class AdaptationsTold {

    private static final String HUDDLE = "c-demo-huddle";
    private static final String CHART = "c-demo-chart";

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final List<Step> steps = new ArrayList<>();

    AdaptationsTold(LedgerId ledger, DemoCalendar calendar, PersonId manager) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
    }

    List<Step> all(DemoSite first, DemoSite second) {
        components();
        LocalDate asked = calendar.day(9, 4);
        adapted(
                asked,
                first,
                "a-demo-1",
                HUDDLE,
                "The huddle is led by the ward clerk, not by a nurse",
                "unsure",
                "role");
        step(
                asked.plusDays(3),
                manager,
                AggregateId.adaptation(ledger, "a-demo-1"),
                new AnswerAdaptation(
                        AdaptationFields.AGREED_WITH_CONDITIONS,
                        said(manager, "Who leads matters less than that every patient is named"),
                        said(manager, "A nurse is present and decides on treatment"),
                        calendar.day(12, 4)));
        step(
                calendar.day(12, 6),
                first.lead(),
                AggregateId.adaptation(ledger, "a-demo-1"),
                new TellAfterwards(said(first.lead(), "The huddle is held nine days out of ten, before it was seven")));
        adapted(
                calendar.day(13, 5),
                second,
                "a-demo-2",
                CHART,
                "The chart is kept on a tablet instead of paper",
                AdaptationFields.FUNCTION_KEPT,
                "medium");
        adapted(
                calendar.today().minusDays(8),
                second,
                "a-demo-3",
                HUDDLE,
                "No huddle at weekends; the night team calls the ward instead",
                "changed",
                "swap");
        return steps;
    }

    private void components() {
        LocalDate day = calendar.day(0, 12);
        define(
                day,
                HUDDLE,
                "Daily huddle",
                "Every patient at risk is named once a day by all who treat them",
                "Ten minutes at the board, led by the nurse in charge",
                ComponentDefinition.CORE,
                null);
        define(
                day,
                CHART,
                "Early-warning chart",
                "Deterioration is seen early, by anybody",
                "One page of paper at the bed",
                ComponentDefinition.ADAPTABLE,
                "Any medium, with the same thresholds");
        define(
                day,
                "c-demo-guide",
                "One-page guide",
                "New staff know what to do on their first shift",
                "A laminated page in the pocket",
                ComponentDefinition.NOT_YET_KNOWN,
                null);
    }

    private void define(
            LocalDate day,
            String component,
            String name,
            String function,
            String form,
            String status,
            @Nullable String limits) {
        step(
                day,
                manager,
                AggregateId.component(ledger, component),
                new DefineComponent(
                        component,
                        new ComponentDefinition(
                                name,
                                said(manager, function),
                                said(manager, form),
                                status,
                                limits == null ? null : said(manager, limits),
                                said(manager, "What the first five sites told us"))));
    }

    private void adapted(
            LocalDate day,
            DemoSite site,
            String adaptation,
            String component,
            String what,
            String function,
            String nature) {
        PersonId by = site.lead();
        Values values = new Values(List.of(
                FieldValue.words(AdaptationFields.WHAT_CHANGED, said(by, what)),
                FieldValue.chosen(AdaptationFields.COMPONENT, List.of(component)),
                FieldValue.day(AdaptationFields.EFFECTIVE, day),
                FieldValue.chosen("adp-planned", List.of("planned-response")),
                FieldValue.chosen("adp-nature", List.of(nature)),
                FieldValue.chosen(AdaptationFields.FUNCTION, List.of(function)),
                FieldValue.chosen("adp-goal", List.of("cope"))));
        step(
                day,
                by,
                AggregateId.adaptation(ledger, adaptation),
                new RecordAdaptation(adaptation, site.code(), values));
    }

    private void step(LocalDate day, PersonId actor, AggregateId target, Command command) {
        steps.add(new Step(calendar.at(day, steps.size()), actor, target, command));
    }

    private static FreeText said(PersonId author, String words) {
        return new FreeText(author, words);
    }
}
