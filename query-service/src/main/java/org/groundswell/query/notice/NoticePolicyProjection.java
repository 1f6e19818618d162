package org.groundswell.query.notice;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.NoticePolicy;
import org.groundswell.domain.notice.NoticePolicyEvent;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a programme's notice policy: one row, of how it stands and by whose turns it came to stand so. */
@Component
class NoticePolicyProjection implements Projection {

    static final ViewTable POLICY = ViewTable.named("view_notice_policy")
            .key(Column.text("programme"))
            .value(
                    Column.text("kinds"),
                    Column.integer("due_within"),
                    Column.integer("returns_within"),
                    Column.text("switched_by"),
                    Column.timestamp("switched_at"),
                    Column.bigint("switched_entry"),
                    Column.text("switched_reason"),
                    Column.text("changed_by"),
                    Column.timestamp("changed_at"),
                    Column.bigint("changed_entry"),
                    Column.text("changed_reason"),
                    Column.bigint("version"))
            .build();

    @Override
    public String name() {
        return "notice_policy";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(POLICY);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("notice.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (event instanceof NoticePolicyEvent happened) {
            view.upsert(after(entry, happened, view).with("version", entry.sequence()));
        }
    }

    private static Row after(LedgerEntry entry, NoticePolicyEvent event, ViewWriter view) {
        String programme = entry.ledger().value();
        Row none = POLICY.row().with("programme", programme);
        return switch (event) {
            case NoticePolicySwitchedOn on -> turn("switched", entry, null, telling(none, on.policy()));
            case NoticePolicyChanged changed ->
                turn(
                        "changed",
                        entry,
                        changed.reason(),
                        telling(view.find(POLICY, programme).orElseThrow(), changed.policy()));
            case NoticePolicySwitchedOff off -> turn("switched", entry, off.reason(), none);
        };
    }

    private static Row telling(Row row, NoticePolicy policy) {
        return row.with("kinds", policy.kinds().stream().map(NoticeKind::word).collect(joining(" ")))
                .with("due_within", policy.dueWithin())
                .with("returns_within", policy.returnsWithin());
    }

    private static Row turn(String which, LedgerEntry entry, @Nullable FreeText reason, Row row) {
        return row.with(which + "_by", entry.actor().value())
                .with(which + "_at", entry.recordedAt())
                .with(which + "_entry", entry.entry())
                .with(which + "_reason", reason == null ? null : reason.text());
    }
}
