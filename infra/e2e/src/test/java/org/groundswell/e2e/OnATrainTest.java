package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever types where there is no connection loses nothing of it, is told so, and sends it when there is one. */
class OnATrainTest {

    private static final String FIELD = "Definition of sustained (optional)";
    private static final String SAVE = "Save the answer as a draft";
    private static final String SAID = "Asked at every ward round";

    /** The design system's buttons take a second press within a second, in milliseconds, for part of the first. */
    private static final double DOUBLE_CLICK = 1_000;

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void what_was_typed_in_a_tunnel_stays_and_is_sent_behind_it() {
        String root = programme();
        String form = root + "/questions/SUST-1/edit";
        try (Person maya = Person.at(chromium, groundswell, "maya", 375, true);
                Person elsewhere = Person.at(chromium, groundswell, "maya")) {
            maya.opens(form);
            maya.page().context().setOffline(true);
            maya.fills(FIELD, SAID).presses(SAVE).reads("There is no connection.");
            assertThat(maya.page().url()).contains(form);
            assertThat(maya.page().getByLabel(FIELD).inputValue()).isEqualTo(SAID);
            maya.page().context().setOffline(false);
            maya.reads("There is a connection again, and what you typed is kept.")
                    .findsNoBarrier();
            elsewhere.opens(form);
            assertThat(elsewhere.page().getByLabel(FIELD).inputValue())
                    .as("kept as a draft before it was sent")
                    .isEqualTo(SAID);
            maya.page().waitForTimeout(DOUBLE_CLICK);
            maya.presses(SAVE).reads("The answer is saved as a draft.").reads(SAID);
        }
    }

    @Test
    void nobody_is_told_to_load_a_page_anew_that_holds_what_could_not_be_kept() {
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(programme() + "/questions/SUST-1/edit");
            maya.page().context().setOffline(true);
            maya.fills(FIELD, SAID).reads("There is no connection.");
            assertThat(maya.page().locator("#gs-held a").count()).isZero();
        }
    }

    private static String programme() {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"On the way\"}");
        maya.settle(programme);
        return "/programmes/" + programme;
    }
}
