package org.groundswell.domain.instrument;

/**
 * Where an instrument's wording came from, and whether it may leave the installation.
 *
 * @param status own, derived, paraphrase, curated or licensed
 * @param source what to cite
 * @param exportable whether exports carry the wording; where not they carry ids and answers only
 */
public record Licence(String status, String source, boolean exportable) {}
