package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** Day 4: who falls over when the money ends; and afterwards, the check that is due and what was lost. */
class HandoverTest {

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void who_falls_over_is_seen_before_support_ends_and_the_site_is_watched_afterwards() {
        String root = programme();
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/handover").reads("No site here").findsNoBarrier();
            maya.opens(root + "/handover?sites=all").follows("North Place").findsNoBarrier();
            maya.follows("Set the day on which support ends");
            maya.dates(
                    "endsOn",
                    LocalDate.now(java.time.ZoneId.of("Europe/London"))
                            .minusMonths(3)
                            .minusDays(2));
            maya.presses("Set the day").reads("The end of support is set.");
        }
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(root + "/sites/N01").follows("Handover of this site").follows("Judge it: Funding");
            sita.page()
                    .getByLabel("Not met", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
            sita.presses("Record the judgement").reads("What will close the gap");
            sita.fills("Evidence", "No budget line yet");
            judgedBy(sita);
            sita.fills("What will close the gap (optional)", "Put it into the budget");
            sita.page().locator("[name='values.bau-gap-owner-other']").fill("Finance lead");
            sita.dates("values.bau-gap-due", LocalDate.of(2026, 12, 1));
            sita.presses("Record the judgement")
                    .reads("The judgement is recorded.")
                    .reads("Put it into the budget");
            sita.follows("Judge it: Own data");
            sita.page()
                    .getByLabel("Met", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
            sita.fills("Evidence", "Ours, every month");
            judgedBy(sita);
            sita.presses("Record the judgement").reads("The judgement is recorded.");
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/handover?criteria=unmet&endsBy=2027-04-01")
                    .reads("1 of 1 site whose support ends by 1 April 2027 has a criterion that is not met");
            assertThat(maya.page().locator("table.gs-heat").innerText()).contains("Not met", "1 of 7");
            maya.findsNoBarrier();
            maya.opens("/").reads("is to be looked at 3 months after its support ended");
            maya.opens(root + "/sites/N01/handover/checks/bau-check-3").findsNoBarrier();
            maya.presses("Record the check").reads("Say what the measure has done");
            maya.dates("checkedOn", LocalDate.now(java.time.ZoneId.of("Europe/London")));
            maya.fills("What the measure has done", "Fell to 70 %").presses("Record the check");
            maya.reads("The check is recorded.").reads("Lost since: Own data").findsNoBarrier();
            takesOnWhatWasLost(maya, root);
            maya.follows("Accept the gap: Funding")
                    .fills("Why the gap is accepted", "The board pays")
                    .presses("Accept the gap")
                    .reads("accepted the gap: The board pays");
            maya.opens(root + "/handover").reads("0 of 7").findsNoBarrier();
        }
    }

    /** What a handover lacks is among the actions; what was lost is put forward to whoever can agree one. */
    private static void takesOnWhatWasLost(Person maya, String root) {
        maya.opens(root + "/actions").reads("Funding: Put it into the budget").reads("A gap at handover");
        maya.reads("Own data holds no more: Fell to 70 %").findsNoBarrier();
        maya.opens("/")
                .follows("Agree an action", root)
                .reads("Own data holds no more")
                .findsNoBarrier();
        maya.page()
                .locator("select[name=owner]")
                .selectOption(DemoPerson.named("maya").id());
        maya.dates("due", LocalDate.of(2199, 3, 1));
        maya.fills("What is to be done", "Draw the figures again each month").presses("Agree it");
        maya.reads("The action is agreed.").opens(root + "/actions").reads("Draw the figures again each month");
        assertThat(maya.page().locator("main").innerText()).doesNotContain("Own data holds no more");
        maya.opens(root + "/sites/N01/handover");
    }

    private static void judgedBy(Person person) {
        person.page().locator("[name='values.bau-judged-by-other']").fill("Ward manager");
        person.dates("values.bau-judged-on", LocalDate.of(2026, 10, 1));
    }

    private static String programme() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String programme = api.create("/programmes", "{\"name\":\"Handed over\"}");
        String root = "/programmes/" + programme;
        api.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        api.settle(programme);
        return root;
    }
}
