package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.assessment.Assessments.REVEAL;
import static org.groundswell.domain.assessment.Assessments.REVEALED;
import static org.groundswell.domain.assessment.Assessments.item;
import static org.groundswell.domain.assessment.Assessments.rate;
import static org.groundswell.domain.assessment.Assessments.rated;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.assessment.RoundCommand.OpenRound;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Licence;
import org.groundswell.domain.instrument.Rated;
import org.junit.jupiter.api.Test;

/** Rounds and assessments by an instrument that the programme built. */
class BuiltRulesTest {

    private static final PersonId CAT = new PersonId("cat");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Rated NAMED = built(false, 2);
    private static final Rated ANONYMOUS = built(true, 3);

    private static Rated built(boolean anonymous, int least) {
        List<Item> items = List.of(
                new Item("q1", "Lead", "Is a lead named?", null, 3), new Item("q2", "Cover", "Cover?", null, 1));
        return new Rated(
                "i-1",
                "2",
                null,
                new BuiltInstrument(
                        "Ready",
                        "Before a site joins",
                        List.of(
                                new Level("0", "No", "None", true),
                                new Level("1", "Part", "Some", false),
                                new Level("2", "Yes", "All", false)),
                        List.of(new Domain("D1", "People", null, items)),
                        new Raters(5, anonymous, least),
                        null,
                        new Licence("own", "Our own", true)));
    }

    private static Rules<AssessmentCommand, AssessmentState, AssessmentEvent> by(Rated rated) {
        var round = new RoundState.Opened("r-1", rated, "Spring", TODAY, TOMORROW, false);
        var instrument = rated.by(CATALOGUE).orElseThrow();
        return new Rules<>(
                AssessmentDecider.initial(),
                AssessmentDecider::evolve,
                (command, state, circumstance) ->
                        AssessmentDecider.decide(command, state, round, instrument, SiteStanding.ACTIVE, circumstance));
    }

    private static List<AssessmentEvent> ratedBy(PersonId... raters) {
        return Stream.of(raters)
                .<AssessmentEvent>map(rater -> rated(rater, "q1", "2"))
                .toList();
    }

    @Test
    void a_round_carries_the_version_that_it_is_rated_by() {
        Rules<RoundCommand, RoundState, RoundEvent> round = new Rules<>(
                RoundDecider.initial(),
                RoundDecider::evolve,
                (command, state, circumstance) ->
                        RoundDecider.decide(command, state, CATALOGUE, Optional.of(NAMED), circumstance));
        RoundOpened opened =
                new RoundOpened("r-1", "i-1", "2", "Spring", "site-support", TODAY, TOMORROW, null, NAMED.built());
        round.given()
                .when(new OpenRound("r-1", "i-1", null, "Spring", TODAY, TOMORROW))
                .then(opened);
        assertThat(((RoundState.Opened) round.given(opened).state()).instrument())
                .isEqualTo(NAMED);
        round.given()
                .when(new OpenRound("r-1", "i-1", "nasss-relabel-intervention", "Spring", TODAY, TOMORROW))
                .refused(RoundRejection.WORDING_UNKNOWN);
    }

    @Test
    void nothing_is_revealed_below_the_least_number_of_raters() {
        by(NAMED).given(ratedBy(ANN)).when(REVEAL).refusedSaying(AssessmentRejection.TOO_FEW_RATERS, "2", "1");
        by(NAMED).given(ratedBy(ANN, BOB)).when(REVEAL).then(REVEALED);
        by(NAMED).given().when(REVEAL).refused(AssessmentRejection.NOTHING_TO_REVEAL);
    }

    @Test
    void anonymous_ratings_are_revealed_when_each_rated_item_has_enough() {
        by(ANONYMOUS).given(ratedBy(ANN, BOB)).when(REVEAL).refused(AssessmentRejection.TOO_FEW_RATERS);
        by(ANONYMOUS).given(ratedBy(ANN, BOB, CAT)).when(REVEAL).then(REVEALED);
        List<AssessmentEvent> loneItem = Stream.concat(
                        ratedBy(ANN, BOB, CAT).stream(), Stream.of(rated(CAT, "q2", "0")))
                .toList();
        by(ANONYMOUS).given(loneItem).when(REVEAL).refusedSaying(AssessmentRejection.TOO_FEW_FOR_ITEM, "3", "Cover");
    }

    @Test
    void nobody_rates_anonymously_after_the_reveal() {
        List<AssessmentEvent> revealed = Stream.concat(ratedBy(ANN, BOB, CAT).stream(), Stream.of(REVEALED))
                .toList();
        by(ANONYMOUS).given(revealed).when(rate(item("q1", "0"))).refused(AssessmentRejection.CLOSED_BY_REVEAL);
        assertThat(by(NAMED).given(revealed).when(rate(item("q1", "0"))).events())
                .hasSize(1);
    }

    @Test
    void a_level_that_the_version_does_not_have_is_refused() {
        by(NAMED).given().when(rate(item("q1", "3"))).refused(AssessmentRejection.RATING_UNKNOWN);
        by(NAMED).given().when(rate(item("STR-1", "1"))).refused(AssessmentRejection.ITEM_UNKNOWN);
    }
}
