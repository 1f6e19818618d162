package org.groundswell.domain.instrument;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record that a programme keeps, such as an adaptation or a risk, in one version of its content.
 *
 * @param id such as {@code facilitation-log}
 * @param version of the file that describes it; stored with every record kept under it
 * @param quickFields those of the short form, in their order; empty where there is but one form
 */
public record RecordKind(
        String id, String version, String label, String help, List<RecordField> fields, List<String> quickFields) {

    public RecordKind {
        fields = List.copyOf(fields);
        quickFields = List.copyOf(quickFields);
    }

    public Optional<RecordField> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** The fields that a person fills in. */
    public List<RecordField> asked() {
        return fields.stream().filter(field -> !field.automatic()).toList();
    }
}
