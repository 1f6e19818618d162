package org.groundswell.domain.statistics;

/** One measurement at a site. */
public record SiteValue(String site, double value) {}
