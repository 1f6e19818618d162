package org.groundswell.command.proof;

import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that read and write a ledger's tree. */
@Component
class StoredTiles {

    private final JdbcClient jdbc;

    StoredTiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] load(LedgerId ledger, int level, long number) {
        return jdbc.sql("select hashes from ledger_tile where ledger = ? and level = ? and number = ?")
                .params(ledger.value(), level, number)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** A ledger's tree, to be read in one thread. */
    Tiles of(LedgerId ledger) {
        return new Tiles((level, number) -> load(ledger, level, number));
    }

    /** Writes a tile, or what it has grown to. */
    void keep(LedgerId ledger, Tiles.Place place, byte[] hashes) {
        jdbc.sql("""
                        insert into ledger_tile (ledger, level, number, hashes) values (?, ?, ?, ?)
                        on conflict (ledger, level, number) do update set hashes = excluded.hashes
                        """)
                .params(ledger.value(), place.level(), place.number(), hashes)
                .update();
    }
}
