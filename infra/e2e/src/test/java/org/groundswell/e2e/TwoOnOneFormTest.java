package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/** Two people on one form see each other, and whoever saves second sees what the first saved and chooses. */
class TwoOnOneFormTest {

    private static final String FIELD = "Definition of sustained (optional)";
    private static final String SAVE = "Save the answer as a draft";
    private static final String SAVED = "The answer is saved as a draft.";
    private static final String SITA = DemoPerson.named("sita").name();
    private static final String TOM = DemoPerson.named("tom").name();

    /** For what a page asks anew every ten seconds, on a busy machine; in milliseconds. */
    private static final int PATIENCE = 60_000;

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void each_sees_the_other_and_the_second_takes_theirs() {
        String form = programme() + "/questions/SUST-1/edit?site=N01";
        try (Person sita = Person.at(chromium, groundswell, "sita");
                Person tom = Person.at(chromium, groundswell, "tom", 375, false)) {
            sita.opens(form).fills(FIELD, "Every shift");
            assertThat(sita.page().getByText("is on this form too").count()).isZero();
            tom.opens(form).reads(SITA + " is on this form too, since ").findsNoBarrier();
            sita.page().setDefaultTimeout(PATIENCE);
            sita.reads(TOM + " is on this form too, since ").findsNoBarrier();
            assertThat(sita.page().evaluate("document.activeElement.value")).isEqualTo("Every shift");
            tom.fills(FIELD, "Every day").presses(SAVE).reads(SAVED);
            sita.presses(SAVE).reads(TOM + " saved this while you were typing").findsNoBarrier();
            assertThat(sita.page().locator("#conflict").innerText()).contains("Every day", "Every shift", "Saved ");
            assertThat(sita.page().getByLabel(FIELD).inputValue()).isEqualTo("Every shift");
            sita.presses("Take theirs").reads("What lasting looks like");
            assertThat(sita.page().getByLabel(FIELD).inputValue()).isEqualTo("Every day");
            assertThat(sita.page().locator("#conflict").count()).isZero();
            assertThat(sita.page().getByText("is on this form too").count())
                    .as("Tom has saved and gone")
                    .isZero();
        }
    }

    @Test
    void the_second_keeps_theirs_knowingly_also_where_nothing_was_saved_before() {
        String root = programme();
        String form = root + "/questions/SUST-1/edit?site=N01";
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false);
                Person tom = Person.at(chromium, groundswell, "tom")) {
            sita.opens(form).fills(FIELD, "Every shift");
            tom.opens(form).fills(FIELD, "Every day").presses(SAVE).reads(SAVED);
            sita.presses(SAVE).reads(TOM + " saved this while you were typing").findsNoBarrier();
            sita.presses("Keep mine").reads(SAVED).reads("Every shift");
            tom.opens(form);
            assertThat(tom.page().getByLabel(FIELD).inputValue()).isEqualTo("Every shift");
        }
    }

    @Test
    void figures_that_somebody_recorded_meanwhile_stand_beside_those_typed() {
        CommandClient api = new CommandClient(groundswell, "maya");
        String root = programme();
        String measure = api.create(root + "/measures", Bodies.of("/measures"));
        api.settle(root.substring("/programmes/".length()));
        String series = root + "/measures/" + measure + "/sites/N01?year=2026";
        try (Person sita = Person.at(chromium, groundswell, "sita");
                Person tom = Person.at(chromium, groundswell, "tom")) {
            sita.opens(series);
            tom.opens(series);
            figures(tom, "9", "14");
            tom.presses("Save the figures").reads("One month is saved.");
            figures(sita, "11", "14");
            sita.presses("Save the figures")
                    .reads(TOM + " saved this while you were typing")
                    .findsNoBarrier();
            assertThat(sita.page().locator("#conflict").innerText()).contains("9", "11");
            sita.fills("Why recorded figures change", "Two came later")
                    .presses("Keep mine")
                    .reads("One month is saved.");
        }
    }

    @Test
    void whoever_may_not_open_the_form_any_more_is_told_of_nobody_and_nobody_of_them() {
        String root = programme();
        String form = root + "/questions/SUST-1/edit?site=N01";
        CommandClient maya = new CommandClient(groundswell, "maya");
        try (Person sita = Person.at(chromium, groundswell, "sita");
                Person tom = Person.at(chromium, groundswell, "tom")) {
            tom.opens(form).fills(FIELD, "Every day").presses(SAVE).reads(SAVED);
            tom.opens(form);
            sita.opens(form).reads(TOM + " is on this form too, since ");
            tom.page().setDefaultTimeout(PATIENCE);
            tom.reads(SITA + " is on this form too, since ");
            maya.post(
                    root + "/members/" + DemoPerson.named("tom").id() + "/revoke",
                    "{\"role\":\"site-team\",\"site\":\"N01\",\"reason\":\"Works elsewhere now\"}");
            maya.settle(root.substring("/programmes/".length()));
            for (Person each : new Person[] {sita, tom}) {
                each.page()
                        .getByText("is on this form too")
                        .waitFor(new Locator.WaitForOptions()
                                .setState(WaitForSelectorState.DETACHED)
                                .setTimeout(PATIENCE));
            }
            assertThat(sita.page().locator("#gs-present").getAttribute("hx-get"))
                    .as("her page asks on")
                    .startsWith("/presence");
        }
    }

    private static void figures(Person person, String numerator, String denominator) {
        person.page().locator("[name='2026-01.numerator']").fill(numerator);
        person.page().locator("[name='2026-01.denominator']").fill(denominator);
    }

    private static String programme() {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String root = "/programmes/" + maya.create("/programmes", "{\"name\":\"Together\"}");
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        for (String person : new String[] {"sita", "tom"}) {
            maya.post(
                    root + "/members",
                    "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                            .formatted(DemoPerson.named(person).id()));
        }
        maya.settle(root.substring("/programmes/".length()));
        return root;
    }
}
