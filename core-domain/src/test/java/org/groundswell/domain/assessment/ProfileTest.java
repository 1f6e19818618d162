package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.assessment.Profile.DomainRating;
import org.groundswell.domain.assessment.Profile.Moved;
import org.groundswell.domain.assessment.Profile.Movement;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    private static final Instrument NASSS = Catalogue.load().instrument("nasss").orElseThrow();

    @Test
    void complex_and_not_known_domains_are_counted_out_of_those_rated() {
        Profile profile = Profile.of(
                NASSS,
                ratings("NASSS-D1=complex NASSS-D2=simple NASSS-D3=not-known NASSS-D4=not-applicable NASSS-1a=complex"),
                Map.of());
        assertThat(profile.most()).isEqualTo(1);
        assertThat(profile.rated()).isEqualTo(2);
        assertThat(profile.notKnown()).isEqualTo(1);
        assertThat(profile.domains()).hasSize(7);
        assertThat(profile.domains().getFirst())
                .isEqualTo(new DomainRating("NASSS-D1", new Rating("complex"), new Rating("complex")));
    }

    @Test
    void there_is_no_composite_score() {
        Profile profile = Profile.of(NASSS, ratings("NASSS-D1=complex"), Map.of());
        assertThat(profile.domains())
                .allSatisfy(domain -> assertThat(Stream.of(DomainRating.class.getRecordComponents())
                                .map(RecordComponent::getType))
                        .containsOnly(String.class, Rating.class));
        assertThat(Arrays.stream(Profile.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("domains", "most", "rated", "notKnown", "disagreement");
        assertThat(new Rating("complex").level()).isEmpty();
        assertThatThrownBy(() -> ThreeSSummary.of(NASSS, ratings("NASSS-1a=complex")))
                .hasMessageContaining("never averaged");
    }

    @ParameterizedTest
    @CsvSource({
        "NASSS-1a=simple NASSS-1b=complicated,complicated",
        "NASSS-1a=complex NASSS-1b=not-known,complex",
        "NASSS-1a=not-known NASSS-1b=not-applicable,not-known",
        "NASSS-1a=not-applicable NASSS-1b=not-applicable,not-applicable",
        "NASSS-2a=complex,",
        "NASSS-D1=complex,"
    })
    void the_most_complex_agreed_item_suggests_the_domain(String agreed, String suggested) {
        assertThat(Profile.suggestion(NASSS, "NASSS-D1", ratings(agreed)).map(Rating::value))
                .isEqualTo(Optional.ofNullable(suggested));
    }

    @ParameterizedTest
    @CsvSource({
        "simple,complex,MORE_COMPLEX",
        "complex,complicated,LESS_COMPLEX",
        "not-known,simple,NEWLY_KNOWN",
        "complex,not-known,NEWLY_UNKNOWN",
        "simple,simple,",
        "not-known,not-known,",
        "not-applicable,complex,",
        "complex,not-applicable,",
        "not-applicable,not-known,"
    })
    void movement_is_told_domain_by_domain(String before, String now, Movement how) {
        List<Moved> moved = Profile.movement(
                NASSS, ratings("NASSS-D4=" + before), ratings("NASSS-D4=" + now + " NASSS-4a=complex"));
        assertThat(moved)
                .isEqualTo(
                        how == null
                                ? List.of()
                                : List.of(new Moved("NASSS-D4", how, new Rating(before), new Rating(now))));
    }

    @Test
    void a_domain_that_was_not_rated_both_times_has_not_moved() {
        assertThat(Profile.movement(NASSS, Map.of(), ratings("NASSS-D1=complex")))
                .isEmpty();
        assertThat(Profile.movement(NASSS, ratings("NASSS-D1=complex"), Map.of()))
                .isEmpty();
    }

    @Test
    void raters_who_span_simple_and_complex_disagree_widely() {
        Profile profile = Profile.of(
                NASSS,
                Map.of(),
                Map.of(
                        "NASSS-1a", List.of("simple", "complex", "not-known"),
                        "NASSS-1b", List.of("simple", "complicated"),
                        "NASSS-2a", List.of("complex", "complex")));
        assertThat(profile.disagreement()).containsExactly("NASSS-1a");
    }

    private static Map<String, Rating> ratings(String given) {
        Map<String, Rating> ratings = new HashMap<>();
        for (String each : given.split(" ")) {
            String[] parts = each.split("=");
            ratings.put(parts[0], new Rating(parts[1]));
        }
        return ratings;
    }
}
