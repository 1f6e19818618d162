package org.groundswell.query.platform.reads;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.access.ReadNoted;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads that the command side has not noted yet. */
@Component
public class WaitingReads {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a read before it is answered. A failure is the reader's: what cannot be noted is not answered.
     *
     * @param address as {@link HistoryRead#address} writes it
     */
    public void note(LedgerId ledger, PersonId person, String address, long entry) {
        keep(new ReadNoted(new HistoryRead(ledger, person, address, entry, clock.instant()), null));
    }

    /**
     * Notes that somebody takes a file.
     *
     * @param address as {@link FileTaken#address} writes it
     * @param entry that the file is of
     * @param known the newest entry there is
     */
    public void take(LedgerId ledger, PersonId person, String address, long entry, long known) {
        keep(new ReadNoted(new HistoryRead(ledger, person, address, entry, clock.instant()), known));
    }

    private void keep(ReadNoted noted) {
        HistoryRead read = noted.read();
        jdbc.sql("""
                        insert into history_read_waiting (id, ledger, person, address, entry, read_at, known)
                        values (:id, :ledger, :person, :address, :entry, :at, :known) on conflict (id) do nothing
                        """)
                .param("id", read.id())
                .param("ledger", read.ledger().value())
                .param("person", read.person().value())
                .param("address", read.address())
                .param("entry", read.entry())
                .param("at", read.at().atOffset(ZoneOffset.UTC))
                .param("known", noted.known())
                .update();
    }

    /** The first in order. */
    List<ReadNoted> first(int most) {
        return jdbc.sql("select * from history_read_waiting order by waiting limit ?")
                .param(most)
                .query((row, _) -> new ReadNoted(
                        new HistoryRead(
                                new LedgerId(row.getString("ledger")),
                                new PersonId(row.getString("person")),
                                row.getString("address"),
                                row.getLong("entry"),
                                row.getObject("read_at", OffsetDateTime.class).toInstant()),
                        row.getObject("known", Long.class)))
                .list();
    }

    void remove(List<ReadNoted> noted) {
        jdbc.sql("delete from history_read_waiting where id = any(?)")
                .param(noted.stream().map(each -> each.read().id()).toArray(String[]::new))
                .update();
    }
}
