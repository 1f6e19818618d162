package org.groundswell.web.platform.form;

/**
 * One thing wrong with a form.
 *
 * @param field the field's name; empty when it is about the form as a whole
 */
public record FormError(String field, String message) {}
