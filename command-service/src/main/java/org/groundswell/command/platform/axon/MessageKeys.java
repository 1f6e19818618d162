package org.groundswell.command.platform.axon;

import org.axonframework.messaging.MetaData;

/** Metadata of commands, all strings. Of these only {@link #ACTOR}, {@link #CORRELATION}, {@link #WHY} and {@link #WORDS} reach the events. */
final class MessageKeys {

    /** The aggregate that handles: also what Axon loads by. */
    static final String TARGET = "target";

    static final String ACTOR = "actor";
    static final String NOW = "now";
    static final String CORRELATION = "correlation";
    static final String WHY = "why";

    /** Given where the actor was warned of the words and meant them: {@link #CHECKED}. */
    static final String WORDS = "words";

    static final String CHECKED = "checked";
    static final String EXPECTED_VERSION = "expectedVersion";

    /** Given where {@link #NOW} is a demonstration's simulated moment. */
    static final String SIMULATED = "simulated";

    /** Given where an aggregate stands in the cache, so that its answer without events is not to be trusted. */
    static final String FROM_CACHE = "fromCache";

    /** Given where a handler may rest on what an earlier one has read, so that its answer without events is not to be trusted. */
    static final String REMEMBERED = "remembered";

    static final String KEY = "idempotencyKey";
    static final String DIGEST = "requestDigest";
    static final String ENCLOSURE = "enclosure";

    /** In events only: the command's message id. */
    static final String COMMAND = "command";

    private MessageKeys() {}

    /** @throws IllegalStateException where a command came without it: a mistake in our code */
    static String required(MetaData given, String key) {
        Object value = given.get(key);
        if (value == null) {
            throw new IllegalStateException("A command came without " + key);
        }
        return (String) value;
    }
}
