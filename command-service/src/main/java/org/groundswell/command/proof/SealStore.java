package org.groundswell.command.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about checkpoints, and how far each ledger is sealed. Heads are read, never locked. */
@Component
class SealStore {

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a ledger is sealed, against its newest entry. */
    record Progress(LedgerId ledger, long head, long sealed) {

        long waiting() {
            return head - sealed;
        }
    }

    /** A signed checkpoint as stored. */
    record Signed(long size, Hash root, String note, Instant signedAt) {}

    /** A witness's signature as stored. */
    record Cosigned(long size, String witness, String line, Instant signedAt) {}

    List<Progress> progress() {
        return jdbc.sql("""
                        select head.ledger, head.last_entry, coalesce(seal.sealed, 0) as sealed
                          from ledger_head as head
                          left join ledger_seal as seal on seal.ledger = head.ledger
                         order by head.ledger
                        """).query((row, _) -> progress(row)).list();
    }

    Optional<Progress> progress(LedgerId ledger) {
        return jdbc.sql("""
                        select head.ledger, head.last_entry, coalesce(seal.sealed, 0) as sealed
                          from ledger_head as head
                          left join ledger_seal as seal on seal.ledger = head.ledger
                         where head.ledger = ?
                        """)
                .param(ledger.value())
                .query((row, _) -> progress(row))
                .optional();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(new LedgerId(row.getString("ledger")), row.getLong("last_entry"), row.getLong("sealed"));
    }

    /** Claims a ledger's cursor until this transaction ends; nothing where another instance holds it. */
    Optional<Long> claim(LedgerId ledger) {
        jdbc.sql("insert into ledger_seal (ledger) values (?) on conflict (ledger) do nothing")
                .param(ledger.value())
                .update();
        return jdbc.sql("select sealed from ledger_seal where ledger = ? for update skip locked")
                .param(ledger.value())
                .query(Long.class)
                .optional();
    }

    void move(LedgerId ledger, long sealed) {
        jdbc.sql("update ledger_seal set sealed = ?, changed_at = clock_timestamp() where ledger = ?")
                .params(sealed, ledger.value())
                .update();
    }

    /** Records of entries after one, up to another, in order. */
    List<EntryRecord> records(LedgerId ledger, long after, long upTo) {
        return jdbc.sql("""
                        select %s
                          from domain_event as event
                         where event.ledger = ? and event.entry > ? and event.entry <= ?
                         order by event.entry
                        """.formatted(RecordRow.COLUMNS))
                .params(ledger.value(), after, upTo)
                .query((row, _) -> RecordRow.read(row))
                .list();
    }

    void keep(LedgerId ledger, Signed checkpoint) {
        jdbc.sql("insert into ledger_checkpoint (ledger, size, root, note, signed_at) values (?, ?, ?, ?, ?)")
                .params(
                        ledger.value(),
                        checkpoint.size(),
                        checkpoint.root().bytes(),
                        checkpoint.note(),
                        checkpoint.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Signed> newest(LedgerId ledger) {
        return jdbc.sql("select * from ledger_checkpoint where ledger = ? order by size desc limit 1")
                .param(ledger.value())
                .query((row, _) -> signed(row))
                .optional();
    }

    Optional<Signed> at(LedgerId ledger, long size) {
        return jdbc.sql("select * from ledger_checkpoint where ledger = ? and size = ?")
                .params(ledger.value(), size)
                .query((row, _) -> signed(row))
                .optional();
    }

    /** The first checkpoint after a size whose size is a multiple, or is that of the last. */
    Optional<Signed> next(LedgerId ledger, long after, long multiple, long last) {
        return jdbc.sql("""
                        select * from ledger_checkpoint
                         where ledger = ? and size > ? and size <= ? and (size % ? = 0 or size = ?)
                         order by size limit 1
                        """)
                .params(ledger.value(), after, last, multiple, last)
                .query((row, _) -> signed(row))
                .optional();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                row.getString("note"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    /** Keeps a witness's signature; its first under a checkpoint stands. */
    void keep(LedgerId ledger, long size, NoteSignature line, Instant signedAt, Instant receivedAt) {
        jdbc.sql("""
                        insert into ledger_cosignature (ledger, size, witness, line, signed_at, received_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (ledger, size, witness) do nothing
                        """)
                .params(
                        ledger.value(),
                        size,
                        line.name().value(),
                        line.toString(),
                        signedAt.atOffset(ZoneOffset.UTC),
                        receivedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Cosigned> cosignatures(LedgerId ledger, long size) {
        return jdbc.sql("select * from ledger_cosignature where ledger = ? and size = ? order by witness")
                .params(ledger.value(), size)
                .query((row, _) -> cosigned(row))
                .list();
    }

    /** The last that any witness signed. */
    @Nullable
    Cosigned newestCosignature(LedgerId ledger) {
        return jdbc.sql("select * from ledger_cosignature where ledger = ? order by size desc, signed_at desc limit 1")
                .param(ledger.value())
                .query((row, _) -> cosigned(row))
                .optional()
                .orElse(null);
    }

    private static Cosigned cosigned(ResultSet row) throws SQLException {
        return new Cosigned(
                row.getLong("size"),
                row.getString("witness"),
                row.getString("line"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
