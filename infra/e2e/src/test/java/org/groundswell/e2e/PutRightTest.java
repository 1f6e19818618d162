package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an entry in the history to its undoing: what would follow is read first, then recorded, and each entry names the other. */
class PutRightTest {

    private static RunningGroundswell groundswell;
    private static Chromium chromium;
    private static CommandClient api;
    private static String root;

    @BeforeAll
    static void start() {
        groundswell = RunningGroundswell.shared();
        chromium = Chromium.shared();
        api = new CommandClient(groundswell, "maya");
        root = programme();
    }

    @Test
    void an_entry_is_undone_after_a_preview_and_the_moment_before_shows_it_still() {
        String record = visit();
        api.post(record + "/withdraw", "{\"reason\":\"Entered twice\"}");
        api.settle(programmeId());
        long withdrawn = api.entry(programmeId());
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/history").follows(String.valueOf(withdrawn), root + "/history/" + withdrawn);
            maya.reads("How this can be put right").findsNoBarrier();
            maya.follows("Restore the record").reads("Send the template").findsNoBarrier();
            maya.presses("See what would follow").reads("Say why it is restored");
            maya.fills("Why it is restored", "It was another visit").presses("See what would follow");
            maya.reads("Nothing has been recorded yet")
                    .reads("One promise that nobody has kept is open again")
                    .findsNoBarrier();
            assertThat(api.entry(programmeId())).isEqualTo(withdrawn);
            maya.presses("Change the reason");
            assertThat(maya.page().getByLabel("Why it is restored").inputValue())
                    .isEqualTo("It was another visit");
            maya.presses("See what would follow").presses("Restore it").reads("The record is restored.");
            api.settle(programmeId());
            maya.opens(root + "/actions").reads("Send the template");

            maya.opens(root + "/history/" + withdrawn)
                    .reads("Changed or put right by a later entry")
                    .reads("Nothing of it stands any more")
                    .findsNoBarrier();
            maya.follows("Restored a record").reads("Changes or puts right an earlier entry");
            maya.follows("Withdrew a record");
            assertThat(maya.page().url()).endsWith("/history/" + withdrawn);

            maya.opens(record + "?asAt=entry:" + withdrawn).reads("Withdrawn");
            maya.opens(root + "/history/" + withdrawn + "?asAt=entry:" + withdrawn)
                    .reads("Only what stands now can be put right")
                    .follows("See this entry as of now")
                    .reads("Nothing of it stands any more");
        }
    }

    @Test
    void whoever_asks_what_an_empty_form_would_do_is_told_that_nothing_is_filled_in() {
        String round = api.create(root + "/rounds", """
                {"instrument":"three-s","title":"First","opensOn":"2026-01-01","closesOn":"2199-12-31"}""");
        api.settle(programmeId());
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            String see = "First see what this would do";
            maya.opens(root + "/rounds/" + round + "/sites/N01").presses(see);
            maya.reads("Nothing is filled in yet, so nothing would be recorded.")
                    .findsNoBarrier();
            maya.page().locator("input[name='STR-1.rating'][value='2']").check();
            maya.presses(see)
                    .reads("What would be recorded")
                    .presses("Record it")
                    .reads("One rating is saved.");
            maya.opens(root + "/rounds/" + round + "/sites/N01").presses(see);
            maya.reads("all that is filled in is saved already").findsNoBarrier();
        }
    }

    @Test
    void what_a_correction_replaced_is_put_back_on_its_own_form() {
        String measure = api.create(root + "/measures", """
                {"name":"Seen in time","role":"outcome","kind":"proportion","numerator":"seen","denominator":"all",
                 "direction":"increase","unit":"%","meaning":"How many are seen in time"}""");
        String series = root + "/measures/" + measure + "/sites/N01";
        api.put(series + "/data-points", figures("\"points\":[%s,%s]", 8, 7));
        api.put(series + "/data-points", figures("\"points\":[%s,%s],\"reason\":\"Counted again\"", 8, 4));
        api.settle(programmeId());
        long corrected = api.entry(programmeId());
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            maya.opens(root + "/history/" + corrected).follows("Put the figures back as they were");
            maya.reads("Filled in as it stood before entry " + corrected + ": February 2026")
                    .findsNoBarrier();
            assertThat(maya.page().locator("[name='2026-01.numerator']").inputValue())
                    .isEqualTo("8");
            assertThat(maya.page().locator("[name='2026-02.numerator']").inputValue())
                    .isEqualTo("7");
            assertThat(api.query(series + "/series").at("/points/1/numerator").asInt())
                    .as("nothing is saved by opening it")
                    .isEqualTo(4);
            maya.presses("Save the figures").reads("One recorded figure changes: say why");
            maya.page().locator("[name=reason]").fill("The first count was right");
            maya.presses("Save the figures");
            api.settle(programmeId());
            maya.opens(root + "/history/" + corrected).reads("Changed or put right by a later entry");
        }
        assertThat(api.query(series + "/series").at("/points/1/numerator").asInt())
                .isEqualTo(7);
    }

    @Test
    void what_a_form_would_record_is_read_first_and_then_recorded_or_changed() {
        String record = visit();
        api.settle(programmeId());
        long before = api.entry(programmeId());
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, false)) {
            maya.opens(record + "/withdraw").presses("First see what this would do");
            maya.reads("Say why it is withdrawn");
            maya.fills("Why it is withdrawn", "Entered twice").presses("First see what this would do");
            maya.reads("What would be recorded")
                    .reads("Withdrew a record")
                    .reads("What would no longer stand as it does")
                    .reads("Kept a record")
                    .findsNoBarrier();
            assertThat(api.entry(programmeId())).isEqualTo(before);
            maya.follows("Change something first");
            assertThat(maya.page().getByLabel("Why it is withdrawn").inputValue())
                    .isEqualTo("Entered twice");
            maya.fills("Why it is withdrawn", "Entered three times").presses("First see what this would do");
            maya.presses("Record it").reads("The record is withdrawn.");
        }
        assertThat(api.entry(programmeId())).isEqualTo(before + 1);
        assertThat(api.query(record).at("/versions/0/reason").asString()).isEqualTo("Entered three times");
    }

    @Test
    void a_programme_gets_back_the_name_that_it_had() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/name").fills("Name of the programme", " ").presses("Save the name");
            maya.reads("Give the programme a name").findsNoBarrier();
            maya.fills("Name of the programme", "Put wrong").presses("Save the name");
            maya.reads("The programme has another name.");
            api.settle(programmeId());
            maya.opens(root + "/history?q=renamed")
                    .page()
                    .locator("table tbody th a")
                    .first()
                    .click();
            maya.follows("Give the programme back the name it had").findsNoBarrier();
            assertThat(maya.page().getByLabel("Name of the programme").inputValue())
                    .isEqualTo("Put right");
            maya.presses("Save the name").reads("The programme has another name.");
        }
        api.settle(programmeId());
        assertThat(api.query(root).path("name").asString()).isEqualTo("Put right");
    }

    private static String figures(String body, int january, int february) {
        return "{"
                + body.formatted(
                        "{\"period\":\"2026-01\",\"numerator\":%d,\"denominator\":10}".formatted(january),
                        "{\"period\":\"2026-02\",\"numerator\":%d,\"denominator\":10}".formatted(february))
                + "}";
    }

    @Test
    void whoever_may_not_put_it_right_reads_who_may_and_what_has_no_way_says_why() {
        visit();
        api.settle(programmeId());
        try (Person aude = Person.at(chromium, groundswell, "aude", 375, false)) {
            aude.opens(root + "/history/" + api.entry(programmeId()))
                    .reads("by whoever may make it")
                    .findsNoBarrier();
            assertThat(aude.page().locator("main").innerText()).contains("Change the record; Withdraw the record");
            aude.opens(root + "/history/1").reads("A programme that was made stays");
        }
    }

    private static String programmeId() {
        return root.substring(root.lastIndexOf('/') + 1);
    }

    private static String visit() {
        return root + "/records/facilitation-log/" + api.create(root + "/records/facilitation-log", """
                {"site":"N01","values":{"fac-date":"2026-03-01","fac-mode":"visit","fac-purpose":["data-help"],
                 "fac-people":"Ward manager","fac-minutes":45,"fac-summary":"They are short of people",
                 "fac-promises":[{"fac-promise-what":"Send the template","fac-promise-who":"Jo Smith",
                   "fac-promise-due":"2199-03-01"}]}}""");
    }

    private static String programme() {
        String path = "/programmes/" + api.create("/programmes", "{\"name\":\"Put right\"}");
        api.post(
                path + "/sites",
                "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\",\"listedOn\":\"2026-01-05\"}");
        api.post(
                path + "/members",
                "{\"person\":\"%s\",\"role\":\"auditor\"}"
                        .formatted(DemoPerson.named("aude").id()));
        api.settle(path.substring(path.lastIndexOf('/') + 1));
        return path;
    }
}
