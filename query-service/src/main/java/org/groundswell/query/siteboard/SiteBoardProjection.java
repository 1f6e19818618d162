package org.groundswell.query.siteboard;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.SplitUndone;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.StageObserved;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.groundswell.query.platform.fold.ObservedRows;
import org.groundswell.query.platform.fold.SiteFact;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.groundswell.query.siteboard.SiteBoardRow.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Folds the sites: one row a site, one row a move, one row a grouping, one row a merger that stands,
 * one row a part of a split that stands. */
@Component
class SiteBoardProjection implements Projection {

    static final ViewTable SITE = ObservedRows.declare("view_site_board");

    static final ViewTable MOVE = ViewTable.named("view_site_move")
            .key(Column.text("code"), Column.bigint("entry"))
            .value(
                    Column.timestamp("recorded_at"),
                    Column.text("recorded_by"),
                    Column.date("happened_on"),
                    Column.text("move"),
                    Column.text("kind"),
                    Column.text("from_stage"),
                    Column.text("to_stage"),
                    Column.text("reason_code"),
                    Column.text("reason_detail"),
                    Column.text("decided_by"),
                    Column.date("ask_again_on"),
                    Column.date("restart_on"),
                    Column.bool("reporting_suspended"),
                    Column.text("learned"),
                    Column.json("evidence"))
            .build();

    static final ViewTable GROUPING = ViewTable.named("view_site_grouping")
            .key(Column.text("code"), Column.bigint("entry"))
            .value(Column.text("region"), Column.text("wave"), Column.date("since"))
            .build();

    /** Mergers that stand: one for each site that was taken in. */
    static final ViewTable MERGER = succession("view_site_merger", "successor");

    /** Splits that stand: one for each part. */
    static final ViewTable PART = succession("view_site_part", "whole");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "site_board";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(SITE, MOVE, GROUPING, MERGER, PART);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("site.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (!(event instanceof SiteEvent happened)) {
            return;
        }
        ObservedRows.fold(SITE, entry, happened, view);
        switch (happened) {
            case SiteEnrolled e -> {
                view.insert(grouping(entry, e.region(), e.wave()).with("since", e.listedOn()));
                view.insert(enrolment(entry, e));
            }
            case SiteRenamed e -> {
                // the name stands in the site's own row
            }
            case SiteRegrouped e ->
                view.insert(grouping(entry, e.region(), e.wave()).with("since", e.from()));
            case StageEntered e -> view.insert(stage(entry, e));
            case SideStateEntered e -> view.insert(sideState(entry, e));
            case StageObserved e -> {
                // what was seen stands in the site's own row
            }
            case SiteTakenIn e -> {
                view.upsert(succession(MERGER, entry, e.on(), e.reason())
                        .with("code", entry.aggregate().local())
                        .with("successor", e.into().value()));
                view.insert(step(entry, "taken-in", e.on(), e.reason())
                        .with("from_stage", e.from())
                        .with("to_stage", SiteStanding.TAKEN_IN));
            }
            case TakingInUndone e -> {
                view.close(MERGER, entry.aggregate().local());
                view.insert(step(entry, "taking-in-undone", e.on(), e.reason())
                        .with("from_stage", SiteStanding.TAKEN_IN)
                        .with("to_stage", e.sideState() == null ? e.stage() : e.sideState()));
            }
            case SiteSplit e -> {
                e.parts()
                        .forEach(part -> view.upsert(succession(PART, entry, e.on(), e.reason())
                                .with("code", part.value())
                                .with("whole", entry.aggregate().local())));
                view.insert(step(entry, "split", e.on(), e.reason())
                        .with("from_stage", e.from())
                        .with("to_stage", SiteStanding.SPLIT));
            }
            case SplitUndone e -> {
                e.parts().forEach(part -> view.close(PART, part.value()));
                view.insert(step(entry, "split-undone", e.on(), e.reason())
                        .with("from_stage", SiteStanding.SPLIT)
                        .with("to_stage", e.sideState() == null ? e.stage() : e.sideState()));
            }
            case PartBegun e -> {
                view.close(MERGER, entry.aggregate().local());
                view.insert(move(entry)
                        .with("happened_on", e.on())
                        .with("kind", "part-begun")
                        .with("to_stage", e.sideState() == null ? e.stage() : e.sideState()));
            }
        }
    }

    private static Row grouping(LedgerEntry entry, @Nullable String region, @Nullable String wave) {
        return GROUPING.row()
                .with("code", entry.aggregate().local())
                .with("entry", entry.entry())
                .with("region", region)
                .with("wave", wave);
    }

    /** @param other the column of the other site */
    private static ViewTable succession(String name, String other) {
        return ViewTable.named(name)
                .key(Column.text("code"))
                .value(
                        Column.text(other),
                        Column.date("happened_on"),
                        Column.text("reason"),
                        Column.bigint("entry"),
                        Column.timestamp("recorded_at"),
                        Column.text("recorded_by"))
                .index(other)
                .build();
    }

    private static Row succession(ViewTable table, LedgerEntry entry, LocalDate on, FreeText reason) {
        return table.row()
                .with("happened_on", on)
                .with("reason", reason.text())
                .with("entry", entry.entry())
                .with("recorded_at", entry.recordedAt())
                .with("recorded_by", entry.actor().value());
    }

    private static Row step(LedgerEntry entry, String kind, LocalDate on, FreeText reason) {
        return move(entry).with("happened_on", on).with("kind", kind).with("reason_detail", reason.text());
    }

    private static Row move(LedgerEntry entry) {
        return MOVE.row()
                .with("code", entry.aggregate().local())
                .with("entry", entry.entry())
                .with("recorded_at", entry.recordedAt())
                .with("recorded_by", entry.actor().value());
    }

    private static Row enrolment(LedgerEntry entry, SiteEnrolled event) {
        return move(entry)
                .with("happened_on", event.listedOn())
                .with("kind", "enrolled")
                .with("to_stage", SiteFact.FIRST_STAGE)
                .with("reason_detail", event.reason().text());
    }

    private static Row stage(LedgerEntry entry, StageEntered event) {
        List<Said> evidence = event.evidence().stream()
                .map(shown -> new Said(shown.field(), shown.said().text()))
                .toList();
        return move(entry)
                .with("happened_on", event.happenedOn())
                .with("move", event.move())
                .with("kind", event.kind())
                .with("from_stage", event.from())
                .with("to_stage", event.to())
                .with("reason_code", event.reasonCode())
                .with("reason_detail", words(event.reasonDetail()))
                .with("evidence", evidence.isEmpty() ? null : JSON.writeValueAsString(evidence));
    }

    private static Row sideState(LedgerEntry entry, SideStateEntered event) {
        return move(entry)
                .with("happened_on", event.happenedOn())
                .with("move", event.move())
                .with("kind", "side")
                .with("from_stage", event.from())
                .with("to_stage", event.to())
                .with("reason_code", event.reasonCode())
                .with("reason_detail", words(event.reasonDetail()))
                .with("decided_by", event.decidedBy().text())
                .with("ask_again_on", event.askAgainOn())
                .with("restart_on", event.restartOn())
                .with("reporting_suspended", event.reportingSuspended())
                .with("learned", words(event.learned()));
    }

    private static @Nullable String words(@Nullable FreeText text) {
        return text == null ? null : text.text();
    }
}
