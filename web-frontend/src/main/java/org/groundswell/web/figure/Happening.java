package org.groundswell.web.figure;

import java.time.LocalDate;

/**
 * Something dated that a chart shows beside its figures.
 *
 * @param kind recalculation, adaptation, decision or other
 * @param what in words
 */
public record Happening(LocalDate at, String kind, String what) {}
