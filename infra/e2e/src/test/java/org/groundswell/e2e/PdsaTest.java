package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.testkit.DemoPerson;
import org.junit.jupiter.api.Test;

/**
 * Day 5: what next? A team plans a test with a prediction, starts it, which seals the prediction, is reminded when it is over,
 * compares, and plans the test that follows on; the programme sees how often predictions came true.
 */
class PdsaTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static final RunningGroundswell groundswell = RunningGroundswell.shared();
    private static final Chromium chromium = Chromium.shared();

    @Test
    void a_prediction_is_sealed_compared_and_followed_by_the_next_test() {
        String root = programme();
        try (Person sita = Person.at(chromium, groundswell, "sita", 375, false)) {
            sita.opens(root + "/pdsa/new").reads("Plan a test of change at N01").findsNoBarrier();
            sita.fills("What you expect to happen", "Eight of ten answer").presses("Keep the plan");
            sita.reads("Fill in \"Change to try\"").findsNoBarrier();
            assertThat(sita.page().getByLabel("What you expect to happen").inputValue())
                    .isEqualTo("Eight of ten answer");
            sita.fills("What you want to find out", "Whether evening calls reach more");
            sita.fills("Change to try", "Call after six");
            sita.fills("Where, with whom and until when", "One ward, two weeks");
            sita.page()
                    .locator("[name='values.pdsa-owner']")
                    .selectOption(DemoPerson.named("sita").id());
            sita.presses("Keep the plan")
                    .reads("The plan is kept.")
                    .reads("Not sealed yet")
                    .findsNoBarrier();

            sita.follows("Start the test").reads("Eight of ten answer").findsNoBarrier();
            sita.dates("values.pdsa-start", TODAY.minusDays(14));
            sita.dates("values.pdsa-end", TODAY.minusDays(20));
            sita.presses("Start and seal").reads("before it starts");
            sita.dates("values.pdsa-end", TODAY.minusDays(1));
            sita.presses("Start and seal")
                    .reads("Plan and prediction sealed on")
                    .findsNoBarrier();
            assertThat(sita.page().getByText("Change the plan").count()).isZero();

            sita.opens("/").follows("Compare it", root).follows("Say what happened");
            sita.fills("What happened, surprises included", "Six of ten answered")
                    .presses("Save");
            sita.reads("What happened is recorded.")
                    .follows("Compare it with the prediction")
                    .findsNoBarrier();
            sita.presses("Save").reads("Fill in \"What you learned\"");
            sita.page().locator("[name='values.pdsa-result'][value='worse']").check();
            sita.fills("What you learned", "Noon is better").presses("Save").reads("The comparison is recorded.");
            sita.follows("Decide what next");
            sita.page().getByLabel("Change it and test again").check();
            sita.presses("Decide").reads("What follows is recorded.").follows("Plan the next test");
            sita.reads("Noon is better").findsNoBarrier();
            sita.fills("What you expect to happen", "Nine of ten answer").presses("Keep the plan");
            sita.reads("The chain of tests").findsNoBarrier();
            sita.opens(root + "/sites/N01")
                    .reads("2 tests of change were planned here")
                    .findsNoBarrier();
        }
        try (Person maya = Person.at(chromium, groundswell, "maya")) {
            maya.opens(root + "/pdsa").reads("2 tests of change").findsNoBarrier();
            maya.follows("See how predictions came out").reads("0 of 1 prediction came out as expected");
            maya.reads("1 is planned and not sealed").findsNoBarrier();
        }
    }

    private static String programme() {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Tested\"}");
        String root = "/programmes/" + programme;
        maya.post(root + "/sites", "{\"code\":\"N01\",\"name\":\"North Place\",\"region\":\"North\"}");
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        maya.settle(programme);
        return root;
    }
}
