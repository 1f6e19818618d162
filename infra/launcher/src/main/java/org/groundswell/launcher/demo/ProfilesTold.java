package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.AssessmentCommand.RevealRatings;
import org.groundswell.domain.assessment.Profile;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundCommand.CloseRound;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;

/** Two NASSS profiles of the first sites, half a year apart; the second, of some of them, is worded for a care bundle. */
final class ProfilesTold {

    private static final String WORDING = "nasss-relabel-intervention";
    private static final int SITES = 8;
    private static final int[] MONTHS = {4, 12};

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final Instrument instrument = Catalogue.load().instrument("nasss").orElseThrow();
    private final Random random = new Random(81_233);
    private final List<Step> steps = new ArrayList<>();

    ProfilesTold(LedgerId ledger, DemoCalendar calendar, PersonId manager) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
    }

    List<Step> of(List<DemoSite> sites) {
        List<DemoSite> staying = sites.stream()
                .filter(site -> site.wave() == 1 && site.fate() == DemoSite.Fate.ORDINARY)
                .limit(SITES)
                .toList();
        for (int at = 0; at < MONTHS.length; at++) {
            tell("r-demo-nasss-" + (at + 1), MONTHS[at], staying.subList(0, staying.size() - at));
        }
        return steps;
    }

    private void tell(String round, int month, List<DemoSite> sites) {
        LocalDate opens = calendar.day(month, 3);
        AggregateId target = AggregateId.round(ledger, round);
        step(
                opens,
                0,
                manager,
                target,
                new OpenRound(
                        round,
                        instrument.id(),
                        WORDING,
                        "NASSS profile, " + (month == MONTHS[0] ? "first" : "second"),
                        opens,
                        opens.plusDays(28)));
        sites.forEach(site -> assess(site, round, month, opens.plusDays(3)));
        step(
                opens.plusDays(28),
                450,
                manager,
                target,
                new CloseRound(new FreeText(manager, "Every site that began has agreed")));
    }

    private void assess(DemoSite site, String round, int month, LocalDate on) {
        AggregateId target = AggregateId.assessment(ledger, round, site.code().value());
        List<ItemRating> own = new ArrayList<>();
        List<ItemAgreement> agreed = new ArrayList<>();
        Map<String, Rating> byItem = new HashMap<>();
        for (Item item : instrument.items()) {
            Rating rating = rating(site, month);
            byItem.put(item.id(), rating);
            own.add(new ItemRating(item.id(), rating, null, null, null, answers(site, rating, on)));
            agreed.add(new ItemAgreement(item.id(), rating, null, null));
        }
        for (Domain domain : instrument.domains()) {
            Profile.suggestion(instrument, domain.id(), byItem)
                    .ifPresent(rating -> agreed.add(new ItemAgreement(domain.id(), rating, null, null)));
        }
        step(on, site.index(), site.lead(), target, new RateComponents(round, site.code(), own));
        step(on.plusDays(2), site.index(), site.lead(), target, new RevealRatings(round, site.code()));
        step(on.plusDays(2), site.index() + 60, site.lead(), target, new AgreeRatings(round, site.code(), agreed));
    }

    private Rating rating(DemoSite site, int month) {
        double complexity = 2.2 - 1.6 * site.strength() - 0.05 * month + 0.5 * random.nextGaussian();
        if (random.nextInt(100) < 4) {
            return Rating.NOT_KNOWN;
        }
        int rank = (int) Math.clamp(Math.round(complexity), 0, 2);
        return new Rating(instrument.scale().levels().get(rank).value());
    }

    private Values answers(DemoSite site, Rating rating, LocalDate on) {
        FreeText story = new FreeText(site.lead(), "What the team saw on the two wards that began first");
        List<FieldValue> answers = new ArrayList<>(List.of(
                FieldValue.words("nasss-narrative", story),
                FieldValue.chosen("nasss-confidence", List.of("fairly-sure"))));
        if (instrument.attention().flags(rating.value())) {
            answers.add(FieldValue.rows(
                    "nasss-action",
                    List.of(new FieldValue.Row(List.of(
                            FieldValue.words(
                                    "nasss-action-what",
                                    new FreeText(
                                            site.lead(), "Walk one patient’s day with the ward and note each step")),
                            FieldValue.chosen("nasss-action-aim", List.of("find-out-more")),
                            FieldValue.people("nasss-action-owner", List.of(site.lead())),
                            FieldValue.day("nasss-action-due", on.plusDays(60)))))));
        }
        return new Values(answers);
    }

    private void step(LocalDate on, int order, PersonId actor, AggregateId target, Command command) {
        if (calendar.isPast(on)) {
            steps.add(new Step(calendar.at(on, order), actor, target, command));
        }
    }
}
