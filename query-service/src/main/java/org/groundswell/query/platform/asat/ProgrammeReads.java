package org.groundswell.query.platform.asat;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.LedgerSignal;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.Membership;
import org.groundswell.query.platform.security.Memberships;
import org.groundswell.query.platform.security.PersonalReads;
import org.jspecify.annotations.Nullable;
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

    /** What a request asks for. */
    public record Question(LedgerId programme, Caller caller, Moment moment, long minEntry) {}

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

    /** Null where the views are still behind and there is time to wait. */
    private <T> @Nullable Answer<T> attempt(Question question, Function<Reading, T> query, boolean mayWait) {
        return reads.read(question.caller(), jdbc -> {
            Membership membership = memberships.of(jdbc, question.caller(), question.programme());
            if (mayWait && question.minEntry() > moments.reached(jdbc, question.programme())) {
                return null;
            }
            if (membership.isHidden()) {
                throw ProblemException.notFound("programme");
            }
            AsAt asAt = moments.resolve(jdbc, question.programme(), question.moment(), question.minEntry());
            Reading reading = new Reading(question.programme(), asAt, question.caller(), membership, jdbc);
            return new Answer<>(asAt, Objects.requireNonNull(query.apply(reading)));
        });
    }
}
