package org.groundswell.web.figure;

import java.time.LocalDate;

/**
 * Something dated that a chart shows beside its figures.
 *
 * @param kind recalculation, decision, adaptation, adaptation-reversed, context-change or other
 * @param what in words
 */
public record Happening(LocalDate at, String kind, String what) {}
