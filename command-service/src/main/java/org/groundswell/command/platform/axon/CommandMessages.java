package org.groundswell.command.platform.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.groundswell.command.platform.web.Submission;
import org.jspecify.annotations.Nullable;

/** Turns commands into Axon's messages, and Axon's answers back into results and exceptions. */
final class CommandMessages {

    /** Metadata that belongs to the outermost command of a unit of work. */
    static final Set<String> ONLY_FOR_THE_WHOLE = Set.of(
            MessageKeys.EXPECTED_VERSION,
            MessageKeys.SIMULATED,
            MessageKeys.FROM_CACHE,
            MessageKeys.REMEMBERED,
            MessageKeys.KEY,
            MessageKeys.DIGEST,
            MessageKeys.ENCLOSURE);

    private CommandMessages() {}

    /**
     * What an attempt may rest on.
     *
     * @param fromCache a target stands in the cache
     * @param remembered handlers may rest on what earlier ones have read
     */
    record Trust(boolean fromCache, boolean remembered) {

        /** Whether an answer without events is what the store says. */
        boolean isFresh() {
            return !fromCache && !remembered;
        }
    }

    static CommandMessage<?> of(Targeted targeted, MetaData metaData) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(targeted.command(), metaData),
                targeted.target().type());
    }

    static CommandMessage<?> of(Batch batch, MetaData metaData) {
        return new GenericCommandMessage<>(new GenericMessage<>(batch, metaData), Batch.NAME);
    }

    static MetaData metaData(
            Submission submission, Targeted first, @Nullable String enclosure, boolean wordsMeant, Trust trust) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put(MessageKeys.TARGET, first.target().toString());
        given.put(MessageKeys.ACTOR, submission.actor().value());
        given.put(MessageKeys.NOW, submission.circumstance().now().toString());
        given.put(MessageKeys.CORRELATION, submission.correlation());
        putIfPresent(given, MessageKeys.WHY, submission.why());
        putIfPresent(given, MessageKeys.WORDS, wordsMeant ? MessageKeys.CHECKED : null);
        putIfPresent(given, MessageKeys.EXPECTED_VERSION, submission.expectedVersion());
        putIfPresent(given, MessageKeys.ENCLOSURE, enclosure);
        putIfPresent(given, MessageKeys.SIMULATED, submission.simulated() ? true : null);
        putIfPresent(given, MessageKeys.FROM_CACHE, trust.fromCache() ? true : null);
        putIfPresent(given, MessageKeys.REMEMBERED, trust.remembered() ? true : null);
        if (submission.key() != null) {
            given.put(MessageKeys.KEY, submission.key().value());
            given.put(MessageKeys.DIGEST, submission.key().requestDigest());
        }
        return MetaData.from(given);
    }

    private static void putIfPresent(Map<String, Object> given, String key, @Nullable Object value) {
        if (value != null) {
            given.put(key, value.toString());
        }
    }

    /** Runs a message in this thread and returns its handler's result, or throws what the handler threw. */
    static @Nullable Object run(CommandBus bus, CommandMessage<?> message) {
        List<CommandResultMessage<?>> results = new ArrayList<>(1);
        bus.dispatch(message, (_, result) -> results.add(result));
        CommandResultMessage<?> result = results.getFirst();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        switch (result.exceptionResult()) {
            case RuntimeException failure -> throw failure;
            case Error error -> throw error;
            case Throwable checked -> throw new IllegalStateException(checked);
        }
    }
}
