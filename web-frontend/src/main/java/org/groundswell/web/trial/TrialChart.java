package org.groundswell.web.trial;

import java.util.List;
import java.util.stream.Stream;
import org.groundswell.web.figure.Chart;

/**
 * A chart of figures that are tried out.
 *
 * @param word the kind of chart
 * @param reasons why it is this one
 */
record TrialChart(Chart chart, String word, List<String> reasons) {

    TrialChart {
        reasons = List.copyOf(reasons);
    }

    TrialChart adding(List<String> notes) {
        return new TrialChart(
                chart, word, Stream.concat(reasons.stream(), notes.stream()).toList());
    }
}
