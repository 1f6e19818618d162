package org.groundswell.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @ParameterizedTest
    @CsvSource({
        "embedded,2025-01-01,2026-Q3 2026-Q4",
        "sustaining,2026-09-30,2026-Q3 2026-Q4",
        "sustaining,2026-10-01,2026-Q4",
        "testing,2025-01-01,''"
    })
    void a_quarters_fit_is_asked_of_sites_that_stood_where_it_is_by_its_end(String stage, LocalDate since, String due) {
        assertThat(DSF.due(stage, since, LocalDate.of(2026, 11, 26), Map.of()))
                .extracting(Quarter::toString)
                .isEqualTo(due.isEmpty() ? List.of() : List.of(due.split(" ")));
    }

    @Test
    void a_quarter_is_told_of_once_all_three_checks_are_and_not_before() {
        Quarter third = new Quarter(2026, 3);
        Quarter fourth = new Quarter(2026, 4);
        LocalDate since = LocalDate.of(2025, 1, 1);
        LocalDate today = LocalDate.of(2026, 10, 1);
        assertThat(DSF.due("embedded", since, today, Map.of(third, Set.of("DSF-FIT-1", "DSF-FIT-2"))))
                .containsExactly(third, fourth);
        assertThat(DSF.due("embedded", since, today, Map.of(third, Set.of("DSF-FIT-1", "DSF-FIT-2", "DSF-FIT-3"))))
                .containsExactly(fourth);
    }

    @Test
    void a_quarter_is_read_from_a_period_and_ends_on_its_last_day() {
        assertThat(Quarter.of("2026-Q1")).contains(new Quarter(2026, 1));
        assertThat(Quarter.of("2026-12")).contains(new Quarter(2026, 4));
        assertThat(Quarter.of("2026-04")).contains(new Quarter(2026, 2));
        assertThat(Quarter.of("2026-Q5")).isEmpty();
        assertThat(Quarter.of("2026-13")).isEmpty();
        assertThat(new Quarter(2026, 1).previous())
                .isEqualTo(new Quarter(2025, 4))
                .hasToString("2025-Q4");
        assertThat(new Quarter(2024, 1).end()).isEqualTo("2024-03-31");
        assertThat(Quarter.of(LocalDate.of(2026, 7, 1))).isEqualTo(new Quarter(2026, 3));
    }
}
