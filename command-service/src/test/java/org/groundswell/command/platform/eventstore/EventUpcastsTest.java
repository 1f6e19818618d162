package org.groundswell.command.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.groundswell.command.platform.testing.TestTexts;
import org.groundswell.domain.ledger.Upcasters;
import org.junit.jupiter.api.Test;

/** Older revisions become the newest, step by step, before anything reads them. The revisions here are made up. */
class EventUpcastsTest {

    private static final String NAME = "programme.ProgrammeRenamed";

    private final EventUpcasts upcasts = new EventUpcasts(
            Upcasters.standard()
                    .with(NAME, 1, values -> Map.of("title", Objects.requireNonNull(values.get("label")) + "!"))
                    .with(NAME, 2, values -> Map.of("name", Objects.requireNonNull(values.get("title")) + "?")),
            type -> type.equals(NAME) ? 3 : 0);

    @Test
    void an_older_revision_passes_every_step_to_the_newest() {
        assertThat(upcast(NAME, "1", "{\"label\":\"x\"}")).isEqualTo("3 {\"name\":\"x!?\"}");
        assertThat(upcast(NAME, "2", "{\"title\":\"x\"}")).isEqualTo("3 {\"name\":\"x?\"}");
    }

    @Test
    void the_newest_passes_untouched_to_the_byte() {
        assertThat(upcast(NAME, "3", "{ \"name\" : \"x\" }")).isEqualTo("3 { \"name\" : \"x\" }");
    }

    @Test
    void what_no_step_leads_on_from_is_refused() {
        EventUpcasts none = new EventUpcasts(Upcasters.standard(), _ -> 2);
        IntermediateEventRepresentation older =
                none.upcast(Stream.of(event(NAME, "1", "{}"))).findFirst().orElseThrow();
        assertThatThrownBy(older::getData).hasMessageContaining("No step leads on");
    }

    private String upcast(String type, String revision, String json) {
        IntermediateEventRepresentation event = upcasts.upcast(Stream.of(event(type, revision, json)))
                .findFirst()
                .orElseThrow();
        SerializedObject<byte[]> data = event.getData(byte[].class);
        return data.getType().getRevision() + " " + new String(data.getData(), StandardCharsets.UTF_8);
    }

    private static IntermediateEventRepresentation event(String type, String revision, String json) {
        return new InitialEventRepresentation(
                new GenericDomainEventEntry<>(
                        "programme",
                        "p-a/programme/programme",
                        0,
                        "id",
                        Instant.EPOCH,
                        type,
                        revision,
                        json.getBytes(UTF_8),
                        "{}".getBytes(UTF_8)),
                EventSerializer.create(TestTexts.sealedTexts()));
    }
}
