package org.groundswell.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.domain.site.OdsCode.Finding;
import org.groundswell.domain.site.OdsCode.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdsCodeTest {

    @ParameterizedTest
    @CsvSource({
        "RF4, TRUST",
        "R1H, TRUST",
        "TAK, TRUST",
        "RH802, TRUST_SITE",
        "R1H12, TRUST_SITE",
        "A81001, PRACTICE",
        "Y00001, PRACTICE",
        "W97001, PRACTICE",
        "A81001001, BRANCH_SURGERY",
        "U12345, NETWORK",
        "QE1, INTEGRATED_CARE_BOARD",
        "QHM, INTEGRATED_CARE_BOARD",
        "36J, COMMISSIONER",
        "7A1, HEALTH_BOARD",
        "7A101, HEALTH_BOARD",
        "8HA03, INDEPENDENT_PROVIDER",
        "NV7, INDEPENDENT_SITE",
        "NV701, INDEPENDENT_SITE",
        "FA002, PHARMACY",
        "A1B2C, NEW_STYLE",
        "Z9Y8X, NEW_STYLE",
        "rf4, TRUST"
    })
    void a_code_of_a_published_form_is_known_by_it(String code, Form form) {
        assertThat(OdsCode.of(new SiteCode(code))).isEqualTo(new Finding.Fits(form));
        assertThat(OdsCode.of(new SiteCode(code)).told(new SiteCode(code))).isEmpty();
        assertThat(form.told()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "Y0OO01, Y00001, PRACTICE",
        "A8I001, A81001, PRACTICE",
        "A8L001, A81001, PRACTICE",
        "AB1001, NONE, PRACTICE",
        "U123O5, U12305, NETWORK",
        "A1B2, NONE, NEW_STYLE",
        "AIB2C, A1B2C, NEW_STYLE",
        "3GJ, NONE, COMMISSIONER",
        "3OJ, 30J, COMMISSIONER"
    })
    void letters_and_digits_that_look_alike_are_asked_about(String typed, String meant, Form form) {
        Finding expected = meant.equals("NONE") ? new Finding.NoForm() : new Finding.Perhaps(new SiteCode(meant), form);
        assertThat(OdsCode.of(new SiteCode(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"S01", "D21", "WARD-7", "X", "LONDON-NORTH", "RF4-WEST", "00000000000000000000", "A8100", "AA"})
    void a_programmes_own_code_has_no_form_and_is_no_fault(String code) {
        assertThat(OdsCode.of(new SiteCode(code)).told(new SiteCode(code)))
                .hasValueSatisfying(told ->
                        assertThat(told).contains(code).contains("ODS code").endsWith("."));
    }

    @Test
    void spaces_and_full_stops_within_a_code_are_put_right() {
        assertThat(OdsCode.tidied(" r h8\u00a002. ")).isEqualTo("RH802");
        assertThat(OdsCode.tidied("ward-7")).isEqualTo("ward-7");
        assertThat(OdsCode.tidied("St Marys")).as("a name is no code").isEqualTo("St Marys");
    }
}
