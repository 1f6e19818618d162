package org.groundswell.domain;

/**
 * Something that happened, accepted and stored for ever. Every leaf is a record with a logical name and revision in {@link
 * org.groundswell.domain.ledger.EventTypes}; who did it and when stand in the ledger entry that carries it.
 */
public interface Event {}
