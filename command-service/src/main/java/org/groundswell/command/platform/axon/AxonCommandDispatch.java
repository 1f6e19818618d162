package org.groundswell.command.platform.axon;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.groundswell.command.platform.error.ContendedException;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.error.StaleVersionException;
import org.groundswell.command.platform.eventstore.TwoLedgersException;
import org.groundswell.command.platform.idempotency.IdempotentAnswers;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Command;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.words.Doubt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dispatch over Axon's command bus, in the caller's thread. */
@Component
class AxonCommandDispatch implements CommandDispatch {

    /** A command that loses as often as this stands in a queue that running again would only lengthen. */
    private static final int ATTEMPTS = 10;

    private final CommandBus bus;
    private final AggregateCache cache;
    private final IdempotentAnswers answers;
    private final PersonKeys keys;
    private final Previews previews;

    AxonCommandDispatch(
            CommandBus bus, AggregateCache cache, IdempotentAnswers answers, PersonKeys keys, Previews previews) {
        this.bus = bus;
        this.cache = cache;
        this.answers = answers;
        this.keys = keys;
        this.previews = previews;
    }

    @Override
    public Receipt send(Submission submission, AggregateId target, Command command) {
        return sendAll(submission, target.ledger(), List.of(new Targeted(target, command)), null);
    }

    @Override
    public Receipt sendAll(
            Submission submission, LedgerId ledger, List<Targeted> commands, @Nullable String enclosure) {
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to send");
        }
        return send(submission, ledger, new Batch(commands, Batch.NO_WORK), enclosure);
    }

    @Override
    public Receipt sendWith(Submission submission, Targeted command, String enclosure, Runnable work) {
        return send(submission, command.target().ledger(), new Batch(List.of(command), work), enclosure);
    }

    private Receipt send(Submission submission, LedgerId ledger, Batch batch, @Nullable String enclosure) {
        List<Targeted> commands = batch.commands();
        commands.stream().map(Targeted::target).forEach(target -> requireWithin(ledger, target));
        keys.requireNotErased(submission.actor());
        List<Doubt> doubts = WordsCheck.doubts(commands);
        boolean warn = !doubts.isEmpty() && !submission.wordsChecked();
        Batch judged = submission.preview() ? Previews.dropped(batch) : batch;
        Batch asked = warn ? WordsCheck.refused(commands, doubts) : judged;
        if (submission.preview()) {
            commands.stream().map(Targeted::target).forEach(cache::forget);
        }
        RuntimeException lost = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Receipt> earlier = earlier(submission);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            var trust = new CommandMessages.Trust(
                    commands.stream().map(Targeted::target).anyMatch(cache::holds),
                    attempt == 0 && commands.size() == 1 && !submission.preview());
            try {
                return once(submission, asked, enclosure, !doubts.isEmpty(), trust);
            } catch (Previews.Dropped dropped) {
                throw previews.told(dropped, ledger, submission.actor());
            } catch (DoubtfulAnswerException doubtful) {
                lost = doubtful;
            } catch (RejectedException | StaleVersionException refused) {
                if (trust.isFresh()) {
                    throw warn ? WordsCheck.together(refused, doubts) : refused;
                }
                lost = refused;
            } catch (ConcurrencyException | LockAcquisitionFailedException race) {
                lost = race;
            }
            commands.stream().map(Targeted::target).forEach(cache::forget);
        }
        throw giveUp(Objects.requireNonNull(lost));
    }

    @Override
    public Optional<Receipt> earlier(Submission submission) {
        if (submission.preview()) {
            return Optional.empty();
        }
        return Optional.ofNullable(submission.key()).flatMap(key -> answers.find(submission.actor(), key));
    }

    private Receipt once(
            Submission submission,
            Batch batch,
            @Nullable String enclosure,
            boolean wordsMeant,
            CommandMessages.Trust trust) {
        Targeted first = batch.commands().getFirst();
        MetaData metaData = CommandMessages.metaData(submission, first, enclosure, wordsMeant, trust);
        CommandMessage<?> message =
                batch.isPlain() ? CommandMessages.of(first, metaData) : CommandMessages.of(batch, metaData);
        Object draft = CommandMessages.run(bus, message);
        return ((ReceiptInterceptor.Draft) Objects.requireNonNull(draft)).receipt();
    }

    private static void requireWithin(LedgerId ledger, AggregateId target) {
        if (!target.ledger().equals(ledger)) {
            throw new TwoLedgersException(ledger, target.ledger());
        }
    }

    private static RuntimeException giveUp(RuntimeException lost) {
        return lost instanceof RejectedException || lost instanceof StaleVersionException
                ? lost
                : new ContendedException(lost);
    }
}
