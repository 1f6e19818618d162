package org.groundswell.query.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverEvent.CriterionJudged;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.handover.HandoverState;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.record.StoredValues;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds handovers: one row a site, a criterion, a check, and one for each step that was taken. */
@Component
class HandoverProjection implements Projection {

    /** Support ends on the day that was set for it, else on the day that the entry into the last stage gave. */
    static final ViewTable SITE = SiteRows.declare("view_handover_site")
            .value(
                    Column.date("support_set"),
                    Column.text("support_reason"),
                    Column.date("resource_ended"),
                    Column.bigint("handover_version"))
            .build();

    static final ViewTable CRITERION = ViewTable.named("view_handover_criterion")
            .key(Column.text("code"), Column.text("criterion"))
            .value(
                    Column.text("state"),
                    Column.json("field_values"),
                    Column.date("gap_due"),
                    Column.text("accepted_by"),
                    Column.text("accepted_reason"),
                    Column.date("lost_on"),
                    Column.text("by_person"),
                    Column.timestamp("recorded_at"))
            .build();

    /** Lists of criteria have a space between. */
    static final ViewTable CHECK = ViewTable.named("view_handover_check")
            .key(Column.text("code"), Column.text("check_id"))
            .value(
                    Column.date("checked_on"),
                    Column.text("held"),
                    Column.text("lost"),
                    Column.text("measure"),
                    Column.text("help"),
                    Column.text("by_person"),
                    Column.timestamp("recorded_at"))
            .build();

    static final ViewTable STEP = ViewTable.named("view_handover_step")
            .key(Column.text("code"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("about"),
                    Column.date("on_day"),
                    Column.text("said"),
                    Column.json("field_values"),
                    Column.text("by_person"),
                    Column.timestamp("recorded_at"))
            .build();

    static final ViewTable GROUP = GroupRows.declare("view_handover_group");

    @Override
    public String name() {
        return "handover";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(SITE, CRITERION, CHECK, STEP, GROUP);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("handover.") || type.startsWith("site.") || type.startsWith("group.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent site -> fold(entry, site, view);
            case GroupEvent group -> GroupRows.fold(GROUP, entry, group, view);
            case HandoverEvent handover -> fold(entry, handover, view);
            default -> throw new IllegalArgumentException("Not asked for: " + event.getClass());
        }
    }

    private static void fold(LedgerEntry entry, SiteEvent event, ViewWriter view) {
        Row before = view.find(SITE, entry.aggregate().local()).orElse(null);
        Row after = SiteRows.after(SITE, before, entry, event);
        view.upsert(resourceEnded(event)
                .map(day -> after.with("resource_ended", day))
                .orElse(after));
    }

    private static Optional<LocalDate> resourceEnded(SiteEvent event) {
        return switch (event) {
            case StageEntered entered -> entered.resourceEnded();
            case PartBegun begun -> Optional.ofNullable(begun.resourceEnded());
            default -> Optional.empty();
        };
    }

    private static void fold(LedgerEntry entry, HandoverEvent event, ViewWriter view) {
        String code = event.site().value();
        Row site = view.find(SITE, code)
                .orElseThrow(() -> new IllegalStateException("A handover of a site that was never enrolled: " + event))
                .with("handover_version", entry.sequence());
        view.insert(step(entry, event));
        switch (event) {
            case CriterionJudged e -> {
                view.upsert(site);
                view.upsert(judged(entry, e, view));
            }
            case GapAccepted e -> {
                view.upsert(site);
                view.upsert(criterion(code, e.criterion(), view)
                        .with("accepted_by", entry.actor().value())
                        .with("accepted_reason", e.reason().text()));
            }
            case SupportEndSet e ->
                view.upsert(site.with("support_set", e.endsOn()).with("support_reason", words(e.reason())));
            case FollowUpRecorded e -> {
                view.upsert(site);
                view.upsert(check(entry, e));
                e.lost().forEach(lost -> view.upsert(criterion(code, lost, view).with("lost_on", e.checkedOn())));
            }
        }
    }

    private static Row criterion(String code, String criterion, ViewWriter view) {
        return view.find(CRITERION, code, criterion)
                .orElseGet(() -> CRITERION.row().with("code", code).with("criterion", criterion));
    }

    private static Row judged(LedgerEntry entry, CriterionJudged event, ViewWriter view) {
        String state = event.values().chosen("bau-state").orElseThrow();
        Row row = criterion(event.site().value(), event.criterion(), view)
                .with("state", state)
                .with("field_values", StoredValues.write(event.values()))
                .with("gap_due", event.values().day("bau-gap-due"))
                .with("lost_on", null)
                .with("by_person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
        return HandoverState.isGap(state) ? row : row.with("accepted_by", null).with("accepted_reason", null);
    }

    private static Row check(LedgerEntry entry, FollowUpRecorded event) {
        return CHECK.row()
                .with("code", event.site().value())
                .with("check_id", event.check())
                .with("checked_on", event.checkedOn())
                .with("held", String.join(" ", event.held()))
                .with("lost", String.join(" ", event.lost()))
                .with("measure", event.measure().text())
                .with("help", words(event.help()))
                .with("by_person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
    }

    private static Row step(LedgerEntry entry, HandoverEvent event) {
        Row row = STEP.row()
                .with("code", event.site().value())
                .with("entry", entry.entry())
                .with("by_person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
        return switch (event) {
            case CriterionJudged e ->
                row.with("what", "judged")
                        .with("about", e.criterion())
                        .with("on_day", e.values().day("bau-judged-on"))
                        .with("field_values", StoredValues.write(e.values()));
            case GapAccepted e ->
                row.with("what", "accepted")
                        .with("about", e.criterion())
                        .with("said", e.reason().text());
            case SupportEndSet e ->
                row.with("what", "support-end").with("on_day", e.endsOn()).with("said", words(e.reason()));
            case FollowUpRecorded e ->
                row.with("what", "checked")
                        .with("about", e.check())
                        .with("on_day", e.checkedOn())
                        .with("said", e.measure().text());
        };
    }

    private static @Nullable String words(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
