package org.groundswell.query.platform.asat;

import java.math.BigDecimal;
import java.util.Optional;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.query.platform.asat.Moment.Naming;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.record.StoredValues;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the entries of moments that have a name, as they are named now. */
public final class NamedMoments {

    private NamedMoments() {}

    /**
     * The moment without its name.
     *
     * @param ledger its number
     * @param field names the moment in a refusal
     * @throws ProblemException 400 where nothing of that name stands for an entry
     */
    static Moment.Plain plain(JdbcClient jdbc, int ledger, Moment moment, String field) {
        return switch (moment) {
            case Moment.Plain plain -> plain;
            case Moment.Named named ->
                new Moment.AtEntry(entry(jdbc, ledger, named).orElseThrow(() -> unknown(named, field)));
        };
    }

    private static Optional<Long> entry(JdbcClient jdbc, int ledger, Moment.Named named) {
        return named.by() == Naming.DECISION ? taken(jdbc, ledger, named.id()) : kept(jdbc, ledger, named.id());
    }

    private static Optional<Long> taken(JdbcClient jdbc, int ledger, String decision) {
        return jdbc.sql("""
                        select taken_entry from view_decision
                        where ledger = :ledger and to_entry is null and decision = :decision and taken_entry is not null
                        """)
                .param("ledger", ledger)
                .param("decision", decision)
                .query(Long.class)
                .optional();
    }

    private static Optional<Long> kept(JdbcClient jdbc, int ledger, String record) {
        return jdbc.sql("""
                        select field_values from view_record
                        where ledger = :ledger and to_entry is null and kind = :kind and record = :record and not withdrawn
                        """)
                .param("ledger", ledger)
                .param("kind", RecordDecider.NAMED_MOMENT)
                .param("record", record)
                .query(String.class)
                .optional()
                .flatMap(NamedMoments::entryOf);
    }

    /** @param stored values of a record that names a moment */
    public static Optional<Long> entryOf(String stored) {
        return Optional.ofNullable(StoredValues.told(StoredValues.read(stored)).get("nmd-entry"))
                .map(entry -> ((BigDecimal) entry).longValue());
    }

    private static ProblemException unknown(Moment.Named named, String field) {
        String detail = named.by() == Naming.DECISION
                ? "No decision " + named.id() + " was taken. Choose one of the named moments."
                : "No moment has the name " + named.id() + ", or it was withdrawn. Choose one of the named moments.";
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "ASAT_UNKNOWN",
                detail,
                new ProblemException.Fault(field, "ASAT_UNKNOWN", detail));
    }
}
