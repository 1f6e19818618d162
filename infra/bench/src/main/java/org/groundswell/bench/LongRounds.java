package org.groundswell.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.site.SiteCode;

/** 3S rounds of a {@link LongProgramme}: three people of each site rate every item, reveal, agree, and answer what is flagged. */
final class LongRounds {

    private static final int RATERS = 3;
    private static final List<String> ITEMS = Stream.of("STR", "STG", "SUP")
            .flatMap(part -> Stream.of(1, 2, 3, 4).map(number -> part + "-" + number))
            .toList();

    private final LongProgramme.Book book;
    private final LedgerId ledger;
    private final List<PersonId> team;

    LongRounds(LongProgramme.Book book, LedgerId ledger, List<PersonId> team) {
        this.book = book;
        this.ledger = ledger;
        this.team = team;
    }

    static String round(int number) {
        return "r-long-%02d".formatted(number);
    }

    void happen(int number) {
        LocalDate day = book.today();
        book.enter(
                AggregateId.round(ledger, round(number)),
                team.getFirst(),
                new RoundOpened(
                        round(number),
                        "three-s",
                        "1.0.0",
                        "Round " + (number + 1),
                        "site-support",
                        day,
                        day.plusMonths(1),
                        null));
        for (int site = 0; site < LongProgramme.SITES; site++) {
            assess(number, site);
        }
    }

    private void assess(int number, int site) {
        String round = round(number);
        SiteCode code = LongProgramme.site(site);
        PersonId own = team.get(site);
        AggregateId where = AggregateId.assessment(ledger, round, code.value());
        for (int rater = 0; rater < RATERS; rater++) {
            PersonId person = team.get((site + rater) % team.size());
            for (int item = 0; item < ITEMS.size(); item++) {
                book.enter(
                        where,
                        person,
                        new ComponentRated(
                                round,
                                code,
                                ITEMS.get(item),
                                person,
                                level(number, site, item + rater),
                                new FreeText(person, "As the roster shows"),
                                null,
                                null,
                                null));
            }
        }
        book.enter(where, own, new RatingsRevealed(round, code));
        for (int item = 0; item < ITEMS.size(); item++) {
            agree(where, round, code, own, ITEMS.get(item), level(number, site, item));
        }
    }

    private void agree(AggregateId where, String round, SiteCode site, PersonId by, String item, Rating level) {
        book.enter(where, by, new RatingAgreed(round, site, item, level, null, null));
        if (level.equals(Rating.level(0)) || level.equals(Rating.level(1))) {
            book.enter(where, by, new FlagRaised(round, site, item, level));
            book.enter(
                    where,
                    by,
                    new FlagEndedInReason(
                            round,
                            site,
                            item,
                            new FreeText(by, "It waits for the new ward"),
                            new FreeText(by, "Ward board"),
                            book.today().plusMonths(3)));
        }
    }

    private static Rating level(int round, int site, int item) {
        return Rating.level((round + site * 7 + item * 5) % 7 % 4);
    }
}
