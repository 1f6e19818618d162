package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a file with a shift in it to a signal, new limits that a second person approves, and a closed case. */
class SignalToLimitsTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    private static String rows() {
        return "month,site,seen,all\n"
                + IntStream.range(0, 24)
                        .mapToObj(i -> "%s-01,N01,%d,100"
                                .formatted(YearMonth.of(2024, 1).plusMonths(i), (i < 12 ? 50 : 60) + i % 2))
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void a_shift_in_a_file_becomes_new_limits_and_a_closed_case(int width, boolean script) {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Signals\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        member(api, root, "sita", "\"role\":\"site-team\",\"site\":\"N01\"");
        member(api, root, "rhys", "\"role\":\"regional-lead\",\"region\":\"North\"");
        String measure = api.create(root + "/measures", """
                {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
                 "direction":"increase","meaning":"Seen in time"}""");
        api.settle(programme);
        String series = root + "/measures/" + measure + "/sites/N01";
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script);
                Person sita = Person.at(chromium, groundswell, "sita", width, script);
                Person rhys = Person.at(chromium, groundswell, "rhys", width, script)) {
            imports(maya, root + "/measures/" + measure);
            String signal = api.queryUntil(
                            programme,
                            root + "/signals",
                            found -> found.path("total").asInt() == 1)
                    .at("/items/0/signalCase")
                    .asString();
            sita.opens(root + "/signals").reads("1 signal is open").findsNoBarrier();
            sita.follows("Improvement").reads("The chart as it stood when the case was opened");
            proposes(sita, series);
            rhys.opens("/").reads("waits for somebody other than its author to decide");
            approves(rhys, series);
            api.queryUntil(
                    programme,
                    series + "/signals/" + signal,
                    found -> found.path("vanished").asBoolean());
            assertThat(phases(maya, root + "/measures/" + measure)).isEqualTo(2);
            closes(sita, series + "/signals/" + signal);
            sita.opens(root + "/signals").reads("No signal is open");
            sita.opens(series + "/signals/" + signal + "/reopen").findsNoBarrier();
            assertThat(sita.page().locator("main form[method=post]").count()).isPositive();
            countsNoFalseAlarm(maya, root);
            withdraws(rhys, series);
            assertThat(phases(maya, root + "/measures/" + measure)).isEqualTo(1);
        }
    }

    private static void imports(Person maya, String measure) {
        Page page = maya.opens(measure + "/import").page();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("seen.csv", "text/csv", rows().getBytes(StandardCharsets.UTF_8)));
        maya.presses("Read it").reads("Which column holds what?");
        page.locator("select[name=site]").selectOption("site");
        page.locator("select[name=period]").selectOption("month");
        page.locator("select[name=numerator]").selectOption("seen");
        page.locator("select[name=denominator]").selectOption("all");
        maya.presses("Show what would be recorded").presses("Record").reads("24 figures were recorded");
    }

    private static void proposes(Person sita, String series) {
        sita.opens(series + "/limits")
                .reads("The figures may have found a new level")
                .findsNoBarrier();
        sita.presses("Propose").reads("Say what caused the change").findsNoBarrier();
        Page page = sita.page();
        page.locator("select[name=from]").selectOption("2025-01");
        sita.fills("What caused the change", "The new rota").fills("What shows it", "Twelve months above the mean");
        for (String question : new String[] {"different", "reasonKnown", "desirable", "expectedToContinue"}) {
            page.locator("input[name=" + question + "][value=yes]").check();
        }
        sita.presses("Propose").reads("Somebody else can approve it now").reads("Waits for approval");
    }

    private static void approves(Person rhys, String series) {
        rhys.opens(series + "/limits").follows("Approve or refuse").findsNoBarrier();
        rhys.page().locator("input[name=decision][value=approve]").check();
        rhys.presses("Record the decision").reads("The chart is drawn under the new limits");
        rhys.reads("Recalculated from January 2025").findsNoBarrier();
    }

    private static void withdraws(Person rhys, String series) {
        rhys.opens(series + "/limits").follows("Withdraw").findsNoBarrier();
        rhys.presses("Withdraw it").reads("There is a problem");
        rhys.page().locator("textarea[name=words]").fill("The new rota was given up");
        rhys.presses("Withdraw it").reads("Withdrawn.").reads("The new rota was given up");
    }

    private static void closes(Person sita, String path) {
        sita.opens(path).reads("Open, no longer seen").findsNoBarrier();
        sita.presses("Record it").reads("Choose what you want to do");
        sita.page().locator("input[name=action][value=acted]").check();
        sita.fills("In your words", "The rota was changed").presses("Record it").reads("The case is closed");
        sita.reads("The rota was changed");
    }

    /** Limits were recalculated by nobody but the second person's approval; the table of the chart tells its phases. */
    private static long phases(Person maya, String measure) {
        Page page = maya.opens(measure + "/sites/N01/limits").page();
        return page.locator("figure table tbody tr").all().stream()
                .map(row -> row.locator("td").nth(6).textContent())
                .distinct()
                .count();
    }

    private static void countsNoFalseAlarm(Person maya, String root) {
        for (String[] counted :
                new String[][] {{"rule", "outside the limits"}, {"measure", "In time"}, {"size", "100 to 499 a month"}
                }) {
            Page page =
                    maya.opens(root + "/signals/false-alarms?by=" + counted[0]).page();
            assertThat(page.locator("main tbody tr").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(counted[1], "(0 of 1)");
            maya.findsNoBarrier();
        }
    }

    private static void member(CommandClient api, String root, String person, String grant) {
        api.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }
}
