package org.groundswell.web.limits;

import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one series.
 *
 * @param figure absent while there are no figures
 * @param asOf the other moment whose limits are drawn, in words; nothing where it is the page's own
 * @param inForce what is in force at that moment, a sentence each
 * @param suggestion what the chart gives reason to propose; nothing where it does not
 * @param months to start from; empty where the caller may not propose here and now
 * @param groups of sites that it can be proposed for at once
 */
public record LimitsView(
        String measureName,
        String siteName,
        String path,
        String seriesUrl,
        String runChartUrl,
        @Nullable FigureView figure,
        @Nullable String asOf,
        List<String> inForce,
        List<Line> lines,
        @Nullable String suggestion,
        List<Option> months,
        List<Option> groups,
        List<Option> yesNo) {

    /**
     * One recalculation.
     *
     * @param colour of its standing's tag
     * @param history what happened to it, a sentence each
     */
    public record Line(
            String title,
            String standing,
            String colour,
            String cause,
            String evidence,
            List<String> answers,
            List<String> history,
            @Nullable String decideUrl,
            @Nullable String decideText) {}

    /**
     * One recalculation to be decided on.
     *
     * @param together the sites that it was proposed for at once and which the decision is for; empty where it is of one
     */
    public record Decision(
            String measureName,
            String siteName,
            String path,
            String limitsUrl,
            Line line,
            List<String> together,
            List<Option> decisions,
            boolean commentNeeded,
            boolean onlyWithdraw) {}
}
