package org.groundswell.query.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T10:00:00.123456Z",
                "1969-12-31T23:59:59.999999Z",
                "2024-02-29T00:00:00.000001Z",
                "0000-01-01T00:00:00.000000Z",
                "2026-03-01T10:00:00Z",
                "2026-03-01T10:00:00.123456789Z",
                "2026-03-01T11:00:00.123+01:00"
            })
    void a_moment_is_read_as_the_platform_reads_it(String text) {
        assertThat(Micros.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00:00.123456Z",
                "2026-13-01T10:00:00.123456Z",
                "2026-03-01T25:00:00.123456Z",
                "2026-03-01 10:00:00.123456Z",
                "2026-03-01T10:00:00.+23456Z",
                "2026-03-01T10:00:00.12345٣Z",
                "soon",
                ""
            })
    void what_is_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> Micros.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
