package org.groundswell.command.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Older revisions become the newest, step by step. The older ones here are made up. */
class UpcastTest {

    private static final String NAME = "programme.ProgrammeRenamed";

    @Test
    void an_older_revision_passes_every_step_to_the_newest() {
        Upcast first = new Upcast(
                NAME,
                -1,
                json -> ((ObjectNode) json)
                        .put("title", json.path("label").asString() + "!")
                        .without("label"));
        Upcast second = new Upcast(
                NAME,
                0,
                json -> ((ObjectNode) json)
                        .put("name", json.path("title").asString() + "?")
                        .without("title"));
        EventUpcasterChain chain = new EventUpcasterChain(List.of(first, second));
        assertThat(read(chain, "-1", "{\"label\":\"x\"}")).isEqualTo(new ProgrammeRenamed("x!?"));
        assertThat(read(chain, "0", "{\"title\":\"x\"}")).isEqualTo(new ProgrammeRenamed("x?"));
        assertThat(read(chain, "1", "{\"name\":\"x\"}")).isEqualTo(new ProgrammeRenamed("x"));
    }

    private static Object read(EventUpcasterChain chain, String revision, String json) {
        GenericDomainEventEntry<byte[]> stored = new GenericDomainEventEntry<>(
                "programme",
                "p-a/programme/programme",
                0,
                "id",
                Instant.EPOCH,
                NAME,
                revision,
                json.getBytes(UTF_8),
                "{}".getBytes(UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), EventSerializer.create(), chain)
                .next()
                .getPayload();
    }
}
