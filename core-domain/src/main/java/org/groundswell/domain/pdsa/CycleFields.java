package org.groundswell.domain.pdsa;

import java.util.List;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;

/** The fields of the catalogue's test of change, by the step that fills them in. */
public final class CycleFields {

    public static final String KIND = "pdsa";

    public static final String AIM = "pdsa-aim";
    public static final String ELEMENT = "pdsa-element";
    public static final String PREDICTION = "pdsa-prediction";
    public static final String START = "pdsa-start";
    public static final String END = "pdsa-end";
    public static final String RESULT = "pdsa-result";
    public static final String NEXT = "pdsa-next";
    public static final String PREVIOUS = "pdsa-previous";
    public static final String OWNER = "pdsa-owner";

    /** Answers to {@link #NEXT} that a further cycle follows. */
    public static final List<String> GOES_ON = List.of("adapt", "repeat");

    private static final List<String> PLAN =
            List.of(AIM, ELEMENT, "pdsa-change", PREDICTION, "pdsa-scope", "pdsa-measure", PREVIOUS, OWNER);
    private static final List<String> RUN = List.of(START, END);
    private static final List<String> DO = List.of(END, "pdsa-happened");
    private static final List<String> STUDY = List.of(RESULT, "pdsa-learned");
    private static final List<String> ACT = List.of(NEXT);

    /** What a finished test must say is asked of each step by itself: a step that is taken is finished. */
    private static final String WHEN_FINISHED = "when-finished";

    private CycleFields() {}

    /** Those of the plan, among them what the cycle follows on from. */
    public static List<RecordField> plan(RecordKind kind) {
        return named(kind, PLAN);
    }

    /** When it starts, and when it is to end. */
    public static List<RecordField> start(RecordKind kind) {
        return named(kind, RUN);
    }

    /** What happened, and when it ended. */
    public static List<RecordField> happened(RecordKind kind) {
        return named(kind, DO);
    }

    /** How it compared with the prediction, and what was learned. */
    public static List<RecordField> study(RecordKind kind) {
        return named(kind, STUDY);
    }

    /** What next. */
    public static List<RecordField> act(RecordKind kind) {
        return named(kind, ACT);
    }

    /** What the prediction may have come to. */
    public static List<RecordField.Choice> results(RecordKind kind) {
        return kind.field(RESULT).orElseThrow().options();
    }

    private static List<RecordField> named(RecordKind kind, List<String> ids) {
        return ids.stream()
                .map(id -> kind.field(id).orElseThrow())
                .map(field -> field.required().equals(WHEN_FINISHED) ? field.alwaysRequired() : field)
                .toList();
    }
}
