package org.groundswell.web.platform.form;

import org.jspecify.annotations.Nullable;

/**
 * A choice of a select, of radios or of checkboxes.
 *
 * @param hint what choosing it means
 */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
