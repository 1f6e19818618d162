package org.groundswell.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.EventTypes.EventType;
import org.groundswell.domain.remedy.Remedies;
import org.groundswell.domain.remedy.Remedy;
import org.groundswell.domain.remedy.Step;
import org.groundswell.domain.remedy.Way;
import org.groundswell.domain.remedy.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registered event is put right by one of the ways of the approved table, or the table says why by none. */
class EventRemediesTest {

    private static final AggregateId THERE = AggregateId.record(new LedgerId("p-one"), "risk", "k-1");

    static List<EventType> events() {
        return EventTypes.all();
    }

    private static Remedy remedy(EventType type) {
        return Remedies.of(Objects.requireNonNull(EventSamples.ALL.get(type.eventClass())), THERE);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_way_or_says_why_it_has_none(EventType type) {
        Remedy remedy = remedy(type);
        assertThat(remedy.steps().isEmpty()).isEqualTo(remedy.whyNot() != null);
        assertThat(remedy.steps())
                .doesNotHaveDuplicates()
                .allSatisfy(step -> assertThat(step.action()).isNotNull());
    }

    @Test
    void every_event_has_a_row_and_every_row_an_event() {
        List<String> events = EventTypes.all().stream().map(EventType::name).toList();
        List<String> rows = approved().stream()
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
        assertThat(events.stream().filter(event -> !rows.contains(event)))
                .as("events without a row in remedies.csv")
                .isEmpty();
        assertThat(rows.stream().filter(row -> !events.contains(row)))
                .as("rows in remedies.csv without an event")
                .isEmpty();
    }

    @Test
    void the_table_reads_as_approved() {
        assertThat(EventTypes.all().stream().map(type -> type.name() + "," + told(remedy(type))))
                .containsExactlyElementsOf(approved());
    }

    @Test
    void every_way_and_every_reason_is_somebodys() {
        Set<Way> ways = EventTypes.all().stream()
                .flatMap(type -> remedy(type).steps().stream())
                .map(Step::way)
                .collect(Collectors.toSet());
        assertThat(ways).containsExactlyInAnyOrder(Way.values());
        Set<WhyNot> reasons = EventTypes.all().stream()
                .map(type -> remedy(type).whyNot())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(reasons)
                .containsAll(Arrays.stream(WhyNot.values())
                        .filter(reason -> reason != WhyNot.HIDDEN)
                        .toList());
    }

    @Test
    void what_undoes_something_undoes_what_another_event_leaves() {
        Set<String> left = EventTypes.all().stream()
                .flatMap(type -> remedy(type).leaves().stream())
                .collect(Collectors.toSet());
        for (EventType type : EventTypes.all()) {
            assertThat(left)
                    .as("%s undoes what nothing leaves", type.name())
                    .containsAll(remedy(type).undoes().stream()
                            .filter(stood -> stood.indexOf(' ') < 0)
                            .toList());
        }
    }

    @Test
    void what_is_no_registered_event_has_no_remedy() {
        assertThatThrownBy(() -> Remedies.of(new Event() {}, THERE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String told(Remedy remedy) {
        return remedy.whyNot() != null
                ? "none," + remedy.whyNot()
                : "by," + remedy.steps().stream().map(step -> step.way().name()).collect(Collectors.joining(" "));
    }

    private static List<String> approved() {
        try (var table = EventRemediesTest.class.getResourceAsStream("/remedies.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
