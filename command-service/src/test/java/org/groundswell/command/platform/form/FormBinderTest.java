package org.groundswell.command.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class FormBinderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    record Point(YearMonth period, @Nullable BigDecimal numerator) {}

    record Sample(
            String name,
            @Nullable LocalDate startsOn,
            @Nullable List<Point> points,
            @Nullable SiteCode site,
            @Nullable Role role,
            @Nullable Boolean sure)
            implements Form {}

    @Test
    void a_sound_body_is_bound() {
        Sample bound = bind("""
                {"name": "Falls", "startsOn": "2026-03-01", "site": " rf4 ", "role": "auditor", "sure": true,
                 "points": [{"period": "2026-03", "numerator": 1.50}, {"period": "2026-04"}]}
                """);

        assertThat(bound.startsOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(bound.site()).isEqualTo(new SiteCode("RF4"));
        assertThat(bound.points())
                .containsExactly(
                        new Point(YearMonth.of(2026, 3), new BigDecimal("1.50")),
                        new Point(YearMonth.of(2026, 4), null));
    }

    @Test
    void every_fault_is_listed_where_it_stands() {
        assertThat(faults("""
                {"startsOn": "2026-02-30", "site": "no such code!", "sure": "yes", "surname": "x",
                 "points": [{"period": "March"}, {"period": "2026-04", "numerator": "12"}, 7]}
                """))
                .containsExactlyInAnyOrder(
                        "name REQUIRED",
                        "startsOn NOT_A_DATE",
                        "site NOT_A_SITE_CODE",
                        "sure NOT_TRUE_OR_FALSE",
                        "surname UNKNOWN_PROPERTY",
                        "points[0].period NOT_A_MONTH",
                        "points[1].numerator NOT_A_NUMBER",
                        "points[2] NOT_AN_OBJECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "123456789012345678901234567890123", "1e19"})
    void a_number_that_nobody_counts_to_is_refused_unexpanded(String number) {
        assertThat(faults("{\"name\": \"x\", \"points\": [{\"period\": \"2026-04\", \"numerator\": " + number + "}]}"))
                .containsExactly("points[0].numerator NOT_A_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\""})
    void a_body_that_is_no_object_is_refused(String body) {
        assertThatThrownBy(() -> bind(body)).isInstanceOf(RejectedException.class);
    }

    private static List<String> faults(String body) {
        RejectedException refused = catchThrowableOfType(RejectedException.class, () -> bind(body));
        return refused.rejections().stream()
                .map(rejection -> rejection.field().orElse("") + " " + rejection.name())
                .toList();
    }

    private static Sample bind(String body) {
        JsonNode tree = JSON.readTree(body);
        return FormBinder.bind(tree, Sample.class);
    }
}
