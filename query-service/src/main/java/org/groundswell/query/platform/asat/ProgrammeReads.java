package org.groundswell.query.platform.asat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.LedgerSignal;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.Membership;
import org.groundswell.query.platform.security.Memberships;
import org.groundswell.query.platform.security.PersonalReads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a programme's views: membership first, then the moment, then the query, all in one snapshot. */
@Component
public class ProgrammeReads {

    /** How long an answer waits for an entry it must include. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PersonalReads reads;
    private final Memberships memberships;
    private final Moments moments;
    private final LedgerSignal signal;

    ProgrammeReads(PersonalReads reads, Memberships memberships, Moments moments, LedgerSignal signal) {
        this.reads = reads;
        this.memberships = memberships;
        this.moments = moments;
        this.signal = signal;
    }

    /**
     * What a request asks for.
     *
     * @param happenedBy the second clock; nothing where one alone is read
     * @param field the parameter that the moment came by
     * @param earlier a second moment, named {@code from} in a refusal; nothing where one alone is read at
     */
    public record Question(
            LedgerId programme,
            Caller caller,
            Moment moment,
            @Nullable LocalDate happenedBy,
            long minEntry,
            String field,
            @Nullable Moment earlier) {

        public Question(
                LedgerId programme, Caller caller, Moment moment, @Nullable LocalDate happenedBy, long minEntry) {
            this(programme, caller, moment, happenedBy, minEntry, "asAt", null);
        }

        Question at(Moment other, String otherField) {
            return new Question(programme, caller, other, happenedBy, minEntry, otherField, earlier);
        }

        Question since(Moment other) {
            return new Question(programme, caller, moment, happenedBy, minEntry, field, other);
        }
    }

    /** Waits until {@code minEntry} is folded, at most two seconds, then answers with what there is. */
    public <T> Answer<T> answer(Question question, Function<Reading, T> query) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long left = deadline - System.nanoTime();
            try (LedgerSignal.Watch watch = signal.watch(question.programme())) {
                Answer<T> answer = attempt(question, query, left > 0);
                if (answer != null) {
                    return answer;
                }
                watch.await(Duration.ofNanos(Math.max(left, 0)));
            }
        }
    }

    /**
     * Reads at two moments in one snapshot.
     *
     * @param earlier named {@code from} in a refusal
     * @throws ProblemException 400 where the earlier moment lies after the later one, or with what is wrong with both
     */
    <T> Answer<T> between(Question question, Moment earlier, BiFunction<Reading, Reading, T> query) {
        return answer(question.since(earlier), later -> {
            AsAt from = moments.beside(later.jdbc(), later.asAt(), earlier, "from");
            if (from.entry() > later.asAt().entry()) {
                String message = "Entry " + from.entry() + " comes after entry "
                        + later.asAt().entry() + ". Choose an earlier moment to start from, or a later one to end at.";
                throw new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "MOMENTS_REVERSED",
                        message,
                        new ProblemException.Fault("from", "MOMENTS_REVERSED", message));
            }
            return query.apply(
                    new Reading(later.programme(), from, later.caller(), later.membership(), later.jdbc()), later);
        });
    }

    /** Null where the views are still behind and there is time to wait. */
    private <T> @Nullable Answer<T> attempt(Question question, Function<Reading, T> query, boolean mayWait) {
        return reads.read(question.caller(), jdbc -> {
            Membership membership = memberships.of(jdbc, question.caller(), question.programme());
            Moments.Reach reach = moments.reach(jdbc, question.programme());
            if (mayWait && question.minEntry() > reach.entry()) {
                return null;
            }
            if (membership.isHidden()) {
                throw ProblemException.notFound("programme");
            }
            AsAt asAt = resolve(jdbc, question, reach);
            Reading reading = new Reading(question.programme(), asAt, question.caller(), membership, jdbc);
            return new Answer<>(asAt, Objects.requireNonNull(query.apply(reading)));
        });
    }

    /** A moment that cannot be read at is refused together with the earlier one, where that cannot either. */
    private AsAt resolve(JdbcClient jdbc, Question question, Moments.Reach reach) {
        try {
            return moments.resolve(
                    jdbc,
                    question.programme(),
                    reach,
                    question.moment(),
                    question.happenedBy(),
                    question.minEntry(),
                    question.field());
        } catch (ProblemException refused) {
            Moment earlier = question.earlier();
            if (earlier == null) {
                throw refused;
            }
            try {
                moments.resolve(jdbc, question.programme(), reach, earlier, null, question.minEntry(), "from");
            } catch (ProblemException alsoRefused) {
                throw alsoRefused.and(refused);
            }
            throw refused;
        }
    }
}
