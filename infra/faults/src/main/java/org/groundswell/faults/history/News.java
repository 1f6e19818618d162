package org.groundswell.faults.history;

/**
 * One event of a stream.
 *
 * @param listener who connects again and again with the last entry that it saw
 * @param connection its how manieth connection
 * @param entry the event's id
 */
public record News(String listener, String ledger, int connection, long entry) {}
