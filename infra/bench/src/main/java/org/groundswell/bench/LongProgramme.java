package org.groundswell.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.StageEntered;

/**
 * What happens in a programme of {@value #SITES} sites and {@value #MEASURES} measures, month after month: every site enters every
 * figure by itself, one in ten is corrected a month later, each site agrees an action, ends every other one, says something, and
 * moves on a stage a year; every half year there is a round ({@link LongRounds}). Five years are a million entries.
 */
final class LongProgramme {

    static final int SITES = 300;
    static final int MEASURES = 40;

    private static final YearMonth BEGINNING = YearMonth.of(2021, 1);
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;
    private static final int CORRECTED = 10;
    private static final List<String> STAGES =
            List.of("identified", "engaged", "committed", "preparing", "implementing", "embedded", "sustaining");

    /** Where entries are written, one after the other. */
    interface Book {

        /** From the month's first day on; no earlier than what was entered last. */
        void begin(YearMonth month);

        LocalDate today();

        /** Writes nothing any more once it is full. */
        void enter(AggregateId where, PersonId by, Event event);

        boolean isFull();
    }

    private final Book book;
    private final LedgerId ledger;
    private final PersonId manager;
    private final List<PersonId> team;
    private final LongRounds rounds;

    /**
     * @param manager somebody of this installation, who may read all of it here
     * @param team one for each site
     */
    LongProgramme(Book book, LedgerId ledger, PersonId manager, List<PersonId> team) {
        this.book = book;
        this.ledger = ledger;
        this.manager = manager;
        this.team = team;
        this.rounds = new LongRounds(book, ledger, team);
    }

    static SiteCode site(int number) {
        return new SiteCode("L%03d".formatted(number));
    }

    static String measure(int number) {
        return "m-long-%02d".formatted(number);
    }

    /** Until the book is full. */
    void happen() {
        book.begin(BEGINNING);
        found();
        for (int month = 0; !book.isFull(); month++) {
            book.begin(BEGINNING.plusMonths(month));
            if (month % HALF_YEAR == 0) {
                rounds.happen(month / HALF_YEAR);
            }
            for (int site = 0; site < SITES; site++) {
                figures(month, site);
                talk(month, site);
                move(month, site);
            }
        }
    }

    private void found() {
        PersonId founder = team.getFirst();
        LocalDate day = book.today();
        book.enter(
                AggregateId.programme(ledger),
                founder,
                new ProgrammeCreated("Five years", said(founder, "Nobody waits for long"), "Early review", day));
        member(manager, new Grant(Role.PROGRAMME_MANAGER, null, null));
        for (int site = 0; site < SITES; site++) {
            SiteCode code = site(site);
            book.enter(
                    AggregateId.site(ledger, code.value()),
                    founder,
                    new SiteEnrolled(
                            code,
                            "Hospital " + site,
                            "Region " + site % 7,
                            Integer.toString(1 + site % 3),
                            said(founder, "Asked to join"),
                            day));
            member(team.get(site), new Grant(Role.SITE_TEAM, null, code));
        }
        for (int measure = 0; measure < MEASURES; measure++) {
            book.enter(
                    AggregateId.measure(ledger, measure(measure)),
                    founder,
                    new MeasureDefined(
                            measure(measure), definition(measure), said(founder, "Seen early, fewer come to harm")));
        }
    }

    private static MeasureDefinition definition(int number) {
        return new MeasureDefinition(
                "Reviewed in time, kind " + number,
                number % 3 == 0 ? "outcome" : "process",
                "proportion",
                "Reviewed in time",
                "All who came",
                "increase",
                new BigDecimal("0.95"),
                "%",
                null,
                null);
    }

    private void member(PersonId person, Grant grant) {
        book.enter(AggregateId.member(ledger, person.value()), team.getFirst(), new MembershipGranted(person, grant));
    }

    private void figures(int month, int site) {
        for (int measure = 0; measure < MEASURES; measure++) {
            AggregateId series =
                    AggregateId.series(ledger, measure(measure), site(site).value());
            book.enter(
                    series,
                    team.get(site),
                    new DataPointsRecorded(
                            measure(measure), site(site), 1, List.of(point(month, site, measure, 0)), null));
            if (month > 0 && (month + 3 * site + measure) % CORRECTED == 0) {
                book.enter(
                        series,
                        team.get(site),
                        new DataPointsCorrected(
                                measure(measure),
                                site(site),
                                1,
                                List.of(point(month - 1, site, measure, 1)),
                                said(team.get(site), "Counted again"),
                                null));
            }
        }
    }

    /** Of 60 to 260 who came, 55 to 95 in a hundred. */
    private static DataPoint point(int month, int site, int measure, int more) {
        int came = 60 + site * 7919 % 180 + (month * 31 + site) % 21;
        int percent = 55 + (site * 1049 + measure * 13) % 36 + (month * 17 + site) % 5;
        return new DataPoint(
                BEGINNING.plusMonths(month),
                Standing.VALUE,
                BigDecimal.valueOf(came * percent / 100 + more),
                BigDecimal.valueOf(came));
    }

    private void talk(int month, int site) {
        PersonId person = team.get(site);
        String action = "t-long-%d-%d".formatted(month, site);
        book.enter(
                AggregateId.action(ledger, action),
                person,
                new ActionAgreed(
                        action,
                        site(site),
                        said(person, "Go through last month's late reviews"),
                        null,
                        person,
                        book.today().plusMonths(1)));
        if (month > 0 && (month + site) % 2 == 0) {
            String before = "t-long-%d-%d".formatted(month - 1, site);
            book.enter(
                    AggregateId.action(ledger, before),
                    person,
                    new ActionDone(before, site(site), said(person, "Most were late for one reason")));
        }
        String comment = "o-long-%d-%d".formatted(month, site);
        book.enter(
                AggregateId.comment(ledger, comment),
                person,
                new Commented(
                        comment,
                        new Subject("site", site(site).value()),
                        site(site),
                        Readers.MEMBERS,
                        said(person, "Month %d went as we had hoped".formatted(month)),
                        List.of()));
    }

    private void move(int month, int site) {
        int stage = month / YEAR;
        if (month % YEAR != site % YEAR || stage + 1 >= STAGES.size()) {
            return;
        }
        PersonId person = team.get(site);
        book.enter(
                AggregateId.site(ledger, site(site).value()),
                person,
                new StageEntered(
                        "MV-F" + (stage + 1),
                        "forward",
                        STAGES.get(stage),
                        STAGES.get(stage + 1),
                        book.today(),
                        List.of(new Evidence(
                                "ev-%s-date".formatted(STAGES.get(stage + 1)),
                                said(person, book.today().toString()))),
                        null,
                        null));
    }

    private static FreeText said(PersonId person, String words) {
        return new FreeText(person, words);
    }
}
