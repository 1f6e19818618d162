package org.groundswell.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.probe.Probe;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;

/** Two programmes and a view that counts, to be rebuilt. */
abstract class RebuildCase {

    static final String ADA = TestIssuer.shared().token("ada", "administrator");
    static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    final Ledgers ledgers = new Ledgers();
    final Tally tally = new Tally();
    final Database views = TestPostgres.shared().freshViews();
    LedgerId one;

    @BeforeEach
    void tell() {
        one = Stories.programme(ledgers, "p-one", "maya");
        LedgerId two = Stories.programme(ledgers, "p-two", "mona");
        for (int i = 0; i < 40; i++) {
            Stories.rename(ledgers, one, "One " + i);
            Stories.grant(ledgers, two, "aude", new Grant(Role.AUDITOR, null, null));
        }
    }

    static void reads(QueryService service) {
        service.read(MAYA, "/api/v1/programmes/p-one/probe");
    }

    static int count(PreparedStatement counting) throws SQLException {
        try (ResultSet rows = counting.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    QueryService start(int page) {
        return QueryService.on(ledgers)
                .with(tally, new Probe())
                .views(views)
                .set("--groundswell.intake.feed-page=" + page)
                .start();
    }

    static void rebuild(QueryService service, String view) {
        assertThat(service.post(ADA, "/api/v1/operations/rebuild?view=" + view).statusCode())
                .isEqualTo(202);
        awaitSwapped(service, view);
    }

    static void awaitSwapped(QueryService service, String view) {
        Eventually.holds(view + " is swapped in", () -> state(service, view) == RebuildStore.State.SWAPPED);
    }

    static RebuildStore.State state(QueryService service, String view) {
        return service.bean(RebuildStore.class).of(view).orElseThrow().state();
    }
}
