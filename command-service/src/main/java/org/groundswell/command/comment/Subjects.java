package org.groundswell.command.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.domain.comment.CommentCommand.Reach;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.signal.SignalDecider;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalsState;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what is commented on and who reads it: every event names its site, if it has one. Who belongs to the programme, and the
 * groups of sites that people keep for themselves, are not commented on.
 */
@Component
class Subjects {

    private static final String STORED = "select aggregate_identifier, payload from domain_event ";

    private final JdbcClient jdbc;
    private final AggregateReader reader;

    Subjects(JdbcClient jdbc, AggregateReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    private record Found(AggregateId aggregate, @Nullable SiteCode site) {}

    /** Nothing where the programme has no such thing. */
    Optional<Reach> find(LedgerId programme, Subject subject) {
        if (!subject.isWellFormed()) {
            return Optional.empty();
        }
        return switch (subject.kind()) {
            case Subject.ENTRY ->
                entry(programme, Long.parseLong(subject.reference()))
                        .filter(found -> !isKeptApart(found.aggregate()))
                        .map(found -> new Reach(found.site(), Readers.LEADS));
            case Subject.SIGNAL -> signal(programme, subject.reference().split("/"));
            default ->
                first(new AggregateId(programme, subject.kind(), subject.reference()))
                        .map(found -> new Reach(found.site(), Readers.MEMBERS));
        };
    }

    private static boolean isKeptApart(AggregateId aggregate) {
        return aggregate.type().equals("member") || aggregate.type().equals("group");
    }

    private Optional<Reach> signal(LedgerId programme, String[] parts) {
        if (!SiteCode.isValid(parts[1])) {
            return Optional.empty();
        }
        SignalsState signals = reader.read(
                AggregateId.signals(programme, parts[0], parts[1]),
                SignalDecider.initial(),
                (state, event) -> SignalDecider.evolve(state, (SignalEvent) event));
        return signals.find(parts[2]).map(_ -> new Reach(new SiteCode(parts[1]), Readers.MEMBERS));
    }

    private Optional<Found> entry(LedgerId programme, long entry) {
        return jdbc.sql(STORED + "where ledger = ? and entry = ?")
                .param(programme.value())
                .param(entry)
                .query(Subjects::found)
                .optional();
    }

    private Optional<Found> first(AggregateId aggregate) {
        return jdbc.sql(STORED + "where aggregate_identifier = ? and sequence_number = 0")
                .param(aggregate.toString())
                .query(Subjects::found)
                .optional();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        AggregateId aggregate = AggregateId.parse(row.getString("aggregate_identifier"));
        boolean isSite = aggregate.type().equals("site");
        String site = isSite
                ? aggregate.local()
                : JsonMapper.shared()
                        .readTree(row.getBytes("payload"))
                        .path("site")
                        .asString("");
        return new Found(aggregate, SiteCode.isValid(site) ? new SiteCode(site) : null);
    }
}
