package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever took a file is told when a figure in it was corrected, sees it then and now, and takes a fresh copy; who audits sees it all. */
class FilesTakenTest {

    private static final int MOST_LOOKS = 40;

    private static RunningGroundswell groundswell;
    private static Chromium chromium;
    private static String programme;
    private static String root;
    private static String series;

    @BeforeAll
    static void start() {
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
        CommandClient maya = new CommandClient(groundswell, "maya");
        programme = maya.create("/programmes", "{\"name\":\"Files that travel\"}");
        root = "/programmes/" + programme;
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        member(maya, "sita", "\"role\":\"site-team\",\"site\":\"N01\"");
        member(maya, "rhys", "\"role\":\"regional-lead\",\"region\":\"North\"");
        member(maya, "aude", "\"role\":\"auditor\"");
        String measure = maya.create(root + "/measures", Bodies.of("/measures"));
        series = root + "/measures/" + measure + "/sites/N01";
        maya.put(series + "/data-points", figures(7));
        maya.post(root + "/notice-policy", "{\"kinds\":[\"file-restated\"],\"dueWithin\":7,\"returnsWithin\":10}");
        maya.settle(programme);
    }

    private static void member(CommandClient maya, String person, String grant) {
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }

    private static String figures(int numerator) {
        return """
               {"points":[{"period":"2026-01","numerator":%d,"denominator":10},
                 {"period":"2026-02","numerator":8,"denominator":10}],"reason":"Counted again"}""".formatted(numerator);
    }

    @Test
    void a_reader_is_told_sees_then_and_now_and_takes_a_fresh_copy_and_the_auditor_sees_the_list() {
        try (Person rhys = Person.at(chromium, groundswell, "rhys");
                Person aude = Person.at(chromium, groundswell, "aude", 375, false)) {
            rhys.opens(series);
            String link =
                    rhys.page().locator("main a[href*='series.csv']").first().getAttribute("href");
            APIResponse taken = got(rhys, link);
            assertThat(taken.text()).contains("7");
            rhys.opens("/");
            toldNothing(rhys);

            CommandClient sita = new CommandClient(groundswell, "sita");
            sita.put(series + "/data-points", figures(6));
            sita.settle(programme);

            looks(rhys, "/", "1 file that you took reads otherwise now.").findsNoBarrier();
            rhys.follows("See what changed", root);
            rhys.reads("You took one file: one of those shown reads otherwise now")
                    .findsNoBarrier();
            thenAndNow(rhys);
            fresh(rhys, taken);
            seen(rhys);
            new CommandClient(groundswell, "rhys").noticed(programme, 1);
            rhys.opens(root + "/notices").reads("Figures in files that you took read otherwise now.");
            rhys.follows("See which, then and now").reads("You took 2 files");

            aude.opens(root + "/files").reads("2 files were taken: one of those shown reads otherwise now");
            assertThat(aude.page().locator("main tbody").innerText()).contains("Rhys", "1 figure, then and now");
            aude.findsNoBarrier();
            aude.opens(root + "/files?asAt=entry:3").reads("Nobody has taken a file");
        }
        try (Person ada = Person.at(chromium, groundswell, "ada")) {
            ada.opens(root + "/files").reads("2 files were taken").findsNoBarrier();
            assertThat(ada.page().locator("main table").innerText())
                    .as("what became of them is for members")
                    .doesNotContain("otherwise", "No figure");
        }
    }

    private static void thenAndNow(Person rhys) {
        rhys.follows("1 figure, then and now").reads("One figure was restated since entry");
        rhys.reads("Only figures of what one file holds.").findsNoBarrier();
        String line = rhys.page().locator("main tbody tr").innerText();
        assertThat(line).contains("(7 of 10)", "(6 of 10)", "by Sita", "Entry ");
    }

    private static void fresh(Person rhys, APIResponse taken) {
        rhys.opens(root + "/files?whose=mine");
        APIResponse again = got(rhys, rhys.page().getByText("As it was").first().getAttribute("href"));
        assertThat(again.body()).isEqualTo(taken.body());
        APIResponse now =
                got(rhys, rhys.page().getByText("As it reads now").first().getAttribute("href"));
        assertThat(now.text()).isNotEqualTo(taken.text());
        looks(rhys, root + "/files", "You took 2 files: one of those shown reads otherwise now");
    }

    private static void seen(Person rhys) {
        rhys.presses("I have seen these").reads("What of your files reads otherwise is marked as seen.");
        rhys.opens("/");
        toldNothing(rhys);
    }

    /** Of this programme: of others other tests may have made news at the same time. */
    private static void toldNothing(Person person) {
        assertThat(person.page().locator("main a[href^='" + root + "/files']").count())
                .isZero();
    }

    /** A file comes to the command side within seconds. */
    private static Person looks(Person person, String path, String text) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            person.opens(path);
            if (person.page().getByText(text).count() > 0) {
                return person;
            }
            person.page().waitForTimeout(250);
        }
        return person.reads(text);
    }

    private static APIResponse got(Person person, String address) {
        APIResponse answer = person.page().request().get(groundswell.web() + address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }
}
