package org.groundswell.domain.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an action came from.
 *
 * @param kind one of {@link #KINDS}
 * @param reference what it is known by: of a flag {@code <round>/<site>/<item>}, of a record {@code <kind>/<record>}, of a
 *     decision {@code <decision>} or {@code <decision>/<number of a condition>}, of a gap at handover {@code <criterion>}
 */
public record Origin(String kind, String reference) {

    public static final String FLAG = "flag";
    public static final String RECORD = "record";
    public static final String DECISION = "decision";
    public static final String HANDOVER = "handover";

    public static final List<String> KINDS = List.of(FLAG, RECORD, DECISION, HANDOVER);

    private static final Map<String, Pattern> SHAPES = Map.of(
            FLAG, Pattern.compile("[\\w-]{1,64}/[A-Za-z0-9-]{1,20}/[\\w-]{1,64}"),
            RECORD, Pattern.compile("[a-z-]{1,64}/[\\w-]{1,64}"),
            DECISION, Pattern.compile("[\\w-]{1,64}(/\\d{1,3})?"),
            HANDOVER, Pattern.compile("BAU-\\d"));

    public static Origin flag(String round, String site, String item) {
        return new Origin(FLAG, round + "/" + site + "/" + item);
    }

    /** Whether the kind is known and the reference has its shape; whether there is such a thing is for others to say. */
    @JsonIgnore
    public boolean isWellFormed() {
        return SHAPES.containsKey(kind)
                && Objects.requireNonNull(SHAPES.get(kind)).matcher(reference).matches();
    }

    /** A part of the reference, counted from 0. */
    public String part(int index) {
        return reference.split("/")[index];
    }
}
