package org.groundswell.command.platform.axon;

import java.util.List;
import java.util.Optional;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Command;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands to aggregates and answers with receipts. A lost race is run again; a refusal from a cached aggregate is checked
 * once against the store; the answer under an idempotency key is stored with the events, or not at all.
 *
 * <p>Whatever a person typed passes here and is looked through for what could make a patient recognised. Where something is found
 * and the caller has not said that they checked, the command is judged but nothing is kept: the answer is every doubt, together with
 * every other fault. Where they have said so, each event keeps that they were warned.
 *
 * <p>Where the caller only asks for a preview, all of this is done and nothing is kept: what would be recorded comes as a {@link
 * org.groundswell.command.platform.web.PreviewedException}.
 *
 * <p>Throws {@link org.groundswell.command.platform.error.RejectedException} for a refusal and {@link
 * org.groundswell.command.platform.error.StaleVersionException} for a stale version.
 */
public interface CommandDispatch {

    /** One command to one aggregate, which exists or comes to exist. */
    Receipt send(Submission submission, AggregateId target, Command command);

    /**
     * Several commands to aggregates of one ledger in one transaction: all or none. They run in the given order; later ones see
     * earlier ones. The receipt names the first target. An expected version is checked on the first target only.
     *
     * @param commands at least one
     * @param enclosure JSON to be kept with the answer and returned on a retry, such as a report
     */
    Receipt sendAll(Submission submission, LedgerId ledger, List<Targeted> commands, @Nullable String enclosure);

    /**
     * One command to one aggregate, and work of the caller's own in the same transaction: both or neither. The work runs once the
     * command is accepted and before its events are appended; where the command is run again, so is the work.
     *
     * @param enclosure JSON to be kept with the answer and returned on a retry
     */
    Receipt sendWith(Submission submission, Targeted command, String enclosure, Runnable work);

    /**
     * The answer already given under this submission's key, if any: for requests whose preparation is costly or has effects
     * elsewhere, and which {@link #once} does not fit. {@link #send} and {@link #sendAll} look for themselves.
     */
    Optional<Receipt> earlier(Submission submission);

    /** The answer already given under this submission's key, or else that of doing it now. */
    default <E extends Exception> Receipt once(Submission submission, Doing<E> doing) throws E {
        Receipt earlier = earlier(submission).orElse(null);
        return earlier == null ? doing.receipt() : earlier;
    }

    /**
     * What is done at most once.
     *
     * @param <E> how it may fail
     */
    @FunctionalInterface
    interface Doing<E extends Exception> {

        Receipt receipt() throws E;
    }
}
