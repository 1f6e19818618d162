package org.groundswell.launcher.demo;

import static org.groundswell.launcher.demo.DemoCalendar.monthWaveStarts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInAction;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInReason;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.AssessmentCommand.RevealRatings;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundCommand.CloseRound;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.Values;

/** Four rounds of the derived 3S checklist; the last is open on the day of the telling. Support lags behind throughout. */
final class RatingsTold {

    private static final List<String> ITEMS = List.of(
            "STR-1", "STR-2", "STR-3", "STR-4", "STG-1", "STG-2", "STG-3", "STG-4", "SUP-1", "SUP-2", "SUP-3", "SUP-4");
    private static final int[] ROUND_MONTHS = {1, 6, 11, 17};

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;
    private final Random random = new Random(5_551_212);
    private final List<Step> steps = new ArrayList<>();

    RatingsTold(LedgerId ledger, DemoCalendar calendar, PersonId manager, PersonId regionalLead) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
        this.regionalLead = regionalLead;
    }

    List<Step> of(List<DemoSite> sites) {
        for (int number = 1; number <= ROUND_MONTHS.length; number++) {
            tell(number, sites);
        }
        return steps;
    }

    private void tell(int number, List<DemoSite> sites) {
        boolean last = number == ROUND_MONTHS.length;
        int month = ROUND_MONTHS[number - 1];
        String round = "r-demo-" + number;
        LocalDate opens = last ? calendar.today().minusDays(20) : calendar.day(month, 2);
        LocalDate closes = opens.plusDays(last ? 40 : 35);
        step(
                opens,
                0,
                manager,
                AggregateId.round(ledger, round),
                new OpenRound(round, "three-s", null, "3S round " + number, opens, closes));
        for (DemoSite site : sites) {
            boolean takesPart = site.fate() != DemoSite.Fate.DECLINED
                    && monthWaveStarts(site.wave()) <= month + 1
                    && !(site.fate() == DemoSite.Fate.WITHDRAWN && month >= 16)
                    && !(site.fate() == DemoSite.Fate.PAUSED && month >= 15);
            int answered = random.nextInt(100);
            if (takesPart && answered < (last ? 80 : 96)) {
                assess(site, round, month, opens.plusDays(2 + random.nextInt(14)), !last || answered < 60);
            }
        }
        if (!last) {
            step(
                    closes,
                    440,
                    manager,
                    AggregateId.round(ledger, round),
                    new CloseRound(new FreeText(manager, "All returns are in or were chased")));
        }
    }

    private void assess(DemoSite site, String round, int month, LocalDate on, boolean settled) {
        AggregateId target = AggregateId.assessment(ledger, round, site.code().value());
        List<Rating> own = ratings(site, month);
        step(on, site.index(), site.lead(), target, rate(site, round, site.lead(), own));
        boolean second = site.region().equals("Midlands");
        if (second) {
            step(on, site.index() + 60, regionalLead, target, rate(site, round, regionalLead, harsher(own)));
        }
        LocalDate meeting = on.plusDays(2);
        if (!settled || !calendar.isPast(meeting)) {
            return;
        }
        step(meeting, site.index(), site.lead(), target, new RevealRatings(round, site.code()));
        List<ItemAgreement> agreed = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            FreeText settledBy = second ? new FreeText(site.lead(), "Looked at the evidence together") : null;
            agreed.add(new ItemAgreement(ITEMS.get(i), own.get(i), settledBy, null));
        }
        step(meeting, site.index() + 60, site.lead(), target, new AgreeRatings(round, site.code(), agreed));
        endFlags(site, round, target, own, meeting);
    }

    private void endFlags(DemoSite site, String round, AggregateId target, List<Rating> agreed, LocalDate meeting) {
        for (int i = 0; i < ITEMS.size(); i++) {
            boolean low = agreed.get(i).level().orElse(9) <= 1 || agreed.get(i).equals(Rating.NOT_KNOWN);
            LocalDate on = meeting.plusDays(1 + random.nextInt(12));
            int end = random.nextInt(100);
            if (!low || !calendar.isPast(on) || end >= 70) {
                continue;
            }
            FreeText lead = new FreeText(site.lead(), "Ward manager");
            Command command = end < 55
                    ? new EndFlagInAction(
                            round,
                            site.code(),
                            ITEMS.get(i),
                            new FreeText(site.lead(), "Agree roles and cover with the sponsor"),
                            lead,
                            on.plusDays(45))
                    : new EndFlagInReason(
                            round,
                            site.code(),
                            ITEMS.get(i),
                            new FreeText(site.lead(), "The trust is reorganising; nothing can be fixed before April"),
                            lead,
                            on.plusDays(90));
            step(on, 120 + site.index() + i, site.lead(), target, command);
        }
    }

    private List<Rating> ratings(DemoSite site, int month) {
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            double level = 3 * site.strength() + 0.07 * month - (i >= 8 ? 0.9 : 0) + 0.55 * random.nextGaussian();
            boolean unknown = random.nextInt(100) < (i >= 8 ? 8 : 2);
            ratings.add(unknown ? Rating.NOT_KNOWN : Rating.level((int) Math.clamp(Math.round(level), 0, 3)));
        }
        return ratings;
    }

    private List<Rating> harsher(List<Rating> own) {
        return own.stream()
                .map(rating -> rating.level().isPresent() && random.nextInt(3) == 0
                        ? Rating.level(Math.max(0, rating.level().getAsInt() - 1))
                        : rating)
                .toList();
    }

    private static RateComponents rate(DemoSite site, String round, PersonId rater, List<Rating> ratings) {
        List<ItemRating> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            rows.add(new ItemRating(
                    ITEMS.get(i),
                    ratings.get(i),
                    new FreeText(rater, "Roster and minutes of the last quarter"),
                    null,
                    null,
                    Values.NONE));
        }
        return new RateComponents(round, site.code(), rows);
    }

    private void step(LocalDate on, int order, PersonId actor, AggregateId target, Command command) {
        steps.add(new Step(calendar.at(on, order), actor, target, command));
    }
}
