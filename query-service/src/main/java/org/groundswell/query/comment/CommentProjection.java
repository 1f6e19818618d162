package org.groundswell.query.comment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.CommentEvent.CommentWithdrawn;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Folds comments; of one that is withdrawn, who took it back and why is kept, and its words stand in the history only. */
@Component
class CommentProjection implements Projection {

    static final ViewTable COMMENT = ViewTable.named("view_comment")
            .key(Column.text("comment"))
            .value(
                    Column.text("kind"),
                    Column.text("reference"),
                    Column.text("site"),
                    Column.text("readers"),
                    Column.text("text"),
                    Column.text("mentioned"),
                    Column.text("by_person"),
                    Column.timestamp("said_at"),
                    Column.bigint("entry"),
                    Column.text("withdrawn_by"),
                    Column.text("because"),
                    Column.bigint("version"))
            .index("kind", "reference")
            .build();

    static final ViewTable SITE = SiteRows.declare("view_comment_site").build();

    @Override
    public String name() {
        return "comment";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(COMMENT, SITE);
    }

    @Override
    public boolean concerns(String type) {
        return Stream.of("comment.", "site.").anyMatch(type::startsWith);
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case SiteEvent e -> SiteRows.fold(SITE, entry, e, view);
            case Commented e ->
                view.upsert(COMMENT.row()
                        .with("comment", e.comment())
                        .with("kind", e.about().kind())
                        .with("reference", e.about().reference())
                        .with("site", e.site() == null ? null : e.site().value())
                        .with("readers", e.readers().word())
                        .with("text", e.text().text())
                        .with(
                                "mentioned",
                                e.mentioned().stream().map(PersonId::value).collect(Collectors.joining(" ")))
                        .with("by_person", e.text().author().value())
                        .with("said_at", entry.recordedAt())
                        .with("entry", entry.entry())
                        .with("version", entry.sequence()));
            case CommentWithdrawn e ->
                view.find(COMMENT, e.comment())
                        .ifPresent(said -> view.upsert(said.with("text", null)
                                .with("mentioned", "")
                                .with("withdrawn_by", entry.actor().value())
                                .with("because", e.reason().text())
                                .with("version", entry.sequence())));
            default -> {
                // other contexts do not concern this view
            }
        }
    }
}
