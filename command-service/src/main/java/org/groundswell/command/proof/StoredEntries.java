package org.groundswell.command.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.site.SiteCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries with their payloads, some at a time, so that neither a long statement nor a whole ledger is ever held. */
@Component
class StoredEntries {

    private static final int PAGE = 2_000;

    /**
     * A rating or a vote is its giver's own until it is revealed; votes that are all in, at the latest when the decision is taken; an
     * anonymous rating stays its giver's own, since the record of its entry names who made it.
     */
    private static final String COLUMNS = RecordRow.COLUMNS + """
            , event.salt, event.payload,
            event.payload_type in ('assessment.ComponentRated', 'decision.VoteCast')
                and not exists (select 1 from domain_event as reveal
                                 where reveal.aggregate_identifier = event.aggregate_identifier
                                   and reveal.payload_type in ('assessment.RatingsRevealed', 'decision.VotesRevealed',
                                                               'decision.DecisionTaken')
                                   and not exists (select 1 from domain_event as opening
                                                    where opening.aggregate_identifier = event.ledger || '/round/'
                                                              || split_part(event.aggregate_identifier, '/', 3)
                                                      and opening.payload_type = 'assessment.RoundOpened'
                                                      and position('"anonymous":true'::bytea in opening.payload) > 0)
                ) as is_private""";

    private final JdbcClient jdbc;

    StoredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param isPrivate whether only its actor may see the payload yet */
    record Stored(EntryRecord record, byte[] salt, byte[] payload, boolean isPrivate) {}

    Optional<Stored> one(LedgerId ledger, long entry) {
        return jdbc.sql("select %s from domain_event as event where event.ledger = ? and event.entry = ?"
                        .formatted(COLUMNS))
                .params(ledger.value(), entry)
                .query((row, _) -> stored(row))
                .optional();
    }

    /** Entries after one, whatever their numbers, so that one that somebody slipped in does not stay unseen. */
    List<Stored> page(LedgerId ledger, long after, long upTo) {
        return jdbc.sql("""
                        select %s from domain_event as event
                         where event.ledger = ? and event.entry > ? and event.entry <= ?
                         order by event.entry limit ?
                        """.formatted(COLUMNS))
                .params(ledger.value(), after, upTo, PAGE)
                .query((row, _) -> stored(row))
                .list();
    }

    List<Stored> page(LedgerId ledger, SiteCode site, long after, long upTo) {
        return jdbc.sql("""
                        select %s from domain_event as event
                         where event.ledger = ? and event.entry > ? and event.entry <= ?
                           and (event.aggregate_identifier = ?
                                or (position(? in event.payload) > 0 and not starts_with(event.payload_type, ?)))
                         order by event.entry limit ?
                        """.formatted(COLUMNS))
                .params(
                        ledger.value(),
                        after,
                        upTo,
                        AggregateId.site(ledger, site.value()).toString(),
                        EntryPlace.mark(site),
                        EntryPlace.ACCESS,
                        PAGE)
                .query((row, _) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                RecordRow.read(row), row.getBytes("salt"), row.getBytes("payload"), row.getBoolean("is_private"));
    }
}
