package org.groundswell.command.platform.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.eventstore.LostRaces;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * First answers by person and key, stored in the transaction of their events. Only accepted commands have an answer to keep: a
 * refused one changed nothing and is judged anew. Answers are kept for a day.
 */
@Component
public class IdempotentAnswers {

    /** How long a key protects. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentAnswers.class);

    private final JdbcClient jdbc;

    IdempotentAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws KeyReusedException where the key belonged to another request */
    public Optional<Receipt> find(PersonId person, IdempotencyKey key) {
        return jdbc.sql("""
                        select request_digest, aggregate, first_entry, last_entry, version, enclosure
                          from idempotent_answer
                         where person = ? and key = ?
                        """)
                .param(person.value())
                .param(key.value())
                .query((row, _) -> answer(row, key))
                .optional();
    }

    private static Receipt answer(ResultSet row, IdempotencyKey key) throws SQLException {
        if (!row.getString("request_digest").equals(key.requestDigest())) {
            throw new KeyReusedException();
        }
        return new Receipt(
                AggregateId.parse(row.getString("aggregate")),
                row.getObject("first_entry", Long.class),
                row.getObject("last_entry", Long.class),
                row.getLong("version"),
                row.getString("enclosure"),
                true);
    }

    /**
     * Within the transaction of the events. Where the same key is being used at the same time, waits for that transaction to end.
     *
     * @throws ConcurrencyException where that one was accepted
     */
    public void store(PersonId person, IdempotencyKey key, Receipt receipt) {
        try {
            jdbc.sql("""
                            insert into idempotent_answer
                                (person, key, request_digest, aggregate, first_entry, last_entry, version, enclosure)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(person.value())
                    .param(key.value())
                    .param(key.requestDigest())
                    .param(receipt.aggregate().toString())
                    .param(receipt.firstEntry())
                    .param(receipt.lastEntry())
                    .param(receipt.version())
                    .param(receipt.enclosure())
                    .update();
        } catch (DuplicateKeyException duplicate) {
            if (LostRaces.breaks(duplicate, "idempotent_answer_key")) {
                throw new ConcurrencyException("The same request was answered meanwhile", duplicate);
            }
            throw duplicate;
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetOld() {
        int forgotten = jdbc.sql("delete from idempotent_answer where answered_at < clock_timestamp() - ?::interval")
                .param(KEPT.toString())
                .update();
        LOG.debug("Forgot {} idempotent answers", forgotten);
    }
}
