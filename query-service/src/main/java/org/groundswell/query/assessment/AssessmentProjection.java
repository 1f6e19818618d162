package org.groundswell.query.assessment;

import static org.groundswell.query.assessment.AssessmentTables.AGREEMENT;
import static org.groundswell.query.assessment.AssessmentTables.FLAG;
import static org.groundswell.query.assessment.AssessmentTables.GROUP;
import static org.groundswell.query.assessment.AssessmentTables.RATING;
import static org.groundswell.query.assessment.AssessmentTables.ROUND;
import static org.groundswell.query.assessment.AssessmentTables.SITES;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.Event;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.RoundRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds assessments into the heat map's rows and the parts of each assessment. */
@Component
class AssessmentProjection implements Projection {

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(
                ROUND,
                SITES.site(),
                SITES.grouping(),
                SITES.standing(),
                GROUP,
                HeatMapRow.TABLE,
                RoundCounts.TABLE,
                RATING,
                AGREEMENT,
                FLAG);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("assessment.") || type.startsWith("site.") || type.startsWith("group.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SITES.fold(entry, e, view);
            case GroupEvent e -> GroupRows.fold(GROUP, entry, e, view);
            case RoundEvent e -> RoundRows.fold(ROUND, entry, e, view);
            case AssessmentEvent e -> assessment(entry, e, view);
            default -> {
                // other contexts do not concern this view
            }
        }
    }

    private static void assessment(LedgerEntry entry, AssessmentEvent event, ViewWriter view) {
        String round = event.round();
        String site = event.site().value();
        HeatMapRow before = view.find(HeatMapRow.TABLE, round, site)
                .map(HeatMapRow::of)
                .orElseGet(() -> HeatMapRow.begun(round, site));
        HeatMapRow after = switch (event) {
            case ComponentRated e -> rated(entry, e, before, view);
            case RatingsRevealed e -> revealed(e, before, view);
            case RatingAgreed e -> {
                view.upsert(AssessmentTables.agreement(entry, e));
                yield before.change(e.item(), cell -> cell.agreed(e.rating()));
            }
            case FlagRaised e -> {
                view.upsert(AssessmentTables.raised(entry, e));
                yield before.change(e.item(), cell -> cell.flagged(Cell.OPEN));
            }
            case FlagEndedInAction e -> {
                view.upsert(AssessmentTables.acted(flag(view, e, e.item()), e));
                yield before.change(e.item(), cell -> cell.flagged("action"));
            }
            case FlagEndedInReason e -> {
                view.upsert(AssessmentTables.reasoned(flag(view, e, e.item()), e));
                yield before.change(e.item(), cell -> cell.flagged("reason"));
            }
            case FlagCleared e -> {
                view.close(FLAG, round, site, e.item());
                yield before.change(e.item(), cell -> cell.flagged(Cell.NONE));
            }
        };
        RoundCounts.fold(before, after, view);
        view.upsert(after.at(entry.sequence()).toRow());
    }

    private static HeatMapRow rated(LedgerEntry entry, ComponentRated event, HeatMapRow before, ViewWriter view) {
        String rater = event.rater().value();
        Rated rated = Rated.of(event, view);
        boolean again = rated.has(rater, event.item());
        Row rating = AssessmentTables.rating(entry, event, before.revealed());
        if (again) {
            view.upsert(rating);
        } else {
            view.insert(rating);
            rated.with(rater, event.item()).remember(view);
        }
        HeatMapRow seen = before.ratedBy(rater);
        HeatMapRow after = again ? seen : seen.change(event.item(), Cell::ratedByOneMore);
        if (!before.revealed()) {
            return after;
        }
        List<Rating> ratings = view.list(RATING, event.round(), event.site().value(), event.item()).stream()
                .map(row -> new Rating(row.text("rating")))
                .toList();
        return after.change(event.item(), cell -> cell.revealing(ratings));
    }

    /** From here on the ratings are everybody's: each row is closed as private and opened as revealed. */
    private static HeatMapRow revealed(RatingsRevealed event, HeatMapRow before, ViewWriter view) {
        List<Row> ratings = view.list(RATING, event.round(), event.site().value());
        ratings.forEach(row -> view.upsert(row.with("revealed", true)));
        Map<String, List<Rating>> byItem = ratings.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("item"),
                        Collectors.mapping(row -> new Rating(row.text("rating")), Collectors.toList())));
        HeatMapRow after = before.revealing();
        for (Map.Entry<String, List<Rating>> item : byItem.entrySet()) {
            after = after.change(item.getKey(), cell -> cell.revealing(item.getValue()));
        }
        return after;
    }

    private static Row flag(ViewWriter view, AssessmentEvent event, String item) {
        return view.find(FLAG, event.round(), event.site().value(), item)
                .orElseThrow(() -> new IllegalStateException("A flag ended that was never raised: " + item));
    }
}
