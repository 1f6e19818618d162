package org.groundswell.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.groundswell.domain.instrument.DynamicSustainability.Ask;
import org.groundswell.domain.instrument.DynamicSustainability.FitCheck;
import org.groundswell.domain.instrument.DynamicSustainability.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SustainabilityTest {

    private static final DynamicSustainability DSF = Catalogue.load().sustainability();

    @Test
    void three_checks_compare_each_pair_of_the_three_constructs() {
        assertThat(DSF.fitChecks()).extracting(FitCheck::id).containsExactly("DSF-FIT-1", "DSF-FIT-2", "DSF-FIT-3");
        assertThat(DSF.fitChecks().getFirst().between()).containsExactly("Intervention", "Implementation context");
        assertThat(DSF.fitChecks())
                .allSatisfy(check ->
                        assertThat(check.descriptors()).containsOnlyKeys("good", "strained", "poor", "not-known"));
        assertThat(DSF.fitRule().summary()).contains("not added, averaged or ranked");
        assertThat(DSF.stages()).containsExactly("embedded", "sustaining");
    }

    @ParameterizedTest
    @CsvSource({"good,NOTHING", "strained,ACTION", "poor,ACTION", "not-known,INFORMATION"})
    void a_strained_or_poor_fit_asks_for_an_action_and_one_not_known_for_information(String fit, Ask asks) {
        assertThat(DSF.fitRule().asks(fit)).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({
        "true,BETTER,DSF-R1",
        "true,WORSE,DSF-R2",
        "false,WORSE,DSF-R3",
        "false,STABLE,DSF-R4",
        "true,STABLE,DSF-R5",
        "false,BETTER,DSF-R6",
        "true,NOT_ENOUGH_DATA,DSF-R7",
        "false,NOT_ENOUGH_DATA,DSF-R7"
    })
    void every_adaptation_and_result_has_one_learning_rule(boolean adapted, Result result, String rule) {
        assertThat(DSF.rule(adapted, result).id()).isEqualTo(rule);
    }

    @Test
    void a_rule_comes_with_its_caution_and_says_where_it_is_from() {
        assertThat(DSF.caution()).contains("not a cause");
        assertThat(DSF.rules()).allSatisfy(rule -> assertThat(rule.origin()).isIn("research-table", "extension"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "      result: stable|      result: dull|is not a result",
                "    - id: DSF-R4~      adapted: \"no\"|    - id: DSF-R4~      adapted: \"yes\"|two learning rules",
                "  openActionWhen: [strained, poor]|  openActionWhen: [bent]|a fit that there is not",
                "    between: [DSF-C1, DSF-C2]|    between: [DSF-C1, DSF-C9]|a construct that there is not",
                "  numeric: false|  numeric: true|never numbers",
                "language: en-GB|language: en-GB~colour: red|colour"
            })
    void a_fault_stops_the_loading_and_is_named(String was, String becomes, String message) {
        String yaml = yaml();
        String line = was.strip().replace("~", "\n");
        assertThat(yaml).contains(line);
        String planted = yaml.replaceFirst(Pattern.quote(line), becomes.strip().replace("~", "\n"));
        assertThatThrownBy(() -> SustainabilityReader.read(Catalogue.node(Catalogue.document("dsf.yaml", planted))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(message);
    }

    private static String yaml() {
        try (InputStream stream = Catalogue.class.getResourceAsStream("/instruments/dsf.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
