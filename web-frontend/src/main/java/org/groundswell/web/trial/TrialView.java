package org.groundswell.web.trial;

import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param columns of the rows that were read; empty before any were
 * @param notices what the person should know of the reading
 * @param result absent before there are rows, and where something is at fault
 */
public record TrialView(
        List<Option> columns,
        List<String> notices,
        Choices choices,
        @Nullable Result result) {

    public TrialView {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** What can be chosen. */
    public record Choices(
            List<Option> questions,
            List<Option> directions,
            List<Option> figures,
            List<Option> charts,
            List<Option> ruleSets,
            List<Option> overdispersion) {}

    /**
     * @param kind of chart, in words
     * @param reasons why it is this one
     */
    public record Result(FigureView figure, String kind, List<String> reasons) {}
}
