package org.groundswell.domain.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;

class SitesTogetherTest {

    private static final SiteCode ONE = new SiteCode("R01");
    private static final SiteCode TWO = new SiteCode("R02");
    private static final SiteCode THREE = new SiteCode("R03");
    private static final Rejection OWN = LimitsRejection.SAME_PERSON.because();
    private static final Rejection MONTH = LimitsRejection.NO_FIGURE_IN_MONTH.at("from", "2026-01");

    private static Map<SiteCode, Outcome<LimitsEvent>> outcomes(
            Outcome<LimitsEvent> one, Outcome<LimitsEvent> two, Outcome<LimitsEvent> three) {
        Map<SiteCode, Outcome<LimitsEvent>> outcomes = new LinkedHashMap<>();
        outcomes.put(ONE, one);
        outcomes.put(TWO, two);
        outcomes.put(THREE, three);
        return outcomes;
    }

    @Test
    void nothing_is_against_what_every_site_accepts() {
        Outcome<LimitsEvent> fine = Outcome.accepted(List.of());
        assertThat(SitesTogether.refusals(outcomes(fine, fine, fine))).isEmpty();
    }

    @Test
    void a_reason_of_all_sites_stays_as_it_is() {
        Outcome<LimitsEvent> own = Outcome.refused(OWN);
        assertThat(SitesTogether.refusals(outcomes(own, own, own))).containsExactly(OWN);
    }

    @Test
    void a_reason_of_some_names_them_and_keeps_its_code_kind_and_field() {
        List<Rejection> told = SitesTogether.refusals(
                outcomes(Outcome.refused(MONTH, OWN), Outcome.accepted(List.of()), Outcome.refused(MONTH)));
        assertThat(told).hasSize(2);
        Rejection month = told.getFirst();
        assertThat(month.message()).isEqualTo("R01, R03: " + MONTH.message());
        assertThat(month.code()).isEqualTo("LIMITS-007");
        assertThat(month.name()).isEqualTo("NO_FIGURE_IN_MONTH");
        assertThat(month.kind()).isEqualTo(Rejection.Kind.INVALID);
        assertThat(month.field()).contains("from");
        assertThat(told.getLast().message()).startsWith("R01: You proposed");
    }
}
