package org.groundswell.query.adoption;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionApproved;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionDropped;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionProposed;
import org.groundswell.domain.adoption.Definition;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.ObservedRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds definitions, the measures that they name, and the sites with both views of their stage. */
@Component
class AdoptionProjection implements Projection {

    static final ViewTable DEFINITION = ViewTable.named("view_adoption_definition")
            .key(Column.text("definition"))
            .value(
                    Column.text("version_name"),
                    Column.text("words"),
                    Column.text("stage"),
                    Column.text("whose_view"),
                    Column.text("withdrawn"),
                    Column.date("in_force_from"),
                    Column.text("measure"),
                    Column.numeric("threshold"),
                    Column.text("standing"),
                    Column.text("proposed_by"),
                    Column.timestamp("proposed_at"),
                    Column.text("settled_by"),
                    Column.timestamp("settled_at"),
                    Column.text("reason"))
            .build();

    static final ViewTable SITE = ObservedRows.declare("view_adoption_site");

    static final ViewTable MEASURE = MeasureRows.declare("view_adoption_measure");

    @Override
    public String name() {
        return "adoption";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(DEFINITION, SITE, MEASURE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("adoption.") || type.startsWith("site.") || type.startsWith("measure.Measure");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent site -> ObservedRows.fold(SITE, entry, site, view);
            case MeasureEvent measure -> MeasureRows.fold(MEASURE, entry, measure, view);
            case AdoptionEvent adoption -> fold(entry, adoption, view);
            default -> {
                // nothing else concerns it
            }
        }
    }

    private static void fold(LedgerEntry entry, AdoptionEvent event, ViewWriter view) {
        switch (event) {
            case DefinitionProposed e -> view.insert(proposed(entry, e));
            case DefinitionApproved e -> view.upsert(settled(entry, e, view).with("standing", "approved"));
            case DefinitionDropped e ->
                view.upsert(settled(entry, e, view)
                        .with("standing", "dropped")
                        .with("reason", e.reason().text()));
        }
    }

    private static Row proposed(LedgerEntry entry, DefinitionProposed event) {
        Definition definition = Definition.of(event.values(), event.threshold());
        return DEFINITION
                .row()
                .with("definition", event.definition())
                .with("version_name", definition.version())
                .with("words", definition.words())
                .with("stage", definition.stage())
                .with("whose_view", definition.view())
                .with("withdrawn", definition.withdrawn())
                .with("in_force_from", definition.from())
                .with("measure", definition.measure())
                .with("threshold", definition.threshold())
                .with("standing", "waiting")
                .with("proposed_by", event.proposer().value())
                .with("proposed_at", entry.recordedAt());
    }

    private static Row settled(LedgerEntry entry, AdoptionEvent event, ViewWriter view) {
        return view.find(DEFINITION, event.definition())
                .orElseThrow(() -> new IllegalStateException("A definition that nobody proposed: " + event))
                .with("settled_by", entry.actor().value())
                .with("settled_at", entry.recordedAt());
    }
}
