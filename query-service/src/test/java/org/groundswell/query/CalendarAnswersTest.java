package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;
import static org.groundswell.query.testing.Story.without;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Licence;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.intake.LedgerFeed.CalendarReader;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is due of a person: as their token shows it in one programme, and as the secret of their calendar shows it over all of theirs. */
class CalendarAnswersTest {

    private static final String CALENDAR = "/api/v1/calendar";
    private static final SiteCode RAA = new SiteCode("RAA");
    private static final LocalDate DAY = Story.day();
    private static final Grant SITA_IS = new Grant(Role.SITE_TEAM, null, RAA);

    private static final Ledgers LEDGERS = new Ledgers();
    private static QueryService service;
    private static LocalDate today;
    private static int told;

    private Story story;
    private String root;

    @BeforeAll
    static void start() {
        service = QueryService.start(LEDGERS);
        today = LocalDate.ofInstant(service.bean(Clock.class).instant(), Circumstance.ZONE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A programme of its own for each test. */
    @BeforeEach
    void tell() {
        told++;
        root = "/api/v1/programmes/p-due-" + told;
        story = new Story(LEDGERS, "p-due-" + told)
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("aude", Role.AUDITOR, null, null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RCC", "Gamma", "South", "1")
                .site("RAA", stage("committed", "embedded"))
                .round("r-1")
                .measure("m-1", "proportion")
                .opened("d-1", "Does wave 3 start?", "maya", "rhys")
                .taken("d-1", "In two parts")
                .decision("rhys", new DecisionApproved("d-1", new PersonId("rhys"), null))
                .component("c-1", "Discharge call")
                .asked("a-1", "RAA", "sita", "c-1", "A pharmacist calls")
                .action("t-1", "RAA", "Ring Mrs Jones", null, "sita", 20)
                .action("t-2", "RCC", "Train the team", null, "una", 20)
                .record("facilitation-log", "v-1", visit())
                .planned("y-1", "RAA", "sita", "Calls at noon", null)
                .cycle("sita", new CycleStarted("y-1", RAA, DAY, DAY.plusDays(20)))
                .handover("maya", new SupportEndSet(new SiteCode("RCC"), DAY, null))
                .agreedAnswer("OVER-1", null, DAY.plusDays(90))
                .agreedAnswer("OVER-2", "RAA", DAY.plusDays(90));
        instrument();
        service.fold();
    }

    private static StageEntered stage(String from, String to) {
        return new StageEntered("MV-F3", "forward", from, to, DAY, List.of(), null, null);
    }

    private static RecordKept visit() {
        FieldValue.Row promise = new FieldValue.Row(List.of(
                FieldValue.words("fac-promise-what", said("rhys", "Send the chart")),
                FieldValue.people("fac-promise-who", List.of(new PersonId("rhys"))),
                FieldValue.day("fac-promise-due", DAY.plusDays(30))));
        return new RecordKept(
                "facilitation-log",
                "1.0.0",
                "v-1",
                RAA,
                new Values(List.of(FieldValue.rows("fac-promises", List.of(promise)))));
    }

    private void instrument() {
        BuiltInstrument built = new BuiltInstrument(
                "Ready",
                "Before a site joins",
                List.of(new BuiltInstrument.Level("0", "No", "None", true)),
                List.of(),
                new BuiltInstrument.Raters(1, false, 1),
                6,
                new Licence("own", "Our own", true));
        AggregateId instrument = AggregateId.instrument(story.programme(), "i-1");
        story.append(instrument, "maya", new DraftKept("i-1", built))
                .append(instrument, "maya", new VersionPublished("i-1", 1, built))
                .append(
                        AggregateId.round(story.programme(), "r-2"),
                        "maya",
                        new RoundOpened(
                                "r-2", "i-1", "1", "Ready?", "site-support", DAY, DAY.plusMonths(1), null, built));
    }

    private static String token(String person, String role) {
        return TestIssuer.shared().token(person, role);
    }

    private Stream<JsonNode> due(String person, String role, String query) {
        return service.read(token(person, role), root + "/due" + query)
                .get("data")
                .valueStream();
    }

    private static String named(JsonNode due) {
        return due.path("kind").asString() + " " + due.path("of").asString();
    }

    private String secret(String person, Role... roles) {
        CalendarSecret secret = CalendarSecret.of(new byte[16], Arrays.copyOf(person.getBytes(), 32));
        LEDGERS.calendars().put(secret.text(), new CalendarReader(new PersonId(person), Set.of(roles)));
        return secret.text();
    }

    private HttpResponse<String> calendar(String secret) {
        return service.get("", CALENDAR, "Groundswell-Calendar", secret);
    }

    /** Of this test's programme; nothing where the calendar has nothing of it. */
    private List<JsonNode> read(String secret) {
        return all(secret)
                .filter(programme ->
                        programme.path("id").asString().equals(story.programme().value()))
                .toList();
    }

    private Stream<JsonNode> all(String secret) {
        HttpResponse<String> response = calendar(secret);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return new JsonMapper().readTree(response.body()).get("programmes").valueStream();
    }

    private static List<String> things(List<JsonNode> programmes) {
        return programmes.stream()
                .flatMap(programme -> programme.get("due").valueStream())
                .map(dated -> named(dated.get("due")))
                .toList();
    }

    @Test
    void a_team_has_its_own_sites_things_the_oldest_first() {
        YearMonth month = YearMonth.from(today);
        assertThat(due("sita", "site-team", "").map(CalendarAnswersTest::named))
                .contains(
                        "test y-1",
                        "action t-1",
                        "assessment r-1/RAA",
                        "assessment r-2/RAA",
                        "question OVER-2/RAA",
                        "instrument i-1",
                        "figures m-1/RAA/" + month.minusMonths(1))
                .noneMatch(each -> each.contains("RCC") || each.contains("t-2") || each.startsWith("condition"));
        assertThat(due("sita", "site-team", "").map(each -> each.path("day").asString()))
                .isSorted();
        assertThat(due("sita", "site-team", "?by=" + month.atEndOfMonth()).map(CalendarAnswersTest::named))
                .contains("figures m-1/RAA/" + month);
    }

    @Test
    void a_lead_has_promises_conditions_and_requests_and_a_manager_what_the_programme_owes() {
        assertThat(due("rhys", "regional-lead", "").map(CalendarAnswersTest::named))
                .containsExactlyInAnyOrder("promise v-1/1", "condition d-1/1", "answer a-1");
        assertThat(due("maya", "programme-manager", "").map(CalendarAnswersTest::named))
                .contains(
                        "round r-1",
                        "round r-2",
                        "condition d-1/1",
                        "review d-1",
                        "answer a-1",
                        "question OVER-1/programme",
                        "instrument i-1")
                .noneMatch(each -> each.startsWith("figures") || each.startsWith("action"));
        assertThat(due("maya", "programme-manager", "?kinds=check").map(CalendarAnswersTest::named))
                .as("of the checks whose day has come, the last")
                .hasSize(1)
                .allMatch(each -> each.startsWith("check RCC/"));
    }

    @Test
    void whoever_reads_only_owes_nothing() {
        assertThat(due("aude", "auditor", "")).isEmpty();
        assertThat(due("eve", "executive", "")).isEmpty();
    }

    @Test
    void fit_checks_are_due_each_quarter_until_all_three_are_told() {
        List<String> before = due("sita", "site-team", "?kinds=fit")
                .map(CalendarAnswersTest::named)
                .toList();
        assertThat(before).isNotEmpty().allMatch(each -> each.startsWith("fit RAA/"));
        String quarter = before.getFirst().substring("fit RAA/".length());
        Stream.of("DSF-FIT-1", "DSF-FIT-2", "DSF-FIT-3").forEach(check -> fit(check, quarter));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=fit").map(CalendarAnswersTest::named))
                .doesNotContain("fit RAA/" + quarter);
        assertThat(due("rhys", "regional-lead", "?kinds=fit,instrument")).isEmpty();
    }

    private void fit(String check, String quarter) {
        story.record(
                "dsf-fit",
                check,
                new RecordKept(
                        "dsf-fit",
                        "1.0.0",
                        check,
                        RAA,
                        new Values(List.of(
                                FieldValue.chosen("dsf-fit-check", List.of(check)),
                                FieldValue.chosen("dsf-fit-quarter", List.of(quarter))))));
    }

    @Test
    void figures_that_were_sent_are_due_no_more() {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        story.recorded("m-1", "RAA", value(month.toString(), 8, 10));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=figures")).isEmpty();
        story.corrected("m-1", "RAA", without(month.toString(), Standing.MISSING));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=figures"))
                .as("one that was taken back")
                .isNotEmpty();
        story.corrected("m-1", "RAA", value(month.toString(), 9, 10));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=figures")).isEmpty();
    }

    @Test
    void every_fault_of_a_question_is_told() {
        HttpResponse<String> refused =
                service.get(token("sita", "site-team"), root + "/due?by=" + today.minusDays(1) + "&kinds=fit,x");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonMapper().readTree(refused.body()).get("faults")).hasSize(2);
        assertThat(service.get(token("sita", "site-team"), root + "/due?by=soon")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get(token("una", "site-team"), root + "/due").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_secret_shows_what_its_persons_token_shows_and_no_words_and_no_names() {
        List<JsonNode> programmes = read(secret("sita", Role.SITE_TEAM));
        assertThat(things(programmes))
                .containsAll(due("sita", "site-team", "")
                        .map(CalendarAnswersTest::named)
                        .toList())
                .doesNotHaveDuplicates();
        JsonNode action = programmes
                .getFirst()
                .get("due")
                .valueStream()
                .filter(dated -> dated.at("/due/of").asString().equals("t-1"))
                .findFirst()
                .orElseThrow();
        assertThat(action.at("/due/day").asString()).isEqualTo(DAY.plusDays(20).toString());
        assertThat(action.at("/due/siteName").asString()).isEqualTo("Alpha");
        assertThat(action.path("changedAt").asString()).startsWith("2026-01-05T09:00:");
        assertThat(programmes.getFirst().path("name").asString()).isEqualTo("Flow");
        assertThat(programmes.toString()).doesNotContain("Jones", "Calls at noon", "pharmacist", "sita", "maya");
    }

    @Test
    void what_is_moved_keeps_its_name_and_says_a_later_entry_and_what_is_done_goes() {
        String secret = secret("sita", Role.SITE_TEAM);
        long before = changed(secret);
        story.action("sita", new ActionRescheduled("t-1", RAA, DAY.plusDays(40), said("sita", "Nobody is free")));
        service.fold();
        assertThat(changed(secret)).isEqualTo(story.entries()).isGreaterThan(before);
        story.action("sita", new ActionDone("t-1", RAA, said("sita", "Rung")));
        service.fold();
        assertThat(things(read(secret))).doesNotContain("action t-1").contains("test y-1");
    }

    private long changed(String secret) {
        return read(secret)
                .getFirst()
                .get("due")
                .valueStream()
                .filter(dated -> dated.at("/due/of").asString().equals("t-1"))
                .findFirst()
                .orElseThrow()
                .path("changed")
                .asLong();
    }

    @Test
    void whoever_leaves_a_programme_sees_nothing_of_it_from_then_on() {
        new Story(LEDGERS, "p-other").created("Another").member("sita", Role.SITE_TEAM, null, "RZZ");
        service.fold();
        String secret = secret("sita", Role.SITE_TEAM);
        assertThat(read(secret)).hasSize(1);
        Stories.revoke(LEDGERS, story.programme(), "sita", SITA_IS);
        service.fold();
        assertThat(read(secret)).isEmpty();
        assertThat(all(secret).map(programme -> programme.path("id").asString()))
                .contains("p-other");
    }

    @Test
    void a_role_that_the_person_holds_no_more_counts_for_nothing_and_nobody_administers_by_a_calendar() {
        assertThat(read(secret("sita", Role.AUDITOR))).isEmpty();
        assertThat(read(secret("sita", new Role[0]))).isEmpty();
        assertThat(read(secret("ada", Role.ADMINISTRATOR))).isEmpty();
        assertThat(read(secret("maya", Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER)))
                .hasSize(1);
    }

    @Test
    void without_a_secret_that_opens_one_there_is_no_calendar_whoever_asks() {
        String unknown = CalendarSecret.of(new byte[16], new byte[32]).text();
        String told = calendar(unknown).body();
        assertThat(calendar(unknown).statusCode()).isEqualTo(404);
        assertThat(calendar("x").statusCode()).isEqualTo(404);
        assertThat(calendar("x").body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                .as("tells nothing of why")
                .isEqualTo(told.replaceAll("\"instance\":\"[^\"]*\"", ""));
        assertThat(service.get("", CALENDAR).statusCode()).isEqualTo(404);
        assertThat(service.get(token("maya", "programme-manager"), CALENDAR).statusCode())
                .isEqualTo(404);
        assertThat(service.get("", CALENDAR + "/x", "Groundswell-Calendar", secret("sita", Role.SITE_TEAM))
                        .statusCode())
                .as("no other door")
                .isEqualTo(401);
        assertThat(service.get("", root + "/due", "Groundswell-Calendar", secret("sita", Role.SITE_TEAM))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void while_it_cannot_be_told_whose_it_is_nobody_is_let_in() {
        String secret = secret("sita", Role.SITE_TEAM);
        LEDGERS.setDown(true);
        try {
            assertThat(calendar(secret).statusCode()).isEqualTo(503);
        } finally {
            LEDGERS.setDown(false);
        }
    }
}
