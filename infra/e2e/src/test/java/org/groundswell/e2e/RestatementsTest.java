package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A figure that a decision was shown, and which was corrected since, is listed, named on the decision and set against what it was. */
class RestatementsTest {

    private static final String ROOT = "/programmes/p-demo-safer-starts";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_decision_leads_to_what_was_restated_since_and_back_to_how_it_was() {
        try (Person maya = Person.at(chromium, groundswell, "maya", 1280, true)) {
            maya.opens(ROOT + "/decisions/d-demo-wave-3");
            maya.page()
                    .locator("#maincontent a:has-text('restated since')")
                    .first()
                    .click();
            assertThat(maya.page().locator("h1").innerText()).startsWith("Figures shown in");
            assertThat(maya.page().locator("main h2").innerText()).contains("restated since entry");
            var line =
                    maya.page().locator("main table").last().locator("tbody tr").first();
            assertThat(line.locator("td").nth(2).innerText())
                    .isNotEqualTo(line.locator("td").nth(3).innerText());
            maya.findsNoBarrier();
            line.locator("a:has-text('Compare')").click();
            assertThat(maya.page().locator("#gs-comparison").innerText()).contains("Changed");

            maya.opens(ROOT + "/restatements");
            assertThat(maya.page().locator("main table").innerText()).contains("Does wave 3 start as one");
            maya.findsNoBarrier();
            maya.opens(ROOT + "/restatements?since=99999");
            assertThat(maya.page().locator("main h2").innerText()).startsWith("No figure was restated");
        }
    }
}
