package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** Whoever types an NHS number or an e-mail address is warned beside the field, and nothing is kept until they mean it. */
class WordsTest {

    private static final String CHECKED = "I have checked: nobody can be recognised from these words";

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_number_is_warned_of_and_kept_only_once_its_writer_has_checked() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String root = programme(api);
        String said = "The book is ISBN 943 476 5919";
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(root + "/sites/N01").fills("Your comment", said).presses("Comment");
            sita.reads("This holds what looks like an NHS number: … 919.").findsNoBarrier();
            assertThat(sita.page().getByLabel("Your comment").inputValue()).isEqualTo(said);
            assertThat(sita.page().locator("#text-error").innerText()).contains("… 919");
            sita.presses("Comment").reads("This holds what looks like an NHS number: … 919.");
            sita.page().getByLabel(CHECKED).check();
            sita.presses("Comment").reads("Your comment is kept.").reads(said);
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            String entry = root + "/history/" + api.entry(root.substring("/programmes/".length()));
            maya.opens(entry)
                    .reads("Its author was warned of what looked like an NHS number or an e-mail address")
                    .findsNoBarrier();
        }
    }

    @Test
    void an_address_is_warned_of_beside_its_field_and_taken_out() {
        String root = programme(new CommandClient(groundswell, "maya"));
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/questions/SUST-1/edit")
                    .fills("Definition of sustained (optional)", "Ask p.jones@example.org every day")
                    .presses("Save the answer as a draft")
                    .reads("This holds an e-mail address: …@example.org.")
                    .findsNoBarrier();
            assertThat(maya.page().getByLabel(CHECKED).isChecked()).isFalse();
            assertThat(maya.page().locator("[id$='SUST-1-definition-error']").innerText())
                    .contains("…@example.org")
                    .doesNotContain("jones");
            maya.fills("Definition of sustained (optional)", "Ask the lead every day")
                    .presses("Save the answer as a draft")
                    .reads("The answer is saved as a draft.");
        }
    }

    @Test
    void what_was_said_of_the_words_holds_on_the_page_that_shows_what_would_follow() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String root = programme(api);
        api.post(root + "/sites", "{\"code\":\"N02\",\"name\":\"South Place\",\"region\":\"North\"}");
        api.settle(root.substring("/programmes/".length()));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/sites/N01/merge");
            maya.page().locator("select[name=into]").selectOption("N02");
            maya.dates("on", today);
            maya.fills("Reason", "As told by trust@example.org").presses("See what would follow");
            maya.reads("This holds an e-mail address: …@example.org.");
            maya.page().getByLabel(CHECKED).check();
            maya.presses("See what would follow")
                    .reads("Nothing has been recorded yet")
                    .findsNoBarrier();
            assertThat(maya.page().getByLabel(CHECKED).isChecked()).isTrue();
            maya.presses("Record the merger").reads("The merger is recorded");
        }
    }

    private static String programme(CommandClient maya) {
        String root = "/programmes/" + maya.create("/programmes", "{\"name\":\"Careful\"}");
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        maya.settle(root.substring("/programmes/".length()));
        return root;
    }
}
