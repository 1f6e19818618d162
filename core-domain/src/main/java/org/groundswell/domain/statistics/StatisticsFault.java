package org.groundswell.domain.statistics;

/**
 * One thing in a request for statistics that cannot be worked with.
 *
 * @param field where it stands, such as {@code points[3].denominator}
 * @param code names the rule, in capitals and underscores; it never changes
 * @param message a sentence for a person
 */
public record StatisticsFault(String field, String code, String message) {}
