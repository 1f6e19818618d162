package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument.Scale;
import org.junit.jupiter.api.Test;

class AgreementIndexTest {

    private static final Scale ZERO_TO_THREE =
            Catalogue.load().instrument("three-s").orElseThrow().scale();
    private static final Scale WORDS =
            Catalogue.load().instrument("nasss").orElseThrow().scale();

    private static Optional<String> index(Scale scale, String... ratings) {
        return AgreementIndex.of(Stream.of(ratings).map(Rating::new).toList(), scale)
                .map(Object::toString);
    }

    @Test
    void raters_who_gave_the_same_agree_wholly() {
        assertThat(index(ZERO_TO_THREE, "2", "2", "2")).contains("1.00");
    }

    @Test
    void two_raters_at_opposite_ends_agree_in_nothing() {
        assertThat(index(ZERO_TO_THREE, "0", "3")).contains("0.00");
    }

    @Test
    void every_pair_counts_by_how_far_it_stands_apart() {
        // pairs 1-2, 1-3, 2-3 stand 1, 2 and 1 of 3 steps apart: 1 − 4/9
        assertThat(index(ZERO_TO_THREE, "1", "2", "3")).contains("0.56");
    }

    @Test
    void words_count_by_their_order() {
        assertThat(index(WORDS, "simple", "complicated")).contains("0.50");
    }

    @Test
    void answers_that_are_no_level_are_left_out() {
        assertThat(index(ZERO_TO_THREE, "2", "not-known", "2", "not-applicable"))
                .contains("1.00");
        assertThat(index(ZERO_TO_THREE, "2", "not-known")).isEmpty();
        assertThat(index(ZERO_TO_THREE)).isEmpty();
    }
}
