package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.AssessmentCommand.RevealRatings;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/**
 * The round before wave 4: over its 38 sites structure comes to 2.4, strategy to 2.5 and support to 1.3 of 3, with facilitation
 * rated 1 throughout. And one site that rates itself higher than its region does.
 */
final class TenDaysRound {

    static final String ROUND = "r-days-1";

    private static final List<String> STRUCTURE = List.of("STR-1", "STR-2", "STR-3", "STR-4");
    private static final List<String> STRATEGY = List.of("STG-1", "STG-2", "STG-3", "STG-4");
    private static final List<String> SUPPORT = List.of("SUP-1", "SUP-2", "SUP-3");
    private static final String FACILITATION = "SUP-4";

    private final Telling telling;
    private final DemoCalendar calendar;
    private final DemoPeople people;

    TenDaysRound(Telling telling, DemoCalendar calendar, DemoPeople people) {
        this.telling = telling;
        this.calendar = calendar;
        this.people = people;
    }

    void tell(List<TenDaysSite> sites) {
        LocalDate opens = calendar.today().minusDays(20);
        telling.step(
                opens,
                people.person("maya"),
                AggregateId.round(telling.ledger(), ROUND),
                new OpenRound(ROUND, "three-s", null, "3S before wave 4", opens, opens.plusDays(40)));
        List<TenDaysSite> wave =
                sites.stream().filter(TenDaysSite::isInWaveFour).toList();
        for (int i = 0; i < wave.size(); i++) {
            assess(wave.get(i), opens.plusDays(3 + i % 9), people.leadOf(3 + i), ratings(i, wave.size()));
        }
        twoViews(sites.get(2), opens.plusDays(5));
    }

    /** Of so many ratings so many are one level higher, spread evenly. */
    private static int level(int base, int higher, int of, int index) {
        return base + (index + 1) * higher / of - index * higher / of;
    }

    private static List<ItemRating> ratings(int site, int sites) {
        List<ItemRating> ratings = new ArrayList<>();
        int four = 4 * sites;
        int three = 3 * sites;
        add(ratings, STRUCTURE, item -> level(2, 61, four, 4 * site + item));
        add(ratings, STRATEGY, item -> level(2, 76, four, 4 * site + item));
        add(ratings, SUPPORT, item -> level(1, 46, three, 3 * site + item));
        add(ratings, List.of(FACILITATION), item -> 1);
        return ratings;
    }

    private static void add(List<ItemRating> ratings, List<String> items, IntUnaryOperator level) {
        for (int i = 0; i < items.size(); i++) {
            ratings.add(new ItemRating(items.get(i), Rating.level(level.applyAsInt(i)), null, null, null, Values.NONE));
        }
    }

    private void assess(TenDaysSite site, LocalDate day, PersonId lead, List<ItemRating> ratings) {
        rate(site, day, lead, ratings);
        agree(site, day.plusDays(1), lead, ratings, null);
    }

    /** The site's team sees itself one level above what its region sees; the programme's view lies between. */
    private void twoViews(TenDaysSite site, LocalDate day) {
        PersonId team = people.person("una");
        rate(site, day, team, everywhere(2, 3));
        rate(site, day, people.person("rhys"), everywhere(1, 2));
        rate(site, day, people.person("maya"), everywhere(2, 2));
        agree(site, day.plusDays(1), team, everywhere(2, 2), "Looked at the roster and the minutes together");
    }

    private static List<ItemRating> everywhere(int even, int odd) {
        List<ItemRating> ratings = new ArrayList<>();
        for (List<String> items : List.of(STRUCTURE, STRATEGY, SUPPORT, List.of(FACILITATION))) {
            add(ratings, items, item -> item % 2 == 0 && !items.equals(List.of(FACILITATION)) ? even : odd);
        }
        return ratings;
    }

    private void rate(TenDaysSite site, LocalDate day, PersonId rater, List<ItemRating> ratings) {
        List<ItemRating> shown = ratings.stream()
                .map(given -> new ItemRating(
                        given.item(),
                        given.rating(),
                        Telling.said(rater, "Roster and minutes of the last quarter"),
                        null,
                        null,
                        Values.NONE))
                .toList();
        telling.step(day, rater, target(site), new RateComponents(ROUND, site.code(), shown));
    }

    private void agree(
            TenDaysSite site, LocalDate day, PersonId by, List<ItemRating> ratings, @Nullable String settledBy) {
        FreeText settled = settledBy == null ? null : Telling.said(by, settledBy);
        telling.step(day, by, target(site), new RevealRatings(ROUND, site.code()));
        telling.step(
                day,
                by,
                target(site),
                new AgreeRatings(
                        ROUND,
                        site.code(),
                        ratings.stream()
                                .map(given -> new ItemAgreement(given.item(), given.rating(), settled, null))
                                .toList()));
    }

    private AggregateId target(TenDaysSite site) {
        return AggregateId.assessment(telling.ledger(), ROUND, site.code().value());
    }
}
