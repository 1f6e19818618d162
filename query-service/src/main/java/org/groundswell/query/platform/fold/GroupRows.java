package org.groundswell.query.platform.fold;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.group.GroupEvent.GroupChanged;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.group.GroupEvent.GroupWithdrawn;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * A table with one row for each saved group that is kept, as several views have one: key {@code group_id}; {@code sites} are the codes
 * with a space between.
 */
public final class GroupRows {

    private GroupRows() {}

    /** @param name of the view's own table */
    public static ViewTable declare(String name) {
        return ViewTable.named(name)
                .key(Column.text("group_id"))
                .value(
                        Column.text("owner"),
                        Column.text("name"),
                        Column.text("sites"),
                        Column.bool("shared"),
                        Column.bigint("version"))
                .build();
    }

    /**
     * The condition that a group is the reader's own or shared with the programme; bind {@code reader}.
     *
     * @param alias of the table
     */
    public static String readable(String alias) {
        return "(%1$s.shared or %1$s.owner = :reader)".formatted(alias);
    }

    public static void fold(ViewTable table, LedgerEntry entry, GroupEvent event, ViewWriter view) {
        switch (event) {
            case GroupMade e ->
                view.upsert(table.row()
                        .with("group_id", e.group())
                        .with("owner", e.owner().value())
                        .with("name", e.name().text())
                        .with("sites", codes(e.sites()))
                        .with("shared", e.shared())
                        .with("version", entry.sequence()));
            case GroupChanged e ->
                view.upsert(known(table, e, view)
                        .with("name", e.name().text())
                        .with("sites", codes(e.sites()))
                        .with("shared", e.shared())
                        .with("version", entry.sequence()));
            case GroupWithdrawn e -> view.close(table, e.group());
        }
    }

    private static String codes(List<SiteCode> sites) {
        return sites.stream().map(SiteCode::value).collect(Collectors.joining(" "));
    }

    private static Row known(ViewTable table, GroupEvent event, ViewWriter view) {
        return view.find(table, event.group())
                .orElseThrow(() -> new IllegalStateException("A group that nobody made: " + event));
    }
}
