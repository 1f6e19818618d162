package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.AssessmentCommand.RevealRatings;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundCommand.CloseRound;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.builder.BuilderCommand.BeginDraft;
import org.groundswell.domain.builder.BuilderCommand.PublishDraft;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Licence;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.Values;

/**
 * A short instrument that the programme built for itself, rated by two people at each site. Its one round was opened longer ago than it
 * is to be repeated, so a further one is due.
 */
final class InstrumentTold {

    private static final String INSTRUMENT = "i-demo-huddle";
    private static final String ROUND = "r-demo-huddle-1";
    private static final int SITES = 6;
    private static final int PUBLISHED = 13;
    private static final int OPENED = 14;
    private static final int MONTHS_BETWEEN = 3;

    private static final BuiltInstrument HUDDLE = new BuiltInstrument(
            "Huddle check",
            "Whether the daily huddle does what it is for. Watched by two people on the same morning, each for themselves.",
            List.of(
                    new Level("0", "Not yet", "It does not happen, or nobody could tell", true),
                    new Level("1", "At times", "It happens on some days, or with some of the people", false),
                    new Level("2", "Always", "It happens every day, with everyone it needs", false)),
            List.of(
                    new Domain(
                            "HC-HELD",
                            "Held",
                            null,
                            List.of(
                                    new Item("HC-1", "On time", "Does it begin on time, every day?", null, 1),
                                    new Item(
                                            "HC-2",
                                            "Who is there",
                                            "Are those there who can act on what is said?",
                                            null,
                                            3))),
                    new Domain(
                            "HC-USED",
                            "Used",
                            null,
                            List.of(new Item(
                                    "HC-3",
                                    "Followed up",
                                    "Does somebody leave with each thing that has to be done?",
                                    null,
                                    5)))),
            new Raters(2, false, 2),
            MONTHS_BETWEEN,
            new Licence("own", "The programme’s own wording", true));

    private final Telling telling;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final PersonId regionalLead;

    InstrumentTold(LedgerId ledger, DemoCalendar calendar, PersonId manager, PersonId regionalLead) {
        this.telling = new Telling(ledger);
        this.calendar = calendar;
        this.manager = manager;
        this.regionalLead = regionalLead;
    }

    /** @param sites of the regional lead, who is the second to rate */
    List<Step> at(List<DemoSite> sites) {
        AggregateId instrument = AggregateId.instrument(telling.ledger(), INSTRUMENT);
        LocalDate published = calendar.day(PUBLISHED, 14);
        telling.step(published, manager, instrument, new BeginDraft(INSTRUMENT, HUDDLE));
        telling.step(published, manager, instrument, new PublishDraft(INSTRUMENT));
        AggregateId round = AggregateId.round(telling.ledger(), ROUND);
        LocalDate opens = calendar.day(OPENED, 6);
        LocalDate closes = opens.plusDays(28);
        telling.step(
                opens, manager, round, new OpenRound(ROUND, INSTRUMENT, null, "Huddle check, first", opens, closes));
        sites.stream()
                .filter(site -> site.fate() == DemoSite.Fate.ORDINARY && site.wave() <= 2)
                .limit(SITES)
                .forEach(site -> watch(site, opens.plusDays(3)));
        telling.step(
                closes,
                manager,
                round,
                new CloseRound(Telling.said(manager, "Every huddle that was to be watched was")));
        return telling.inOrder();
    }

    private void watch(DemoSite site, LocalDate on) {
        AggregateId target =
                AggregateId.assessment(telling.ledger(), ROUND, site.code().value());
        int held = site.strength() > 0.5 ? 2 : 1;
        List<Integer> own = List.of(held, held, Math.max(0, held - 1));
        telling.step(on, site.lead(), target, rate(site, own));
        telling.step(on, regionalLead, target, rate(site, List.of(held, Math.max(0, held - 1), Math.max(0, held - 1))));
        LocalDate meeting = on.plusDays(2);
        telling.step(meeting, site.lead(), target, new RevealRatings(ROUND, site.code()));
        telling.step(meeting, site.lead(), target, agree(site, own));
    }

    private static RateComponents rate(DemoSite site, List<Integer> levels) {
        List<Item> items = HUDDLE.items();
        return new RateComponents(
                ROUND,
                site.code(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> new ItemRating(
                                items.get(i).id(), Rating.level(levels.get(i)), null, null, null, Values.NONE))
                        .toList());
    }

    private static AgreeRatings agree(DemoSite site, List<Integer> levels) {
        List<Item> items = HUDDLE.items();
        return new AgreeRatings(
                ROUND,
                site.code(),
                IntStream.range(0, items.size())
                        .mapToObj(i -> new ItemAgreement(
                                items.get(i).id(),
                                Rating.level(levels.get(i)),
                                Telling.said(site.lead(), "Both looked at the same morning’s sheet"),
                                null))
                        .toList());
    }
}
