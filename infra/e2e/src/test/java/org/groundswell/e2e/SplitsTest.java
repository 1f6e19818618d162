package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One trust becomes two: what follows is read first, then recorded; a late figure finds its new places; and it can be undone. */
class SplitsTest {

    private static final LocalDate FIRST =
            LocalDate.now(ZoneId.of("Europe/London")).withDayOfMonth(1);

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
        scene = EndingScene.set(api, "One becomes two", "N01:Twin Place", "N04:Fourth Place");
        root = scene.root();
    }

    @Test
    void a_split_is_previewed_recorded_and_undone_and_nothing_of_it_is_lost() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/sites/N01").follows("Split into several").findsNoBarrier();
            asks(maya);
            maya.reads("Twin Place (N01) becomes North Place (N02) and South Place (N03)")
                    .reads("Name a deputy")
                    .reads("One person has access by it")
                    .reads("Nothing has been recorded yet")
                    .findsNoBarrier();
            scene.agree("Count the beds");
            maya.presses("Record the split").reads("The programme has moved on").reads("Count the beds");
            maya.presses("Record the split").reads("2 sites began");
            assertThat(maya.page().url()).endsWith("/sites/N01");
            maya.reads("this site was split into North Place and South Place").findsNoBarrier();
            long split = api.entry(scene.programme());
            later(maya);
            undoes(maya);
            maya.opens(root + "/sites/N01?asAt=entry:" + split)
                    .reads("Split")
                    .reads("South Place")
                    .findsNoBarrier();
        }
    }

    /** What is wrong is told at its field, with everything that was typed; a part that was added may stay empty. */
    private static void asks(Person maya) {
        maya.presses("See what would follow").reads("Give the name of part 1").reads("Give the reason for the split");
        part(maya, 0, "North Place", "N02");
        part(maya, 1, "South Place", "N04");
        maya.page().locator("[name='on-day']").fill("1");
        maya.page().locator("[name='on-month']").fill(String.valueOf(FIRST.getMonthValue()));
        maya.page().locator("[name='on-year']").fill(String.valueOf(FIRST.getYear()));
        maya.fills("Reason", "The one became two").presses("Add another part");
        assertThat(maya.page().locator("[name='parts[2].region']").inputValue()).isEqualTo("North");
        maya.presses("See what would follow").reads("Site N04 is in this programme already");
        assertThat(maya.page().locator("[name='parts[0].name']").inputValue()).isEqualTo("North Place");
        maya.findsNoBarrier();
        part(maya, 1, "South Place", "N03");
        maya.presses("See what would follow");
    }

    private static void part(Person person, int row, String name, String code) {
        person.page().locator("[name='parts[" + row + "].name']").fill(name);
        person.page().locator("[name='parts[" + row + "].code']").fill(code);
    }

    private static void later(Person maya) {
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            scene.refusesLaterFigures(sita, FIRST, "give that month for each of them");
        }
        scene.leadsOn(maya, "South Place", "N03");
        maya.opens(root + "/sites/N03").reads("as a part of Twin Place").findsNoBarrier();
    }

    private static void undoes(Person maya) {
        maya.opens(root + "/sites/N01").follows("Undo the split").findsNoBarrier();
        maya.presses("Undo the split").reads("Say why it is undone");
        maya.fills("Why is it undone?", "It was another trust").presses("Undo the split");
        maya.reads("The split is undone").reads("Identified");
        maya.opens(root + "/sites/N03").reads("this site is part of Twin Place").findsNoBarrier();
    }
}
