package org.groundswell.web.reading;

import java.time.Instant;

/**
 * A moment that has a name.
 *
 * @param moment as an address takes it, such as {@code decision:d-1}
 * @param kind {@code decision}, or what a person chose
 */
public record MomentReading(String moment, String kind, String name, long entry, Instant recordedAt) {}
