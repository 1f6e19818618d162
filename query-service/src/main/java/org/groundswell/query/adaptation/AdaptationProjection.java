package org.groundswell.query.adaptation;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.ComponentDefinition;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.record.StoredValues;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/** Folds components and adaptations. */
@org.springframework.stereotype.Component
class AdaptationProjection implements Projection {

    static final ViewTable COMPONENT = ViewTable.named("view_component")
            .key(Column.text("component"))
            .value(
                    Column.text("name"),
                    Column.text("function"),
                    Column.text("form"),
                    Column.text("status"),
                    Column.text("limits"),
                    Column.text("basis"),
                    Column.text("reason"),
                    Column.timestamp("changed_at"),
                    Column.bigint("version"))
            .build();

    static final ViewTable ADAPTATION = ViewTable.named("view_adaptation")
            .key(Column.text("adaptation"))
            .value(
                    Column.text("site"),
                    Column.text("component"),
                    Column.text("component_status"),
                    Column.json("field_values"),
                    Column.text("words"),
                    Column.text("what"),
                    Column.text("function"),
                    Column.date("effective"),
                    Column.text("outcome"),
                    Column.date("reply_by"),
                    Column.bool("tell_region"),
                    Column.text("recorder"),
                    Column.timestamp("recorded_at"),
                    Column.text("answered_by"),
                    Column.timestamp("answered_at"),
                    Column.text("reason"),
                    Column.text("conditions"),
                    Column.date("look_again"),
                    Column.text("reversed_because"),
                    Column.text("afterwards"),
                    Column.bigint("version"))
            .index("component")
            .build();

    static final ViewTable STEP = ViewTable.named("view_adaptation_step")
            .key(Column.text("adaptation"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("reason"),
                    Column.text("by_person"),
                    Column.timestamp("happened_at"))
            .build();

    static final ViewTable SITE = SiteRows.declare("view_adaptation_site").build();

    @Override
    public String name() {
        return "adaptation";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(COMPONENT, ADAPTATION, STEP, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("adaptation.") || type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case ComponentEvent e -> view.upsert(component(entry, e));
            case AdaptationEvent e -> adaptation(entry, e, view);
            default -> {
                // other contexts do not concern this view
            }
        }
    }

    private static Row component(LedgerEntry entry, ComponentEvent event) {
        ComponentDefinition definition = event.definition();
        FreeText reason = event instanceof ComponentEvent.ComponentRedefined changed ? changed.reason() : null;
        return COMPONENT
                .row()
                .with("component", event.component())
                .with("name", definition.name())
                .with("function", definition.function().text())
                .with("form", definition.form().text())
                .with("status", definition.status())
                .with("limits", text(definition.limits()))
                .with("basis", definition.basis().text())
                .with("reason", text(reason))
                .with("changed_at", entry.recordedAt())
                .with("version", entry.sequence());
    }

    private static void adaptation(LedgerEntry entry, AdaptationEvent event, ViewWriter view) {
        Row after = event instanceof AdaptationRecorded recorded
                ? recorded(entry, recorded)
                : fold(entry, event, view.find(ADAPTATION, event.adaptation()).orElseThrow());
        view.upsert(after.with("version", entry.sequence()));
        view.insert(STEP.row()
                .with("adaptation", event.adaptation())
                .with("entry", entry.entry())
                .with("what", what(event))
                .with("reason", text(reason(event)))
                .with("by_person", entry.actor().value())
                .with("happened_at", entry.recordedAt()));
    }

    private static Row recorded(LedgerEntry entry, AdaptationRecorded event) {
        return ADAPTATION
                .row()
                .with("adaptation", event.adaptation())
                .with("site", event.site().value())
                .with("component", event.component())
                .with("component_status", event.componentStatus())
                .with("field_values", StoredValues.write(event.values()))
                .with("words", StoredValues.words(event.values()))
                .with("what", text(event.values().words(AdaptationFields.WHAT_CHANGED)))
                .with(
                        "function",
                        event.values().chosen(AdaptationFields.FUNCTION).orElse(null))
                .with("effective", event.values().day(AdaptationFields.EFFECTIVE))
                .with("outcome", event.replyBy() == null ? "recorded" : "waiting")
                .with("reply_by", event.replyBy())
                .with("tell_region", event.tellRegion())
                .with("recorder", event.recorder().value())
                .with("recorded_at", entry.recordedAt());
    }

    private static Row fold(LedgerEntry entry, AdaptationEvent event, Row before) {
        return switch (event) {
            case AdaptationRecorded _ -> before;
            case AdaptationAnswered e ->
                before.with("outcome", e.outcome())
                        .with("answered_by", entry.actor().value())
                        .with("answered_at", entry.recordedAt())
                        .with("reason", e.reason().text())
                        .with("conditions", text(e.conditions()))
                        .with("look_again", e.lookAgainOn());
            case AdaptationReversed e ->
                before.with("outcome", "reversed")
                        .with("reversed_because", e.reason().text())
                        .with("look_again", null);
            case AdaptationWithdrawn _ -> before.with("outcome", "withdrawn").with("tell_region", false);
            case AfterwardsTold e -> before.with("afterwards", e.afterwards().text());
        };
    }

    private static String what(AdaptationEvent event) {
        return switch (event) {
            case AdaptationRecorded e -> e.replyBy() == null ? "recorded" : "asked";
            case AdaptationAnswered e -> e.outcome();
            case AdaptationReversed _ -> "reversed";
            case AdaptationWithdrawn _ -> "withdrawn";
            case AfterwardsTold _ -> "afterwards";
        };
    }

    private static @Nullable FreeText reason(AdaptationEvent event) {
        return switch (event) {
            case AdaptationRecorded _ -> null;
            case AdaptationAnswered e -> e.reason();
            case AdaptationReversed e -> e.reason();
            case AdaptationWithdrawn e -> e.reason();
            case AfterwardsTold e -> e.afterwards();
        };
    }

    private static @Nullable String text(@Nullable FreeText words) {
        return words == null ? null : words.text();
    }
}
