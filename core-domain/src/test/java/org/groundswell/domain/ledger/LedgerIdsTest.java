package org.groundswell.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerIdsTest {

    private static final LedgerId P = new LedgerId("p-demo-1");

    @ParameterizedTest
    @ValueSource(strings = {"register", "p-ab", "p-demo-60-sites", "p-0a"})
    void a_ledger_is_the_register_or_a_programme(String value) {
        assertThat(LedgerId.isValid(value)).isTrue();
        assertThat(new LedgerId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p-", "p-a", "P-AB", "p-a/b", "q-ab", "p--ab", "p-ä1"})
    void nothing_else_is_a_ledger(String value) {
        assertThat(LedgerId.isValid(value)).isFalse();
        assertThatThrownBy(() -> new LedgerId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_aggregate_id_begins_with_its_ledger_and_can_be_parsed() {
        assertThat(AggregateId.programme(P)).hasToString("p-demo-1/programme/programme");
        assertThat(AggregateId.site(P, "RF4")).hasToString("p-demo-1/site/RF4");
        assertThat(AggregateId.member(P, "ann")).hasToString("p-demo-1/member/ann");
        assertThat(AggregateId.person("ann")).hasToString("register/person/ann");
        assertThat(AggregateId.round(P, "r-1")).hasToString("p-demo-1/round/r-1");
        assertThat(AggregateId.assessment(P, "r-1", "RF4")).hasToString("p-demo-1/assessment/r-1/RF4");
        assertThat(AggregateId.measure(P, "m-1")).hasToString("p-demo-1/measure/m-1");
        assertThat(AggregateId.series(P, "m-1", "RF4")).hasToString("p-demo-1/series/m-1/RF4");
        assertThat(AggregateId.figuresImport(P, "u-1")).hasToString("p-demo-1/import/u-1");
        AggregateId series = AggregateId.series(P, "m-1", "RF4");
        assertThat(AggregateId.parse(series.toString())).isEqualTo(series);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-demo-1", "p-demo-1/site", "p-demo-1//x", "p-demo-1/site/", "x/site/RF4"})
    void what_lacks_a_part_is_no_aggregate_id(String value) {
        assertThatThrownBy(() -> AggregateId.parse(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_type_is_known_by_name_and_by_class() {
        EventTypes.EventType renamed = EventTypes.named("site.SiteRenamed").orElseThrow();
        assertThat(EventTypes.of(renamed.eventClass())).isEqualTo(renamed);
        assertThat(EventTypes.named("site.SiteLost")).isEmpty();
        assertThatThrownBy(() -> EventTypes.of(String.class)).hasMessageContaining("java.lang.String");
    }

    @Test
    void a_site_code_is_tidied_and_checked() {
        assertThat(new SiteCode(" rf4 ")).hasToString("RF4");
        assertThat(SiteCode.isValid("A".repeat(20))).isTrue();
        assertThat(SiteCode.isValid("A".repeat(21))).isFalse();
        assertThat(SiteCode.isValid("-A")).isFalse();
        assertThat(new SiteCode("R F4")).as("an ODS code with a space in it").hasToString("RF4");
        assertThatThrownBy(() -> new SiteCode("Bay 4")).hasMessageContaining("BAY 4");
        assertThat(new SiteCode("A").compareTo(new SiteCode("B"))).isNegative();
    }

    @Test
    void words_stand_for_values_and_others_are_refused() {
        for (Role role : Role.values()) {
            assertThat(Role.of(role.word())).isEqualTo(role);
        }
        for (Standing standing : Standing.values()) {
            assertThat(Standing.of(standing.word())).isEqualTo(standing);
        }
        assertThatThrownBy(() -> Role.of("king")).hasMessageContaining("king");
        assertThatThrownBy(() -> Standing.of("lost")).hasMessageContaining("lost");
        assertThatThrownBy(() -> new PersonId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PersonId("ann")).hasToString("ann");
        assertThat(Rating.level(3).level()).hasValue(3);
        assertThat(Rating.NOT_KNOWN.level()).isEmpty();
        assertThat(Rating.NOT_APPLICABLE).hasToString("not-applicable");
        assertThat(new Rating("x").level()).isEmpty();
    }
}
