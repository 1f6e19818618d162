package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two trusts become one: what follows is read first, then recorded; a late figure finds its new place; and it can be undone. */
class MergersTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static RunningGroundswell groundswell;
    private static Chromium chromium;
    private static CommandClient api;
    private static EndingScene scene;
    private static String root;

    @BeforeAll
    static void start() {
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
        api = new CommandClient(groundswell, "maya");
        scene = EndingScene.set(api, "Two become one", "N01:North Place", "N02:South Place");
        root = scene.root();
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"regional-lead\",\"region\":\"North\"}"
                        .formatted(DemoPerson.named("rhys").id()));
        api.settle(scene.programme());
    }

    @Test
    void a_merger_is_previewed_recorded_and_undone_and_nothing_of_it_is_lost() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/sites/N01").follows("Merge into another site").findsNoBarrier();
            maya.presses("See what would follow").reads("Choose the site that takes it in");
            maya.page().locator("select[name=into]").selectOption("N02");
            maya.dates("on", TODAY.withDayOfMonth(1));
            maya.fills("Reason", "The two became one").presses("See what would follow");
            maya.reads("North Place (N01) becomes part of South Place (N02)")
                    .reads("Name a deputy")
                    .reads("One person has access by it")
                    .reads("Nothing has been recorded yet")
                    .findsNoBarrier();
            scene.agree("Count the beds");
            maya.presses("Record the merger")
                    .reads("The programme has moved on")
                    .reads("Count the beds");
            maya.presses("Record the merger").reads("The merger is recorded");
            assertThat(maya.page().url()).endsWith("/sites/N02");
            maya.reads("this site took in").findsNoBarrier();
            long merged = api.entry(scene.programme());
            refused(maya);
            maya.opens(root + "/sites/N01")
                    .reads("Since 1 ")
                    .follows("Undo the merger")
                    .findsNoBarrier();
            maya.presses("Undo the merger").reads("Say why it is undone");
            maya.fills("Why is it undone?", "It was another trust").presses("Undo the merger");
            maya.reads("The merger is undone").reads("Identified");
            maya.opens(root + "/sites/N01?asAt=entry:" + merged)
                    .reads("Taken in")
                    .reads("South Place")
                    .findsNoBarrier();
        }
    }

    @Test
    void who_leads_the_region_sees_what_would_follow_from_another_one_too() {
        try (Person rhys = Person.at(chromium, groundswell, "rhys")) {
            rhys.opens(root + "/sites/N02/edit").fills("Region", "West");
            rhys.dates("from", TODAY);
            rhys.presses("See what would follow")
                    .reads("Figures before that day stay grouped as they were")
                    .findsNoBarrier();
            assertThat(rhys.page().getByText("Sees this site by its region").count())
                    .as("who has access is not theirs to see")
                    .isZero();
        }
    }

    private static void refused(Person maya) {
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            scene.refusesLaterFigures(sita, TODAY, "give that month for N02");
        }
        scene.leadsOn(maya, "South Place", "N02");
    }
}
