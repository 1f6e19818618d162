package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The auditor's ninth day: how did the decision on wave 3 come about, step by step, and what did the screens show then? */
class ReplayTest {

    private static final String DEMO = "/programmes/p-demo-safer-starts";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    private static String step(Person person) {
        return person.page().locator("#gs-replay").innerText().replace('\n', ' ');
    }

    private static String sentence(Person person) {
        return person.page().locator("#gs-replay-step .gs-finding").innerText();
    }

    @Test
    void an_auditor_walks_through_a_decision_and_notes_what_was_found() {
        try (Person aude = Person.at(chromium, groundswell, "aude")) {
            aude.opens(DEMO + "/history?type=decision").follows("Replay these, step by step");
            aude.findsNoBarrier();
            assertThat(step(aude)).startsWith("Replay step 1 of ");
            assertThat(aude.page().url()).contains("asAt=entry:", "compareWith=", "/decisions/d-demo-wave-3");
            assertThat(aude.page().locator("body").innerText()).contains("Only entries about decisions");
            String first = sentence(aude);
            aude.follows("Next step");
            assertThat(step(aude)).startsWith("Replay step 2 of ");
            assertThat(sentence(aude)).isNotEqualTo(first);
            aude.follows("Step back");
            assertThat(sentence(aude)).isEqualTo(first);

            aude.follows("See the programme");
            assertThat(step(aude)).startsWith("Replay step 1 of ");
            aude.follows("Keep to this screen").follows("Next step");
            assertThat(step(aude)).startsWith("Replay step 2 of ");
            assertThat(aude.page().url()).contains(DEMO + "?");
            assertThat(aude.page().locator("#gs-comparison").isVisible()).isTrue();
            aude.findsNoBarrier();

            aude.follows("Note a finding");
            assertThat(aude.page().getByLabel("Entry of the history").inputValue())
                    .matches("\\d+");
            assertThat(aude.page().getByLabel("Screen").inputValue()).startsWith(DEMO);
            aude.presses("Save");
            aude.reads("There is a problem");
            aude.findsNoBarrier();
            aude.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Question"))
                    .check();
            aude.fills("What you found", "The vote came before the evidence");
            aude.presses("Save");
            aude.reads("The record is kept.");

            aude.opens(DEMO + "/history").follows("Audit report");
            aude.reads("The vote came before the evidence").findsNoBarrier();
            aude.follows("See the screen as it was");
            assertThat(aude.page().url()).contains("asAt=entry:");
        }
    }

    @Test
    void a_replay_plays_by_itself_without_script_and_fits_a_small_window() {
        try (Person aude = Person.at(chromium, groundswell, "aude", 375, false)) {
            aude.opens(DEMO + "/replay?site=D21&type=assessment");
            assertThat(step(aude)).startsWith("Replay step 1 of ");
            aude.follows("Play, a step every five seconds");
            aude.reads("Playing.");
            aude.page().waitForURL(Pattern.compile(".*"));
            String playing = step(aude);
            aude.page().waitForCondition(() -> !step(aude).equals(playing));
            aude.follows("Pause");
            assertThat(aude.page().locator("#gs-replay-step").innerText()).doesNotContain("Playing.");
        }
    }

    @Test
    void what_cannot_be_replayed_is_said() {
        try (Person aude = Person.at(chromium, groundswell, "aude", 375, true)) {
            aude.opens(DEMO + "/replay?q=nothingisevercalledso").reads("No entry matches");
            aude.opens(DEMO + "/replay?from=yesterday").reads("Give the first day as 2026-03-01");
            aude.opens(DEMO + "/sites?asAt=entry:1&replay=site%3DD21");
            aude.reads("No entry that is replayed had been made yet.").findsNoBarrier();
            assertThat(aude.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            aude.opens(DEMO + "/sites?asAt=entry:50&replay=from%3Dyesterday");
            assertThat(aude.page().locator("#gs-replay-step [role=alert]").innerText())
                    .contains("from");
        }
    }

    @Test
    void a_team_replays_its_own_site_and_notes_no_findings() {
        try (Person sita = Person.at(chromium, groundswell, "sita")) {
            sita.opens(DEMO + "/replay");
            assertThat(step(sita)).startsWith("Replay step 1 of ");
            assertThat(sita.page().locator("#gs-replay-step").innerText()).doesNotContain("Note a finding");
            sita.opens(DEMO + "/records/audit-finding");
            assertThat(sita.page().locator("main").innerText()).doesNotContain("Keep a new one");
        }
    }
}
