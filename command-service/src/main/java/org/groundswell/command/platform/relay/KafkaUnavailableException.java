package org.groundswell.command.platform.relay;

/** Kafka does not answer. The ledgers wait; commands do not notice. */
final class KafkaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KafkaUnavailableException(Throwable cause) {
        super("Kafka does not answer", cause);
    }
}
