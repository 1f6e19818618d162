package org.groundswell.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.EventTypes.EventType;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Every stored form of every event stays readable for ever: the approved files are never changed, only added to. */
class EventContractTest {

    static List<EventType> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_type_is_a_record(EventType type) {
        assertThat(type.eventClass().isRecord()).as(type.name()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_written_as_approved(EventType type) throws IOException {
        String approved = approved(type.name(), type.revision());
        assertThat(EventJson.write(sample(type))).isEqualToNormalizingNewlines(approved.stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_approved_event_is_read_back_the_same(EventType type) throws IOException {
        Event read = EventJson.read(approved(type.name(), type.revision()), type.eventClass());
        assertThat(read).isEqualTo(sample(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_revision_ever_stored_has_an_approved_file(EventType type) throws IOException {
        for (int revision = 1; revision <= type.revision(); revision++) {
            assertThat(approved(type.name(), revision)).isNotBlank();
        }
    }

    @Test
    void every_approved_file_is_of_a_registered_event() throws IOException, URISyntaxException {
        URI folder = EventContractTest.class.getResource("/events").toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> EventTypes.named(name.replaceFirst("\\.\\d+\\.json$", ""))
                            .isPresent());
        }
    }

    @Test
    void a_missing_approved_file_is_noticed() {
        assertThatThrownBy(() -> approved("site.SiteRenamed", 99)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_property_that_an_event_does_not_have_is_refused() {
        EventType type = EventTypes.named("site.SiteRenamed").orElseThrow();
        assertThatThrownBy(() -> EventJson.read("{\"name\":\"A\",\"colour\":\"red\"}", type.eventClass()))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void what_is_absent_is_left_out() {
        assertThat(EventJson.MAPPER.writeValueAsString(new ProgrammeCreated("A", null, null, null)))
                .isEqualTo("{\"name\":\"A\"}");
    }

    @Test
    void numbers_keep_every_digit_and_are_written_plainly() {
        DataPoint point = new DataPoint(
                YearMonth.of(2026, 3), Standing.VALUE, new BigDecimal("1E+3"), new BigDecimal("0.1234567890"));
        String json = EventJson.MAPPER.writeValueAsString(point);
        assertThat(json)
                .isEqualTo(
                        "{\"period\":\"2026-03\",\"standing\":\"value\",\"numerator\":1000,\"denominator\":0.1234567890}");
        assertThat(EventJson.MAPPER.readValue(json, DataPoint.class).denominator())
                .isEqualTo(new BigDecimal("0.1234567890"));
    }

    private static Event sample(EventType type) {
        Event sample = EventSamples.ALL.get(type.eventClass());
        assertThat(sample).as("a sample of " + type.name()).isNotNull();
        return sample;
    }

    private static String approved(String type, int revision) throws IOException {
        String file = "/events/" + type + "." + revision + ".json";
        try (InputStream stream = EventContractTest.class.getResourceAsStream(file)) {
            assertThat(stream).as("the approved file " + file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
