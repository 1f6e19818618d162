package org.groundswell.query.moment;

import java.time.Instant;

/**
 * A moment that has a name.
 *
 * @param moment as {@code asAt} takes it, such as {@code decision:d-1}
 * @param kind {@code decision}, or what a person chose: {@code board}, {@code wave-gate}, {@code report}, {@code other}
 * @param entry which it stands for
 * @param recordedAt when that entry was recorded
 */
record MomentRow(String moment, String kind, String name, long entry, Instant recordedAt) {}
