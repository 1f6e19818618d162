package org.groundswell.domain.site;

import org.groundswell.domain.FreeText;

/**
 * What was shown in support of a stage.
 *
 * @param field the id of the entry-evidence field in {@code lifecycle.yaml}, such as {@code ev-engaged-contact}
 * @param said what was given: words, a date in ISO form, or a link
 */
public record Evidence(String field, FreeText said) {}
