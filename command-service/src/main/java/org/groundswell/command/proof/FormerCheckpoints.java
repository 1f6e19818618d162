package org.groundswell.command.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other installations signed of ledgers that were imported here. */
@Component
public class FormerCheckpoints {

    private final JdbcClient jdbc;

    FormerCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A checkpoint from elsewhere, proved before it was stored.
     *
     * @param key public, of the log that signed it
     * @param note as it was signed
     */
    public record Former(long size, String key, Hash root, String note) {}

    /** The one that covers most. */
    public Optional<Former> newest(LedgerId ledger) {
        return jdbc.sql("select * from former_checkpoint where ledger = ? order by size desc limit 1")
                .param(ledger.value())
                .query((row, _) -> former(row))
                .optional();
    }

    /** The last of each installation, the latest first. */
    List<Former> lastOfEach(LedgerId ledger) {
        return jdbc
                .sql("select distinct on (key) * from former_checkpoint where ledger = ? order by key, size desc")
                .param(ledger.value())
                .query((row, _) -> former(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Former::size).reversed())
                .toList();
    }

    /** Those of sizes after one, up to another, by size. */
    public List<Former> between(LedgerId ledger, long after, long upTo) {
        return jdbc.sql(
                        "select * from former_checkpoint where ledger = ? and size > ? and size <= ? order by size, key")
                .params(ledger.value(), after, upTo)
                .query((row, _) -> former(row))
                .list();
    }

    /** Keeps one, in the transaction that imports its ledger. */
    public void keep(LedgerId ledger, Former signed) {
        jdbc.sql("insert into former_checkpoint (ledger, size, key, root, note) values (?, ?, ?, ?, ?)")
                .params(
                        ledger.value(),
                        signed.size(),
                        signed.key(),
                        signed.root().bytes(),
                        signed.note())
                .update();
    }

    private static Former former(ResultSet row) throws SQLException {
        return new Former(
                row.getLong("size"), row.getString("key"), Hash.of(row.getBytes("root")), row.getString("note"));
    }
}
