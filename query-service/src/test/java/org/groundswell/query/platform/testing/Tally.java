package org.groundswell.query.platform.testing;

import static org.groundswell.query.platform.store.Column.integer;
import static org.groundswell.query.platform.store.Column.text;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/** A view that counts what each person was granted, and that tests can make wrong in several ways. */
public final class Tally implements Projection {

    public static final ViewTable TABLE = ViewTable.named("view_tally")
            .key(text("person"))
            .value(integer("grants"), text("note"))
            .build();

    private volatile Bug bug = Bug.NONE;

    /** What is wrong with it. */
    public enum Bug {
        NONE,
        DROPS_THE_THIRD_ENTRY,
        APPLIES_TWICE,
        /** Throws at every renaming. */
        THROWS
    }

    public void plant(Bug planted) {
        bug = planted;
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(TABLE);
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (bug == Bug.DROPS_THE_THIRD_ENTRY && entry.entry() == 3) {
            return;
        }
        switch (event) {
            case MembershipGranted granted -> {
                count(granted.person().value(), view);
                if (bug == Bug.APPLIES_TWICE) {
                    count(granted.person().value(), view);
                }
            }
            case MembershipRevoked revoked -> view.close(TABLE, revoked.person().value());
            case ProgrammeRenamed renamed -> {
                if (bug == Bug.THROWS) {
                    throw new IllegalStateException("No renaming, please");
                }
                view.upsert(
                        TABLE.row().with("person", "(name)").with("grants", 0).with("note", renamed.name()));
            }
            default -> {
                // nothing else is counted
            }
        }
    }

    private static void count(String person, ViewWriter view) {
        int before = view.find(TABLE, person).map(row -> row.integer("grants")).orElse(0);
        view.upsert(TABLE.row().with("person", person).with("grants", before + 1));
    }
}
