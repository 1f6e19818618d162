package org.groundswell.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.Instrument.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {

    private static final Instrument NASSS = Catalogue.load().instrument("nasss").orElseThrow();
    private static final String OTHER_WORDS = "nasss-relabel-intervention";

    @Test
    void the_profile_has_twenty_items_in_seven_domains_and_all_of_them_are_agreed() {
        assertThat(NASSS.domains()).hasSize(7);
        assertThat(NASSS.items()).hasSize(20).allSatisfy(item -> {
            assertThat(item.number()).isNotBlank();
            assertThat(item.levels())
                    .extracting(Instrument.Descriptor::value)
                    .containsExactly("simple", "complicated", "complex");
        });
        assertThat(NASSS.agreed()).hasSize(27).contains("NASSS-1a", "NASSS-D7");
        assertThat(NASSS.label("NASSS-D3")).isEqualTo("Value proposition");
        assertThat(NASSS.displayName()).isEqualTo("NASSS profile (own wording)");
        assertThat(NASSS.licence().status()).isEqualTo("paraphrase");
        assertThat(NASSS.raters().namedFrom()).isEqualTo(5);
    }

    @Test
    void its_levels_are_ordered_and_no_numbers() {
        assertThat(NASSS.scale().numeric()).isFalse();
        assertThat(NASSS.scale().answers())
                .containsExactly("simple", "complicated", "complex", "not-known", "not-applicable");
        assertThat(NASSS.scale().rank("complex")).hasValue(2);
        assertThat(NASSS.scale().rank("not-known")).isEmpty();
        assertThat(NASSS.scale().range(List.of("complex", "not-known", "complicated")))
                .contains(new Range("complicated", "complex", false));
        assertThat(NASSS.scale().range(List.of("simple", "complex"))).contains(new Range("simple", "complex", true));
        assertThat(NASSS.scale().range(List.of("not-known"))).isEmpty();
    }

    @Test
    void it_asks_for_a_story_what_is_unsure_and_actions() {
        assertThat(NASSS.answers())
                .extracting(RecordField::id)
                .containsExactly("nasss-narrative", "nasss-uncertainty", "nasss-confidence", "nasss-action");
        RecordField action = NASSS.answers().getLast();
        assertThat(action.required()).isEqualTo("when-complex-or-not-known");
        assertThat(action.fields()).hasSize(4);
        assertThat(NASSS.answers().get(2).options())
                .extracting(RecordField.Choice::value)
                .containsExactly("sure", "fairly-sure", "unsure");
    }

    @Test
    void complex_not_known_and_wide_disagreement_ask_for_attention() {
        assertThat(NASSS.attention().levels()).containsExactly("complex");
        assertThat(NASSS.attention().special()).containsExactly("not-known");
        assertThat(NASSS.attention().disagreement()).isTrue();
    }

    @Test
    void there_is_no_composite_and_a_domain_rating_that_is_overridden_needs_a_reason() {
        assertThat(NASSS.summaryRule()).isInstanceOfSatisfying(SummaryRule.Profile.class, rule -> {
            assertThat(rule.overrideNeedsReason()).isTrue();
            assertThat(rule.noTotalBecause()).contains("never turned into points");
        });
    }

    @Test
    void other_words_fit_what_is_no_technology_and_leave_the_rest_as_it_is() {
        Instrument worded = NASSS.worded(OTHER_WORDS);
        assertThat(worded.label("NASSS-D2")).isEqualTo("Intervention");
        assertThat(worded.domain("NASSS-D2").orElseThrow().items())
                .isEqualTo(NASSS.domain("NASSS-D2").orElseThrow().items());
        Item parts = worded.item("NASSS-2a").orElseThrow();
        assertThat(parts.label()).isEqualTo("Parts of the intervention");
        assertThat(parts.levels().getFirst().text()).isEqualTo("Few parts, well tested, that work on their own.");
        Item knowledge = worded.item("NASSS-2c").orElseThrow();
        assertThat(knowledge.levels())
                .isEqualTo(NASSS.item("NASSS-2c").orElseThrow().levels());
        assertThat(worded.item("NASSS-1a")).isEqualTo(NASSS.item("NASSS-1a"));
        assertThat(NASSS.worded(null)).isEqualTo(NASSS);
        assertThat(NASSS.worded("klingon")).isEqualTo(NASSS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  compositeScore: false|  compositeScore: true|never a composite",
                "  numeric: false|  numeric: true|never numbers",
                "    - target: NASSS-2a|    - target: NASSS-9z|neither domain nor item",
                "      simple: Familiar to staff|      easy: Familiar to staff|\"simple\" is missing",
                "    domain: NASSS-D1|    domain: NASSS-D2|not in its domain",
                "    options: [sure, fairly-sure, unsure]|    options: sure|not what is expected",
                "    ratings: [complex]|    ratings: [3]|holds 3",
                "language: en-GB|language: en-GB~colour: red|colour"
            })
    void a_fault_stops_the_loading_and_is_named(String was, String becomes, String message) {
        String yaml = yaml();
        assertThat(yaml).contains(was.strip());
        String planted =
                yaml.replaceFirst(Pattern.quote(was.strip()), becomes.strip().replace("~", "\n"));
        assertThatThrownBy(() -> InstrumentReader.read(Catalogue.node(Catalogue.document("nasss.yaml", planted))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(message);
    }

    private static String yaml() {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/instruments/nasss.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
