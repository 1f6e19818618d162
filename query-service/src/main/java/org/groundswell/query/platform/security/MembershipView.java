package org.groundswell.query.platform.security;

import static org.groundswell.query.platform.store.Column.bigint;
import static org.groundswell.query.platform.store.Column.text;
import static org.groundswell.query.platform.store.Column.timestamp;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.AccessEvent.MembershipRevoked;
import org.groundswell.domain.access.Grant;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to which programme as what. Row-level security of every view reads this one. */
@Component
public class MembershipView implements Projection {

    static final String NAME = "membership";

    /** One row a grant; {@code region} and {@code site} are empty where the role has none. */
    public static final ViewTable TABLE = ViewTable.named("view_membership")
            .key(text("person"), text("role"), text("region"), text("site"))
            .value(timestamp("since"), text("granted_by"), bigint("granted_entry"))
            .openToAdministrators()
            .build();

    @Override
    public String name() {
        return NAME;
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
        return type.startsWith("access.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        switch (event) {
            case MembershipGranted(PersonId person, Grant grant) ->
                view.upsert(row(person, grant)
                        .with("since", entry.recordedAt())
                        .with("granted_by", entry.actor().value())
                        .with("granted_entry", entry.entry()));
            case MembershipRevoked revoked -> {
                Row row = row(revoked.person(), revoked.grant());
                view.close(TABLE, row.text("person"), row.text("role"), row.text("region"), row.text("site"));
            }
            default -> {
                // invitations are no membership
            }
        }
    }

    private static Row row(PersonId person, Grant grant) {
        return TABLE.row()
                .with("person", person.value())
                .with("role", grant.role().word())
                .with("region", orEmpty(grant.region()))
                .with("site", orEmpty(grant.site()));
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
