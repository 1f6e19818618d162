package org.groundswell.web.client;

/** How an order went. */
public sealed interface Outcome<T> {

    /** The service did it, or had done it already. */
    record Accepted<T>(T value) implements Outcome<T> {}

    /** The service did nothing, and the form can be mended: invalid, against the rules, or stale. */
    record Refused<T>(Problem problem) implements Outcome<T> {}
}
