package org.groundswell.query.platform.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/** Reads a relayed record (CloudEvents, binary mode) as the ledger entry it carries. */
final class RecordReader {

    private RecordReader() {}

    /** @throws RuntimeException where the record is none of ours; its entry will be missed and fetched from the feed */
    static LedgerEntry read(ConsumerRecord<String, byte[]> message) {
        return new LedgerEntry(
                new LedgerId(message.key()),
                Long.parseLong(header(message, "ce_entry")),
                header(message, "ce_id"),
                header(message, "ce_type"),
                Integer.parseInt(header(message, "ce_revision")),
                AggregateId.parse(header(message, "ce_subject")),
                Long.parseLong(header(message, "ce_sequence")),
                Instant.parse(header(message, "ce_time")),
                new PersonId(header(message, "ce_actor")),
                header(message, "ce_command"),
                header(message, "ce_correlation"),
                headerOrNull(message, "ce_why"),
                headerOrNull(message, "ce_words") != null,
                Objects.requireNonNull(message.value(), "A record without a value"));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return Objects.requireNonNull(headerOrNull(message, name), () -> "A record without " + name);
    }

    private static @Nullable String headerOrNull(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
