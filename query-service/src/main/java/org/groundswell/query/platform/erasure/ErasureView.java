package org.groundswell.query.platform.erasure;

import static org.groundswell.query.platform.store.Column.text;
import static org.groundswell.query.platform.store.Column.timestamp;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.access.AccessEvent.PersonForgotten;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.springframework.stereotype.Component;

/** Whose key was destroyed. */
@Component
class ErasureView implements Projection {

    static final ViewTable TABLE = ViewTable.named("view_erasure")
            .key(text("person"))
            .value(timestamp("forgotten_at"))
            .openToAdministrators()
            .build();

    @Override
    public String name() {
        return "erasure";
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
    public boolean concerns(String type) {
        return type.equals("access.PersonForgotten");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (event instanceof PersonForgotten forgotten) {
            view.upsert(
                    TABLE.row().with("person", forgotten.person().value()).with("forgotten_at", entry.recordedAt()));
        }
    }
}
