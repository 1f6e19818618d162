package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Rules;
import org.groundswell.domain.site.SiteCommand.ObserveStage;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.junit.jupiter.api.Test;

class ObservedStageTest {

    private final Rules<SiteCommand, SiteState, SiteEvent> site = Sites.rules();

    @Test
    void what_is_seen_from_outside_leaves_the_sites_own_stage_as_it_is() {
        StageObserved observed = new StageObserved("committed", TODAY, said("No team yet"));
        Rules<SiteCommand, SiteState, SiteEvent>.Given given = site.given(Sites.at("implementing"));
        given.when(new ObserveStage("committed", TODAY, said("No team yet"))).then(observed);
        assertThat(SiteDecider.evolve(given.state(), observed)).isEqualTo(given.state());
    }

    @Test
    void every_fault_of_an_observation_is_found() {
        site.given(Sites.ENROLLED)
                .when(new ObserveStage("paused", TOMORROW, said(" ")))
                .refusedAt("stage", "seenOn", "evidence");
        site.given().when(new ObserveStage("engaged", TODAY, said("They rang"))).refused(SiteRejection.NOT_ENROLLED);
    }

    @Test
    void the_day_on_which_resources_ended_is_taken_from_the_entry_into_the_last_stage() {
        assertThat(sustaining("[erased]").resourceEnded()).isEmpty();
        SiteState state = SiteDecider.evolve(site.given(Sites.at("embedded")).state(), sustaining("2026-10-31"));
        assertThat(state)
                .isInstanceOfSatisfying(
                        SiteState.Enrolled.class,
                        enrolled -> assertThat(enrolled.resourceEnded()).isEqualTo(LocalDate.of(2026, 10, 31)));
    }

    private static StageEntered sustaining(String ended) {
        return new StageEntered(
                "MV-F6",
                "forward",
                "embedded",
                "sustaining",
                TODAY,
                List.of(new Evidence("ev-sustaining-resource-end", said(ended))),
                null,
                null);
    }
}
