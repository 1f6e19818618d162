package org.groundswell.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionDropped;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds actions, and beside them what flags ended in and what was undertaken elsewhere ({@link Undertakings}): such a line stands
 * until an action is agreed that refers to it, or until the flag is cleared or ends otherwise.
 */
@Component
class ActionProjection implements Projection {

    /** What was said elsewhere and is no action: what a flag ended in, a condition, a promise, a gap or a loss at handover. */
    static final String NOTED = "noted";

    /** The part of what is not one of several. */
    private static final String WHOLE = "";

    static final ViewTable ACTION = ViewTable.named("view_action")
            .key(Column.text("action"), Column.text("part"))
            .value(
                    Column.text("noted_as"),
                    Column.text("site"),
                    Column.text("what"),
                    Column.text("words"),
                    Column.text("origin_kind"),
                    Column.text("origin"),
                    Column.text("owner"),
                    Column.text("owner_words"),
                    Column.date("due"),
                    Column.date("first_due"),
                    Column.text("standing"),
                    Column.text("ending"),
                    Column.text("agreed_by"),
                    Column.timestamp("agreed_at"),
                    Column.timestamp("ended_at"),
                    Column.bigint("version"))
            .index("owner")
            .index("site")
            .build();

    static final ViewTable STEP = ViewTable.named("view_action_step")
            .key(Column.text("action"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("owner"),
                    Column.date("due"),
                    Column.text("reason"),
                    Column.text("by_person"),
                    Column.timestamp("happened_at"))
            .build();

    static final ViewTable SITE = SiteRows.declare("view_action_site").build();

    @Override
    public String name() {
        return "action";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ACTION, STEP, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return Stream.of("action.", "site.", "assessment.Flag", "decision.", "record.", "handover.")
                .anyMatch(type::startsWith);
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case ActionEvent e -> action(entry, e, view);
            case FlagEndedInAction e -> view.upsert(noted(entry, e));
            case FlagEndedInReason e -> leave(e, e.item(), view);
            case FlagCleared e -> leave(e, e.item(), view);
            case DecisionEvent e -> new Undertakings(entry, view).fold(e);
            case RecordEvent e -> new Undertakings(entry, view).fold(e);
            case HandoverEvent e -> new Undertakings(entry, view).fold(e);
            default -> {
                // other contexts do not concern this view
            }
        }
    }

    private static Row noted(LedgerEntry entry, FlagEndedInAction event) {
        Origin flag = flag(event, event.item());
        return ACTION.row()
                .with("action", key(flag))
                .with("part", WHOLE)
                .with("noted_as", Origin.FLAG)
                .with("site", event.site().value())
                .with("what", event.action().text())
                .with("words", lower(event.action().text()))
                .with("origin_kind", flag.kind())
                .with("origin", flag.reference())
                .with("owner_words", event.owner().text())
                .with("due", event.due())
                .with("first_due", event.due())
                .with("standing", NOTED)
                .with("agreed_by", entry.actor().value())
                .with("agreed_at", entry.recordedAt())
                .with("version", entry.sequence());
    }

    private static void leave(AssessmentEvent event, String item, ViewWriter view) {
        Undertakings.takenOn(flag(event, item), null, view);
    }

    private static void action(LedgerEntry entry, ActionEvent event, ViewWriter view) {
        if (event instanceof ActionAgreed agreed && agreed.origin() != null) {
            Undertakings.takenOn(agreed.origin(), agreed.site(), view);
        }
        Row after = event instanceof ActionAgreed agreed
                ? agreed(entry, agreed)
                : fold(entry, event, view.find(ACTION, event.action(), WHOLE).orElseThrow());
        view.upsert(after.with("version", entry.sequence()));
        view.insert(STEP.row()
                .with("action", event.action())
                .with("entry", entry.entry())
                .with("what", what(event))
                .with("owner", owner(event))
                .with("due", due(event))
                .with("reason", reason(event))
                .with("by_person", entry.actor().value())
                .with("happened_at", entry.recordedAt()));
    }

    private static Row agreed(LedgerEntry entry, ActionAgreed event) {
        Origin origin = event.origin();
        return ACTION.row()
                .with("action", event.action())
                .with("part", WHOLE)
                .with("site", event.site() == null ? null : event.site().value())
                .with("what", event.what().text())
                .with("words", lower(event.what().text()))
                .with("origin_kind", origin == null ? null : origin.kind())
                .with("origin", origin == null ? null : origin.reference())
                .with("owner", event.owner().value())
                .with("due", event.due())
                .with("first_due", event.due())
                .with("standing", "open")
                .with("agreed_by", entry.actor().value())
                .with("agreed_at", entry.recordedAt());
    }

    private static Row fold(LedgerEntry entry, ActionEvent event, Row before) {
        return switch (event) {
            case ActionAgreed _ -> before;
            case ActionHandedOver e -> before.with("owner", e.owner().value());
            case ActionRescheduled e -> before.with("due", e.due());
            case ActionDone e -> ended(entry, before, "done", e.outcome());
            case ActionDropped e -> ended(entry, before, "dropped", e.reason());
            case ActionReopened e ->
                before.with("standing", "open")
                        .with("ending", null)
                        .with("ended_at", null)
                        .with("due", e.due());
        };
    }

    private static Row ended(LedgerEntry entry, Row before, String standing, FreeText words) {
        return before.with("standing", standing).with("ending", words.text()).with("ended_at", entry.recordedAt());
    }

    private static String what(ActionEvent event) {
        return switch (event) {
            case ActionAgreed _ -> "agreed";
            case ActionHandedOver _ -> "handed-over";
            case ActionRescheduled _ -> "rescheduled";
            case ActionDone _ -> "done";
            case ActionDropped _ -> "dropped";
            case ActionReopened _ -> "reopened";
        };
    }

    private static @Nullable String owner(ActionEvent event) {
        PersonId owner = switch (event) {
            case ActionAgreed e -> e.owner();
            case ActionHandedOver e -> e.owner();
            default -> null;
        };
        return owner == null ? null : owner.value();
    }

    private static @Nullable LocalDate due(ActionEvent event) {
        return switch (event) {
            case ActionAgreed e -> e.due();
            case ActionRescheduled e -> e.due();
            case ActionReopened e -> e.due();
            default -> null;
        };
    }

    private static @Nullable String reason(ActionEvent event) {
        return switch (event) {
            case ActionAgreed _ -> null;
            case ActionHandedOver e -> e.reason().text();
            case ActionRescheduled e -> e.reason().text();
            case ActionDone e -> e.outcome().text();
            case ActionDropped e -> e.reason().text();
            case ActionReopened e -> e.reason().text();
        };
    }

    private static Origin flag(AssessmentEvent event, String item) {
        return Origin.flag(event.round(), event.site().value(), item);
    }

    /** No action is called so: their ids hold neither colon nor slash. */
    private static String key(Origin origin) {
        return origin.kind() + ":" + origin.reference();
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
