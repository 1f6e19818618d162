package org.groundswell.web.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programmes/p-1/sites?region=North+East&asAt=entry:4", "/operations"})
    void a_path_of_ours_is_returned_to(String page) {
        assertThat(ReturnTo.isOurs(page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/x\r\nLocation: //evil.example",
                "/\t/evil.example"
            })
    void an_address_of_somebody_else_is_not(String page) {
        assertThat(ReturnTo.isOurs(page)).isFalse();
    }
}
