package org.groundswell.command.transfer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is exported, some rows at a time, so that neither a long statement nor a whole ledger is ever held. */
@Repository
class ExportStore {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sealed how many of its entries a checkpoint covers */
    record Exportable(String programme, long entries, long sealed) {}

    /** A signed checkpoint. */
    record Covered(long size, Hash root) {}

    /** A checkpoint with the signatures of witnesses. */
    record Note(long size, String note) {}

    List<Exportable> programmes() {
        return jdbc.sql("""
                        select head.ledger, head.last_entry,
                               coalesce((select max(size) from ledger_checkpoint as own where own.ledger = head.ledger), 0)
                               as sealed
                          from ledger_head as head
                         where starts_with(head.ledger, 'p-')
                         order by head.ledger
                        """)
                .query((row, _) ->
                        new Exportable(row.getString("ledger"), row.getLong("last_entry"), row.getLong("sealed")))
                .list();
    }

    boolean isHere(LedgerId ledger) {
        return jdbc.sql("select exists (select 1 from ledger_head where ledger = ?)")
                .param(ledger.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Covered> newest(LedgerId ledger) {
        return jdbc.sql("select size, root from ledger_checkpoint where ledger = ? order by size desc limit 1")
                .param(ledger.value())
                .query((row, _) -> new Covered(row.getLong("size"), Hash.of(row.getBytes("root"))))
                .optional();
    }

    SortedMap<String, Long> automations(LedgerId ledger, long size) {
        SortedMap<String, Long> automations = new TreeMap<>();
        jdbc.sql("select automation, least(entry, ?) as entry from automation_cursor where ledger = ?")
                .params(size, ledger.value())
                .query(row -> {
                    automations.put(row.getString("automation"), row.getLong("entry"));
                });
        return automations;
    }

    List<Entry> page(LedgerId ledger, long after, long upTo) {
        return jdbc.sql("""
                        select entry, event_identifier, payload_type, payload_revision, aggregate_identifier, type,
                               sequence_number, recorded_at, time_stamp, salt, meta_data, payload
                          from domain_event
                         where ledger = ? and entry > ? and entry <= ?
                         order by entry limit ?
                        """)
                .params(ledger.value(), after, upTo, PAGE)
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("entry"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("aggregate_identifier"),
                row.getString("type"),
                row.getLong("sequence_number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getBytes("salt"),
                row.getBytes("meta_data"),
                row.getBytes("payload"));
    }

    /** Own checkpoints of sizes after one, up to another, by size. */
    List<Note> checkpoints(LedgerId ledger, long after, long upTo) {
        return jdbc.sql("""
                        select own.size, own.note,
                               array(select line from ledger_cosignature as witness
                                      where witness.ledger = own.ledger and witness.size = own.size
                                      order by witness.witness) as witnesses
                          from ledger_checkpoint as own
                         where own.ledger = ? and own.size > ? and own.size <= ?
                         order by own.size
                        """)
                .params(ledger.value(), after, upTo)
                .query((row, _) -> note(row))
                .list();
    }

    private static Note note(ResultSet row) throws SQLException {
        SignedNote note = SignedNote.parse(row.getString("note"));
        Array witnesses = row.getArray("witnesses");
        for (String line : (String[]) witnesses.getArray()) {
            note = note.with(NoteSignature.parse(line));
        }
        return new Note(row.getLong("size"), note.toString());
    }
}
