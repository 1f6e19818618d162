package org.groundswell.query.assessment;

import static org.groundswell.query.assessment.AssessmentTables.RATING;

import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Memory;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * Who has rated what of a site in a round while an entry is folded. Its rows say it too, but most ratings are a person's first of an item,
 * and of a row that never was the database would have to be asked once there are more than are remembered.
 */
final class Rated {

    private static final Memory<Rated> MEMORY =
            Memory.of(Rated.class, "view_assessment_rated", Column.text("round"), Column.text("site"));

    private static final char LINE = '\n';
    private static final char BETWEEN = ' ';

    private final String round;
    private final String site;

    /** A line for each person, with the items rated. */
    private final String items;

    private Rated(String round, String site, String items) {
        this.round = round;
        this.site = site;
        this.items = items;
    }

    /** To be asked for before the rating is written. */
    static Rated of(ComponentRated event, ViewWriter view) {
        Rated nothing = new Rated(event.round(), event.site().value(), String.valueOf(LINE));
        return view.recall(MEMORY, nothing, () -> nothing.gathered(view), nothing.round, nothing.site);
    }

    private Rated gathered(ViewWriter view) {
        Rated rated = this;
        for (Row row : view.list(RATING, round, site)) {
            rated = rated.with(row.text("person"), row.text("item"));
        }
        return rated;
    }

    boolean has(String person, String item) {
        int line = items.indexOf(LINE + person + BETWEEN);
        return line >= 0 && (items.substring(line + 1, end(line)) + BETWEEN).contains(BETWEEN + item + BETWEEN);
    }

    /** The same with one more, not rated before. */
    Rated with(String person, String item) {
        int line = items.indexOf(LINE + person + BETWEEN);
        String longer = line < 0
                ? items + person + BETWEEN + item + LINE
                : items.substring(0, end(line)) + BETWEEN + item + items.substring(end(line));
        return new Rated(round, site, longer);
    }

    private int end(int line) {
        return items.indexOf(LINE, line + 1);
    }

    void remember(ViewWriter view) {
        view.remember(MEMORY, this, round, site);
    }
}
