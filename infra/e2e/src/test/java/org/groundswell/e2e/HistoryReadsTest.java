package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an auditor reads of the past is seen by the programme's manager, in order, and is to be had as a file. */
class HistoryReadsTest {

    private static final String ROOT = "/programmes/p-demo-safer-starts";
    private static final String SITE = ROOT + "/sites/D22/overview?asAt=entry:2950&happenedBy=2026-01-31";
    private static final int MOST_LOOKS = 40;

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_manager_sees_what_the_auditor_read_on_either_side_and_nobody_else_does() {
        try (Person aude = Person.at(chromium, groundswell, "aude", 1280, false);
                Person maya = Person.at(chromium, groundswell, "maya", 1280, true);
                Person sita = Person.at(chromium, groundswell, "sita", 1280, false)) {
            aude.opens(ROOT + "/sites");
            aude.opens(ROOT + "/sites/D22?asAt=entry:2950&happenedBy=2026-01-31&q=Jo");
            aude.opens(ROOT + "/history?q=Jo");
            aude.opens(ROOT + "/history/proof");
            List<String> addresses = seen(maya, SITE, ROOT + "/proof");
            assertThat(addresses)
                    .contains(SITE, ROOT + "/history?size=50", ROOT + "/proof")
                    .noneMatch(address -> address.contains("Jo"))
                    .doesNotContain(ROOT + "/sites");
            assertThat(maya.page().locator("main").innerText()).contains("Aude", "2,950");
            maya.findsNoBarrier();

            APIResponse file = maya.page().request().get(groundswell.web() + ROOT + "/history/reads.csv");
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text())
                    .startsWith("number,read_at,person,name,address,entry,hash\r\n")
                    .contains(SITE);

            maya.opens(ROOT + "/history/reads?asAt=entry:2950");
            assertThat(maya.page().locator("h1").innerText()).isEqualTo("No auditor has read the history");
            sita.opens(ROOT);
            assertThat(sita.page()
                            .navigate(groundswell.web() + ROOT + "/history/reads")
                            .status())
                    .isEqualTo(403);
        }
    }

    /**
     * They come to the command side within seconds, in their order; other tests may have read as well before.
     *
     * @return the addresses, the newest first
     */
    private static List<String> seen(Person person, String first, String last) {
        for (int look = 0; ; look++) {
            person.opens(ROOT + "/history/reads");
            person.page().waitForLoadState(LoadState.NETWORKIDLE);
            List<String> addresses = person.page().locator("main .gs-address").allInnerTexts();
            int begun = addresses.indexOf(first);
            if ((begun > 0 && addresses.subList(0, begun).contains(last)) || look == MOST_LOOKS) {
                return addresses;
            }
            person.page().waitForTimeout(250);
        }
    }
}
