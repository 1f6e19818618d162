package org.groundswell.query.programme;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/** How far a site's assessment is in a round; holds which items were rated and agreed, never a level. */
final class AssessmentProgress {

    static final ViewTable TABLE = ViewTable.named("view_programme_assessment")
            .key(Column.text("round"), Column.text("site"))
            .value(
                    Column.text("rated_items"),
                    Column.text("agreed_items"),
                    Column.bool("revealed"),
                    Column.bool("agreed"))
            .build();

    private AssessmentProgress() {}

    static void fold(AssessmentEvent event, ViewWriter view) {
        String round = event.round();
        String site = event.site().value();
        Row before = view.find(TABLE, round, site)
                .orElseGet(() -> TABLE.row()
                        .with("round", round)
                        .with("site", site)
                        .with("revealed", false)
                        .with("agreed", false));
        Row after = switch (event) {
            case ComponentRated e -> including(before, "rated_items", e.item());
            case RatingsRevealed e -> before.with("revealed", true);
            case RatingAgreed e -> including(before, "agreed_items", e.item());
            case FlagRaised e -> before;
            case FlagEndedInAction e -> before;
            case FlagEndedInReason e -> before;
            case FlagCleared e -> before;
        };
        Row settled = after.with("agreed", isAgreed(after));
        if (!settled.equals(before)) {
            view.upsert(settled);
        }
    }

    private static boolean isAgreed(Row row) {
        Set<String> agreed = items(row.textOrNull("agreed_items"));
        return !agreed.isEmpty() && agreed.containsAll(items(row.textOrNull("rated_items")));
    }

    private static Row including(Row row, String column, String item) {
        Set<String> items = items(row.textOrNull(column));
        items.add(item);
        return row.with(column, String.join(" ", items));
    }

    private static Set<String> items(@Nullable String stored) {
        return stored == null ? new TreeSet<>() : new TreeSet<>(Arrays.asList(stored.split(" ")));
    }
}
