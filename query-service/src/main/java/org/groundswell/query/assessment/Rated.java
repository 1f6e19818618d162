package org.groundswell.query.assessment;

import static org.groundswell.query.assessment.AssessmentTables.RATING;

import java.util.Optional;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * Who has rated what of a site in a round while an entry is folded. Its rows say it too, but most ratings are a person's first of an item,
 * and of a row that never was the database would have to be asked once there are more than are remembered.
 */
final class Rated {

    /** A line for each person, with the items rated. */
    private static final ViewTable TABLE = ViewTable.named("view_assessment_rated")
            .key(Column.text("round"), Column.text("site"))
            .value(Column.text("items"))
            .remembered()
            .build();

    private static final char LINE = '\n';
    private static final char BETWEEN = ' ';

    private final String round;
    private final String site;
    private final String items;

    private Rated(String round, String site, String items) {
        this.round = round;
        this.site = site;
        this.items = items;
    }

    /** To be asked for before the rating is written. */
    static Rated of(ComponentRated event, ViewWriter view) {
        String round = event.round();
        String site = event.site().value();
        String items = view.recall(TABLE, () -> gathered(round, site, view), round, site)
                .map(row -> row.text("items"))
                .orElse(String.valueOf(LINE));
        return new Rated(round, site, items);
    }

    private static Optional<Row> gathered(String round, String site, ViewWriter view) {
        Rated rated = new Rated(round, site, String.valueOf(LINE));
        for (Row row : view.list(RATING, round, site)) {
            rated = rated.with(row.text("person"), row.text("item"));
        }
        return rated.items.length() == 1 ? Optional.empty() : Optional.of(rated.row());
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
        view.upsert(row());
    }

    private Row row() {
        return TABLE.filling()
                .with("round", round)
                .with("site", site)
                .with("items", items)
                .row();
    }
}
