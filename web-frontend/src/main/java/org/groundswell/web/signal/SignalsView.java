package org.groundswell.web.signal;

import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The list of signal cases.
 *
 * @param filtered whether a filter hides some
 */
public record SignalsView(
        String heading,
        List<Line> lines,
        List<Option> states,
        List<Option> measures,
        List<Option> rules,
        List<Option> owners,
        boolean filtered,
        int number,
        int pages,
        String csvUrl,
        String falseAlarmsUrl) {

    /** @param age how long it has been open, or was */
    public record Line(
            String url,
            String title,
            String where,
            String seen,
            String months,
            String owner,
            String age,
            String state,
            String colour) {}

    /** How a share of false alarms is told. */
    public record FalseAlarms(List<Option> by, String chosen, List<Share> lines, String csvUrl, String signalsUrl) {}

    public record Share(
            String name, int open, int closed, int acted, int explained, int noise, int dataError, String share) {}

    /**
     * One case.
     *
     * @param figure the chart as it stood when the case was opened
     * @param vanished whether the chart no longer shows the signal
     * @param actions what the caller may do; empty where nothing
     * @param owners to whom the case may be handed
     * @param reopenUrl where the caller may take a closed case up again
     */
    public record Case(
            String title,
            String where,
            String seen,
            String state,
            String colour,
            String owner,
            String age,
            boolean vanished,
            @Nullable FigureView figure,
            String path,
            String thenUrl,
            String limitsUrl,
            String signalsUrl,
            List<Note> history,
            List<Option> actions,
            List<Option> owners,
            @Nullable String reopenUrl) {}

    /** @param words what somebody typed */
    public record Note(String what, @Nullable String words) {}
}
