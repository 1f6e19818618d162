package org.groundswell.query.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.groundswell.query.platform.intake.IntakeBoard.Feed;
import org.groundswell.query.platform.intake.ProgressStore.Parked;
import org.groundswell.query.platform.operations.OperationsReport.OfLedger;
import org.groundswell.query.platform.operations.OperationsReport.OfPlace;
import org.junit.jupiter.api.Test;

class CaughtUpTest {

    private static final Instant NOW = Instant.parse("2026-11-26T19:00:00Z");
    private static final Feed ANSWERED = new Feed(NOW, null);
    private static final Parked PARKED = new Parked(3, "programme.ProgrammeRenamed", "Cannot be", NOW);

    private final CaughtUp caughtUp = new CaughtUp();

    private static OfPlace at(long entry, long head) {
        return new OfPlace("view-" + entry, entry, head - entry, null);
    }

    private static OperationsReport report(Feed feed, long head, OfPlace... views) {
        List<OfPlace> places = List.of(views);
        return new OperationsReport(feed, 0, 0, List.of(new OfLedger("p-one", head, 0, null, places)), List.of());
    }

    @Test
    void every_view_has_to_come_to_where_its_ledger_stood_at_first() {
        assertThat(caughtUp.isBy(report(ANSWERED, 10, at(10, 10), at(7, 10)))).isFalse();
        assertThat(caughtUp.isBy(report(ANSWERED, 12, at(12, 12), at(9, 12)))).isFalse();
        assertThat(caughtUp.isBy(report(ANSWERED, 15, at(13, 15), at(10, 15))))
                .as("what was recorded since is no reason to wait")
                .isTrue();
    }

    @Test
    void nothing_is_known_before_the_command_side_has_answered() {
        assertThat(caughtUp.isBy(report(new Feed(null, null), 0, at(0, 0)))).isFalse();
        assertThat(caughtUp.isBy(report(new Feed(NOW, "refused"), 0, at(0, 0)))).isFalse();
        assertThat(caughtUp.isBy(report(ANSWERED, 2, at(0, 2)))).isFalse();
        assertThat(caughtUp.isBy(report(ANSWERED, 2, at(2, 2)))).isTrue();
    }

    @Test
    void a_parked_view_waits_for_a_person_and_nobody_for_it() {
        OfPlace parked = new OfPlace("parked", 2, 8, PARKED);
        assertThat(caughtUp.isBy(report(ANSWERED, 10, parked, at(9, 10)))).isFalse();
        assertThat(caughtUp.isBy(report(ANSWERED, 10, parked, at(10, 10)))).isTrue();
    }
}
