package org.groundswell.domain.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/**
 * What counts as adopted, as the catalogue's form has it filled in.
 *
 * @param version as people call it, such as {@code v2}
 * @param stage the least stage
 * @param view whose view of the stage counts: {@code self-declared}, {@code observed} or {@code both-agree}
 * @param withdrawn whether withdrawn sites are counted: {@code yes}, {@code no} or {@code shown-separately}
 * @param measure that must have reached the threshold as well, by its id
 * @param threshold in the measure's own unit
 */
public record Definition(
        String version,
        String words,
        String stage,
        String view,
        String withdrawn,
        LocalDate from,
        @Nullable String measure,
        @Nullable BigDecimal threshold) {

    /** The catalogue's id of the form. */
    public static final String KIND = "adoption-definition";

    public static final String VERSION = "adef-version";
    public static final String FROM = "adef-from";
    public static final String MEASURE = "adef-measure";

    static final String SELF_DECLARED = "self-declared";
    static final String OBSERVED = "observed";
    private static final String COUNTED = "yes";

    /** Who approved it is recorded when they do. */
    private static final String APPROVED = "adef-approved";

    /** The fields that a proposer fills in. */
    public static List<RecordField> asked(RecordKind kind) {
        return kind.fields().stream()
                .filter(field -> !field.id().equals(APPROVED))
                .toList();
    }

    /** @throws NullPointerException where a required field is not filled in, which {@link AdoptionDecider} refuses */
    public static Definition of(Values values, @Nullable BigDecimal threshold) {
        return new Definition(
                words(values, VERSION),
                words(values, "adef-words"),
                values.chosen("adef-stage").orElseThrow(),
                values.chosen("adef-view").orElseThrow(),
                values.chosen("adef-withdrawn").orElseThrow(),
                Objects.requireNonNull(values.day(FROM)),
                values.chosen(MEASURE).orElse(null),
                threshold);
    }

    public boolean countsWithdrawn() {
        return withdrawn.equals(COUNTED);
    }

    private static String words(Values values, String field) {
        FreeText given = Objects.requireNonNull(values.words(field));
        return given.text();
    }
}
