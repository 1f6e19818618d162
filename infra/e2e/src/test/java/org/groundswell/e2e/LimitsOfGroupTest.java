package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One proposal for the limits of all sites of a group, approved once. */
class LimitsOfGroupTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @ParameterizedTest
    @CsvSource({"1280, true", "375, false"})
    void a_manager_proposes_for_a_group_and_the_lead_approves_once(int width, boolean script) {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Limits of a group\"}");
        String root = "/programmes/" + programme;
        String measure = api.create(root + "/measures", """
                {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
                 "direction":"increase","meaning":"Seen in time"}""");
        for (String code : List.of("N01", "N02")) {
            api.post(
                    root + "/sites",
                    "{\"code\":\"%s\",\"name\":\"Place %s\",\"region\":\"North\"}".formatted(code, code));
            api.put(root + "/measures/" + measure + "/sites/" + code + "/data-points", figures());
        }
        api.post(root + "/groups", "{\"name\":\"Islands\",\"sites\":[\"N01\",\"N02\"],\"shared\":true}");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"regional-lead\",\"region\":\"North\"}"
                        .formatted(DemoPerson.named("rhys").id()));
        api.settle(programme);
        try (Person maya = Person.at(chromium, groundswell, "maya", width, script);
                Person rhys = Person.at(chromium, groundswell, "rhys", width, script)) {
            proposes(maya, root + "/measures/" + measure + "/sites/N01/limits");
            rhys.opens(root + "/measures/" + measure + "/sites/N02/limits").follows("Approve or refuse");
            rhys.reads("One proposal for 2 sites").findsNoBarrier();
            rhys.page().locator("input[name=decision][value=approve]").check();
            rhys.presses("Record the decision").reads("The chart is drawn under the new limits");
            for (String code : List.of("N01", "N02")) {
                rhys.opens(root + "/measures/" + measure + "/sites/" + code + "/limits")
                        .reads("Recalculated from January 2025");
                assertThat(rhys.page().locator("main").innerText()).doesNotContain("Waits for approval");
            }
        }
    }

    private static void proposes(Person maya, String limits) {
        Page page = maya.opens(limits).page();
        page.locator("select[name=group]").selectOption("All 2 sites of Islands");
        page.locator("select[name=from]").selectOption("2025-01");
        maya.fills("What caused the change", "The new rota").fills("What shows it", "Twelve months above the mean");
        for (String question : List.of("different", "reasonKnown", "desirable", "expectedToContinue")) {
            page.locator("input[name=" + question + "][value=yes]").check();
        }
        maya.presses("Propose").reads("Somebody else can approve it now").findsNoBarrier();
    }

    private static String figures() {
        return IntStream.range(0, 24)
                .mapToObj(i -> "{\"period\":\"%s\",\"numerator\":%d,\"denominator\":100}"
                        .formatted(YearMonth.of(2024, 1).plusMonths(i), (i < 12 ? 50 : 60) + i % 2))
                .collect(Collectors.joining(",", "{\"points\":[", "]}"));
    }
}
