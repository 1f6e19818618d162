package org.groundswell.command.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Circumstance.ZONE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.limits.FourQuestions;
import org.groundswell.domain.limits.LimitsCommand.ApproveRecalculation;
import org.groundswell.domain.limits.LimitsCommand.ProposeRecalculation;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureCommand.DefineMeasure;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.SeriesCommand.RecordDataPoints;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.signal.SignalCommand.CloseCase;
import org.groundswell.domain.signal.SignalCommand.ReassignCase;
import org.groundswell.domain.signal.SignalDecider;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalRejection;
import org.groundswell.domain.signal.SignalsState;
import org.groundswell.domain.signal.SignalsState.Case;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand.EnrolSite;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The automation over a real store: told by hand here, so that what it is told and how often is the test's own choice. */
class SignalCasesTest {

    private static final PersonId MANAGER = new PersonId("manager");
    private static final PersonId TEAM = new PersonId("team");
    private static final PersonId STRANGER = new PersonId("stranger");
    private static final SiteCode SITE = new SiteCode("RF4");
    private static final YearMonth FIRST = YearMonth.of(2018, 1);

    /** Most of the months of the shift lie outside the limits that both years make together. */
    private static final String CASE = "outside-2019-01";

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static RunningService service;
    private static int programmes;

    private LedgerId ledger;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                TestPostgres.shared().freshEvents(), Map.of("groundswell.automations.enabled", "false"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void a_programme_with_a_site_and_its_team() {
        ledger = new LedgerId("p-signals-" + programmes++);
        send(AggregateId.programme(ledger), new CreateProgramme("Signals", null, null, null));
        member(MANAGER, new Grant(Role.PROGRAMME_MANAGER, null, null));
        send(
                AggregateId.site(ledger, "RF4"),
                new EnrolSite(
                        SITE,
                        "Barking",
                        "London",
                        null,
                        said("Asked"),
                        NOW.atZone(ZONE).toLocalDate()));
        send(
                AggregateId.measure(ledger, "m-1"),
                new DefineMeasure(
                        "m-1",
                        new MeasureDefinition(
                                "In time",
                                "outcome",
                                "proportion",
                                "in time",
                                "all",
                                "increase",
                                null,
                                null,
                                null,
                                null),
                        said("Seen in time")));
    }

    private static FreeText said(String text) {
        return new FreeText(MANAGER, text);
    }

    private void member(PersonId person, Grant grant) {
        send(AggregateId.member(ledger, person.value()), new GrantMembership(person, grant));
    }

    private static void send(AggregateId target, Command command) {
        sendAs(MANAGER, target, command);
    }

    private static void sendAs(PersonId actor, AggregateId target, Command command) {
        service.bean(CommandDispatch.class).send(Submission.of(actor, NOW, "test"), target, command);
    }

    /** Months whose numerators are given, out of a denominator. */
    private void figures(YearMonth first, int denominator, int... numerators) {
        List<DataPoint> points = IntStream.range(0, numerators.length)
                .mapToObj(i -> new DataPoint(
                        first.plusMonths(i),
                        Standing.VALUE,
                        BigDecimal.valueOf(numerators[i]),
                        BigDecimal.valueOf(denominator)))
                .toList();
        send(
                AggregateId.series(ledger, "m-1", "RF4"),
                new RecordDataPoints("m-1", SITE, points, said("Counted again"), null));
    }

    private void shifted(int denominator) {
        figures(
                FIRST,
                denominator,
                IntStream.range(0, 24)
                        .map(i -> denominator / 2 + (i < 12 ? 0 : denominator / 5) + i % 2)
                        .toArray());
    }

    private void react() {
        NotedEntry entry =
                new NotedEntry(1, NOW, "measure.DataPointsRecorded", AggregateId.series(ledger, "m-1", "RF4"));
        service.context()
                .getBean("whenFiguresChangedThenOpenSignalCases", Automation.class)
                .react(ledger, List.of(entry, entry));
    }

    private Map<String, Case> cases() {
        return service.bean(AggregateReader.class)
                .read(
                        AggregateId.signals(ledger, "m-1", "RF4"),
                        SignalDecider.initial(),
                        (SignalsState state, org.groundswell.domain.Event event) ->
                                SignalDecider.evolve(state, (SignalEvent) event))
                .cases();
    }

    private long version() {
        return service.bean(AggregateReader.class).version(AggregateId.signals(ledger, "m-1", "RF4"));
    }

    @Test
    void a_shift_opens_one_case_owned_by_the_nearest_person_however_often_it_is_told() {
        member(TEAM, new Grant(Role.SITE_TEAM, null, SITE));
        shifted(100);
        react();
        assertThat(cases().values()).singleElement().satisfies(opened -> {
            assertThat(opened.caseId()).isEqualTo(CASE);
            assertThat(opened.owner()).isEqualTo(TEAM);
        });
        long version = version();
        react();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void without_a_team_or_lead_the_manager_owns_it() {
        shifted(100);
        react();
        assertThat(cases().values()).extracting(Case::owner).containsOnly(MANAGER);
    }

    @Test
    void small_numbers_never_alarm() {
        figures(FIRST, 9, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9);
        react();
        assertThat(cases()).isEmpty();
        assertThat(version()).isEqualTo(-1);
    }

    @Test
    void a_correction_that_takes_the_signal_away_is_noted_and_the_case_stays_open() {
        shifted(100);
        react();
        figures(FIRST, 100, IntStream.range(0, 24).map(i -> 50 + i % 2).toArray());
        react();
        assertThat(cases().values()).singleElement().satisfies(noted -> {
            assertThat(noted.vanished()).isTrue();
            assertThat(noted.outcome()).isNull();
        });
    }

    @Test
    void approved_limits_take_the_signal_away_too() {
        member(TEAM, new Grant(Role.SITE_TEAM, null, SITE));
        shifted(100);
        react();
        AggregateId limits = AggregateId.limits(ledger, "m-1", "RF4");
        sendAs(
                TEAM,
                limits,
                new ProposeRecalculation(
                        "m-1",
                        SITE,
                        "l-1",
                        FIRST.plusMonths(12),
                        null,
                        said("New rota"),
                        said("A year above"),
                        new FourQuestions(true, true, true, true)));
        sendAs(MANAGER, limits, new ApproveRecalculation("m-1", SITE, "l-1", null));
        react();
        assertThat(cases().values()).extracting(Case::vanished).containsExactly(true);
    }

    @Test
    void a_closed_case_stays_closed() {
        shifted(100);
        react();
        AggregateId signals = AggregateId.signals(ledger, "m-1", "RF4");
        send(signals, new CloseCase("m-1", SITE, CASE, "acted", said("New rota")));
        figures(FIRST.plusMonths(24), 100, 71, 70);
        react();
        assertThat(cases()).hasSize(1);
    }

    @Test
    void a_case_is_handed_to_members_only() {
        shifted(100);
        react();
        AggregateId signals = AggregateId.signals(ledger, "m-1", "RF4");
        assertThatThrownBy(() -> send(signals, new ReassignCase("m-1", SITE, CASE, STRANGER, said("Their turn"))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.getMessage()).contains(SignalRejection.NOT_A_MEMBER.name()));
        member(STRANGER, new Grant(Role.AUDITOR, null, null));
        send(signals, new ReassignCase("m-1", SITE, CASE, STRANGER, said("Their turn")));
        assertThat(cases().values()).extracting(Case::owner).containsExactly(STRANGER);
    }

    @Test
    void a_programme_without_members_or_figures_is_passed_over() {
        react();
        assertThat(version()).isEqualTo(-1);
    }
}
