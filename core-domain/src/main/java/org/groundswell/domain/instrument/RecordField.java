package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record, as the catalogue describes it.
 *
 * @param required always, never, or {@code when-…}: a condition that the values decide
 * @param options what may be chosen; empty for other types
 * @param multiple whether more than one value may be given
 * @param minimum the fewest rows of a list that is given
 * @param automatic filled in by the platform, never by a person
 * @param frozen must not change once it was saved
 * @param emptyChoice what is offered in place of a blank
 * @param refersTo what a reference may point to
 * @param fields the columns of a list
 */
public record RecordField(
        String id,
        String label,
        @Nullable String help,
        FieldType type,
        String required,
        List<Choice> options,
        boolean multiple,
        int minimum,
        boolean automatic,
        boolean frozen,
        @Nullable String emptyChoice,
        @Nullable String unit,
        List<String> refersTo,
        List<RecordField> fields) {

    public static final String ALWAYS = "always";
    public static final String NEVER = "never";

    public RecordField {
        options = List.copyOf(options);
        refersTo = List.copyOf(refersTo);
        fields = List.copyOf(fields);
    }

    /** What may be chosen, with what it means where the catalogue says so. */
    public record Choice(
            String value, String label, @Nullable String meaning) {}

    public boolean isAlwaysRequired() {
        return required.equals(ALWAYS);
    }

    /** The same field where it need not be filled in. */
    public RecordField notRequired() {
        return requiring(NEVER);
    }

    /** The same field where it must be filled in. */
    public RecordField alwaysRequired() {
        return requiring(ALWAYS);
    }

    private RecordField requiring(String when) {
        return new RecordField(
                id,
                label,
                help,
                type,
                when,
                options,
                multiple,
                minimum,
                automatic,
                frozen,
                emptyChoice,
                unit,
                refersTo,
                fields);
    }

    /** Whether it takes several chosen words. */
    public boolean takesMany() {
        return multiple || type == FieldType.MULTI_CHOICE;
    }

    public Optional<Choice> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }
}
