package org.groundswell.domain.adaptation;

import java.util.List;
import java.util.Set;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;

/** The fields of the catalogue's adaptation record, by when they are filled in. */
public final class AdaptationFields {

    public static final String KIND = "adaptation";
    public static final String WHAT_CHANGED = "adp-what-changed";
    public static final String COMPONENT = "adp-element";
    public static final String FUNCTION = "adp-function";
    public static final String EFFECTIVE = "adp-effective";

    /** The answer to {@link #FUNCTION} where only the form changed. */
    public static final String FUNCTION_KEPT = "kept";

    public static final String AGREED = "agreed";
    public static final String AGREED_WITH_CONDITIONS = "agreed-with-conditions";
    public static final String DECLINED = "declined-request";
    public static final List<String> ANSWERS = List.of(AGREED, AGREED_WITH_CONDITIONS, DECLINED);

    private static final Set<String> LATER = Set.of("adp-decision", "adp-outcome", "adp-review", "adp-after");

    private AdaptationFields() {}

    /** Those that are filled in when it is recorded. */
    public static List<RecordField> whenRecorded(RecordKind kind) {
        return kind.fields().stream()
                .filter(field -> !LATER.contains(field.id()))
                .toList();
    }

    /** Those of the two-minute form. */
    public static List<RecordField> quick(RecordKind kind) {
        return whenRecorded(kind).stream()
                .filter(field -> kind.quickFields().contains(field.id()))
                .toList();
    }
}
