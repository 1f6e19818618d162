package org.groundswell.domain.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionDropped;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.remedy.Traces.Trace;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final FreeText WHY = new FreeText(ANN, "Mistaken");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final AggregateId THERE = AggregateId.record(new LedgerId("p-one"), "risk", "k-1");

    /** Entries 10, 20, 30 and so on. */
    private static Traces of(Event... events) {
        List<Trace> chain = new ArrayList<>();
        Stream.of(events).forEach(event -> chain.add(new Trace(10L * (chain.size() + 1), Remedies.of(event, THERE))));
        return new Traces(chain);
    }

    private static DataPoint figure(int month) {
        return new DataPoint(YearMonth.of(2026, month), Standing.VALUE, BigDecimal.ONE, BigDecimal.TEN);
    }

    private static DataPointsCorrected corrected(int month) {
        return new DataPointsCorrected("m-1", RF4, 1, List.of(figure(month)), WHY, null);
    }

    @Test
    void a_correction_puts_right_the_figure_that_stood_and_not_the_months_beside_it() {
        Traces traces = of(
                new DataPointsRecorded("m-1", RF4, 1, List.of(figure(1), figure(2)), null),
                corrected(2),
                new DataPointsRecorded("m-1", RF4, 1, List.of(figure(3)), null),
                corrected(2));
        assertThat(traces.undoneBy(10)).containsExactly(20L);
        assertThat(traces.undoneBy(20)).containsExactly(40L);
        assertThat(traces.undoneBy(30)).isEmpty();
        assertThat(traces.undid(20)).containsExactly(10L);
        assertThat(traces.undid(40)).containsExactly(20L);
        assertThat(traces.stands(10)).as("January stands").isTrue();
        assertThat(traces.stands(20)).isFalse();
        assertThat(traces.stands(40)).isTrue();
    }

    @Test
    void months_put_right_one_by_one_leave_nothing_at_last() {
        Traces traces = of(
                new DataPointsRecorded("m-1", RF4, 1, List.of(figure(1), figure(2)), null), corrected(2), corrected(1));
        assertThat(traces.undoneBy(10)).containsExactly(20L, 30L);
        assertThat(traces.stands(10)).isFalse();
    }

    @Test
    void an_action_that_ends_again_after_it_was_reopened_is_another_ending() {
        Traces traces = of(
                new ActionAgreed("t-1", RF4, WHY, null, ANN, DAY),
                new ActionDone("t-1", RF4, WHY),
                new ActionReopened("t-1", RF4, DAY, WHY),
                new ActionDone("t-1", RF4, WHY));
        assertThat(traces.undoneBy(20)).containsExactly(30L);
        assertThat(traces.undid(30)).containsExactly(20L);
        assertThat(traces.undid(40)).isEmpty();
        assertThat(traces.stands(20)).isFalse();
        assertThat(traces.stands(40)).isTrue();
        assertThat(traces.stands(10)).as("done, not taken back").isTrue();
    }

    @Test
    void a_record_can_be_withdrawn_and_restored_again_and_again() {
        Traces traces = of(
                new RecordKept("risk", "1.0.0", "k-1", RF4, Values.NONE),
                new RecordWithdrawn("risk", "k-1", RF4, WHY),
                new RecordRestored("risk", "k-1", RF4, WHY),
                new RecordWithdrawn("risk", "k-1", RF4, WHY));
        assertThat(traces.undoneBy(10)).containsExactly(20L);
        assertThat(traces.undoneBy(20)).containsExactly(30L);
        assertThat(traces.undoneBy(30)).containsExactly(40L);
        assertThat(traces.undid(40)).containsExactly(30L);
    }

    @Test
    void only_a_stage_entered_by_mistake_is_put_right_by_moving_back() {
        StageEntered on = new StageEntered("MV-F1", "forward", "identified", "engaged", DAY, List.of(), null, null);
        StageEntered back = new StageEntered(
                "MV-B1", "backward", "engaged", "identified", DAY, List.of(), "rsn-champion-left", null);
        StageEntered mistaken = new StageEntered(
                "MV-B1", "backward", "engaged", "identified", DAY, List.of(), Lifecycle.MISTAKEN_STAGE, null);
        assertThat(of(on, back).undoneBy(10)).isEmpty();
        assertThat(of(on, mistaken).undoneBy(10)).containsExactly(20L);
        Traces twice = of(on, on, mistaken);
        assertThat(twice.undid(30)).containsExactly(20L);
        assertThat(twice.stands(10)).as("another stage was entered since").isTrue();
        assertThat(twice.stands(20)).isFalse();
    }

    @Test
    void a_merger_is_undone_by_its_undoing() {
        Traces traces = of(
                new SiteTakenIn(new SiteCode("RYJ"), DAY, "engaged", WHY),
                new TakingInUndone(new SiteCode("RYJ"), DAY, "engaged", null, DAY, WHY));
        assertThat(traces.undoneBy(10)).containsExactly(20L);
        assertThat(traces.stands(10)).isFalse();
    }

    @Test
    void what_is_part_of_something_goes_with_it() {
        Values due = new Values(List.of(FieldValue.day("rsk-due", DAY), FieldValue.day("rsk-opened", DAY)));
        RecordAmended amended = new RecordAmended(
                "risk", "1.0.0", "k-1", RF4, new Values(List.of(FieldValue.day("rsk-due", DAY))), List.of(), WHY);
        Traces record = of(
                new RecordKept("risk", "1.0.0", "k-1", RF4, due),
                amended,
                new RecordWithdrawn("risk", "k-1", RF4, WHY));
        assertThat(record.undoneBy(10)).containsExactly(20L, 30L);
        assertThat(record.undoneBy(20)).containsExactly(30L);
        assertThat(record.stands(10)).isFalse();
        assertThat(record.stands(20)).isFalse();
        Traces action = of(
                new ActionAgreed("t-1", RF4, WHY, null, ANN, DAY),
                new ActionRescheduled("t-1", RF4, DAY, WHY),
                new ActionDropped("t-1", RF4, WHY));
        assertThat(action.stands(10)).isFalse();
        assertThat(action.stands(20)).isFalse();
    }

    @Test
    void a_programme_that_has_another_name_stands() {
        Traces traces = of(new ProgrammeCreated("Care", null, null, null), new ProgrammeRenamed("Urgent care"));
        assertThat(traces.undoneBy(10)).containsExactly(20L);
        assertThat(traces.stands(10)).isTrue();
    }

    @Test
    void an_entry_that_is_not_among_them_has_no_trace() {
        Traces traces = of(corrected(1));
        assertThat(traces.undoneBy(5)).isEmpty();
        assertThat(traces.undid(5)).isEmpty();
    }
}
