package org.groundswell.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import org.groundswell.testkit.DemoPerson;

/**
 * A programme of Maya's in which the site N01 is to end, with its team, an action and a measure.
 *
 * @param root the path of the programme
 */
record EndingScene(CommandClient api, String root, String measure) {

    /** @param sites each as {@code CODE:Name} */
    static EndingScene set(CommandClient api, String name, String... sites) {
        String programme = api.create("/programmes", "{\"name\":\"%s\"}".formatted(name));
        String root = "/programmes/" + programme;
        for (String site : sites) {
            api.post(
                    root + "/sites",
                    "{\"code\":\"%s\",\"name\":\"%s\",\"region\":\"North\",\"wave\":\"Wave 1\",\"listedOn\":\"2026-01-05\"}"
                            .formatted((Object[]) site.split(":")));
        }
        api.post(
                root + "/members",
                "{\"person\":\"%s\",\"role\":\"site-team\",\"site\":\"N01\"}"
                        .formatted(DemoPerson.named("sita").id()));
        String measure = api.create(root + "/measures", """
                {"name":"Seen in time","role":"outcome","kind":"proportion","numerator":"seen","denominator":"all",
                 "direction":"increase","unit":"%","meaning":"How many are seen in time"}""");
        EndingScene scene = new EndingScene(api, root, measure);
        scene.agree("Name a deputy");
        return scene;
    }

    String programme() {
        return root.substring(root.lastIndexOf('/') + 1);
    }

    /** An action at the site that is to end. */
    void agree(String what) {
        api.post(
                root + "/actions",
                "{\"site\":\"N01\",\"what\":\"%s\",\"owner\":\"%s\",\"due\":\"2199-03-01\"}"
                        .formatted(what, DemoPerson.named("maya").id()));
        api.settle(programme());
    }

    /** A figure of the month after the day is refused with what was typed, and says where it belongs. */
    void refusesLaterFigures(Person sita, LocalDate day, String told) {
        String month = day.toString().substring(0, 7);
        sita.opens(root + "/measures/" + measure + "/sites/N01").reads("Give later months for");
        sita.page().locator("[name='" + month + ".numerator']").fill("8");
        sita.page().locator("[name='" + month + ".denominator']").fill("10");
        sita.presses("Save the figures").reads(told).findsNoBarrier();
        assertThat(sita.page().locator("[name='" + month + ".numerator']").inputValue())
                .isEqualTo("8");
    }

    /** Where later figures belong is one click away. */
    void leadsOn(Person maya, String name, String code) {
        maya.opens(root + "/measures/" + measure + "/sites/N01").follows(name);
        maya.page().waitForLoadState(LoadState.LOAD);
        assertThat(maya.page().url()).contains("/sites/" + code);
    }
}
