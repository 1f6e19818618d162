package org.groundswell.web.figure;

import java.util.List;

/**
 * A figure at two moments and the steps between, before it is drawn.
 *
 * @param id unique on its page
 * @param headline the finding, as a sentence
 * @param subtitle measure, periods and direction
 * @param description the drawing in words, for whoever cannot see it
 * @param bars the figure before, each step, the figure after
 */
public record Waterfall(
        String id,
        String headline,
        String subtitle,
        String description,
        ValueAxis axis,
        List<Bar> bars,
        List<String> notes,
        ChartTable table) {

    public Waterfall {
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
    }

    /**
     * @param told the value or the change, with its sign
     * @param total whether the bar stands for the figure itself, not for a step
     */
    public record Bar(String label, double before, double after, String told, boolean total) {}
}
