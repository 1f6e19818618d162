package org.groundswell.web.platform.record;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * A field as the form shows it.
 *
 * @param name in the form and, the same, in what the service answers about it
 * @param options to choose from
 * @param rows of a list: those filled in, and some to fill
 */
public record FieldBox(
        Kind kind, String name, String label, @Nullable String hint, List<Option> options, List<List<FieldBox>> rows) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        PARAGRAPHS,
        NUMBER,
        DATE,
        /** One of a few, all shown. */
        RADIOS,
        /** One of many, or nobody. */
        SELECT,
        CHECKBOXES,
        /** One of the people known, or a name typed. */
        PERSON,
        /** Any of the people known, and names typed. */
        PEOPLE,
        LIST
    }

    /** The field beside a person's choice, for the name of somebody else. */
    public String otherName() {
        return name + "-other";
    }
}
