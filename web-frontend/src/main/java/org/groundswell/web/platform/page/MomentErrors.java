package org.groundswell.web.platform.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the moment that a page was asked for at.
 *
 * @param known of what was known; null where nothing is
 * @param happened of what had happened; null where nothing is
 */
public record MomentErrors(@Nullable String known, @Nullable String happened) {

    private static final String AS_AT = "asAt";
    private static final String HAPPENED_BY = "happenedBy";

    /** Whether a refusal is of the moment. */
    public static boolean isOf(Problem problem) {
        return Objects.requireNonNullElse(problem.code(), "").startsWith("ASAT_")
                || problem.faults().stream()
                        .anyMatch(fault -> AS_AT.equals(fault.field()) || HAPPENED_BY.equals(fault.field()));
    }

    /** In the words of the message files, where these have some. */
    public static MomentErrors of(Problem problem, Texts texts) {
        String happened = said(problem, HAPPENED_BY, texts);
        String known = said(problem, AS_AT, texts);
        return known == null && happened == null
                ? new MomentErrors(texts.textOr("moment." + problem.code(), problem.sentence()), null)
                : new MomentErrors(known, happened);
    }

    private static @Nullable String said(Problem problem, String field, Texts texts) {
        return problem.faults().stream()
                .filter(fault -> field.equals(fault.field()))
                .map(fault -> said(fault, problem, texts))
                .findFirst()
                .orElse(null);
    }

    private static String said(Fault fault, Problem problem, Texts texts) {
        return texts.textOr("moment." + fault.code(), Objects.requireNonNullElse(fault.message(), problem.sentence()));
    }

    /** All of it, in the order of the fields. */
    public List<String> all() {
        return Stream.of(known, happened).filter(Objects::nonNull).toList();
    }
}
