package org.groundswell.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.faults.check.Told.BEGAN;
import static org.groundswell.faults.check.Told.LEDGER;
import static org.groundswell.faults.check.Told.SERIES;
import static org.groundswell.faults.check.Told.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.faults.check.SealedInTime.Checkpoint;
import org.groundswell.faults.check.SealedInTime.Outage;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.Command;
import org.groundswell.faults.history.Command.Answer;
import org.groundswell.faults.history.Command.Outcome;
import org.groundswell.faults.history.News;
import org.groundswell.faults.history.Read;
import org.groundswell.faults.history.Sighting;
import org.groundswell.faults.history.StoredEvent;
import org.junit.jupiter.api.Test;

/** Every checker is silent about an honest history and finds what is planted in it. */
class InvariantsTest {

    private final Told told = Told.honestly();

    @Test
    void an_honest_history_has_no_violation() {
        assertThat(AcknowledgedIsStored.check(told.commands, told.stored())).isEmpty();
        assertThat(AllOrNothing.check(told.commands, told.stored())).isEmpty();
        assertThat(RealTimeOrder.check(told.commands, told.stored())).isEmpty();
        assertThat(DenseLedger.check(seen(1, 2, 3, 4), told.stored())).isEmpty();
    }

    @Test
    void I1_an_acknowledged_event_that_is_not_stored_is_found() {
        told.events.removeLast();
        assertThat(AcknowledgedIsStored.check(told.commands, told.stored()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.LOST);
                    assertThat(found.what()).contains("command 3", "entry 4");
                });
    }

    @Test
    void I1_an_event_with_the_figure_of_another_command_is_found() {
        told.events.set(0, event(1, 0, 99));
        assertThat(AcknowledgedIsStored.check(told.commands, told.stored())).hasSize(1);
    }

    @Test
    void I1_an_answer_that_names_half_of_the_events_is_found() {
        answered(2, new Answer(2, 2, 1), null);
        assertThat(AcknowledgedIsStored.check(told.commands, told.stored())).hasSize(1);
    }

    @Test
    void I2_a_refused_command_that_left_an_event_is_found() {
        told.stores(4);
        assertThat(AllOrNothing.check(told.commands, told.stored()))
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("command 4", "was refused"));
    }

    @Test
    void I2_a_command_without_answer_may_leave_all_but_never_half() {
        told.stores(5);
        assertThat(AllOrNothing.check(told.commands, told.stored()))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.LOST));
        told.stores(5);
        assertThat(AllOrNothing.check(told.commands, told.stored())).isEmpty();
    }

    @Test
    void I2_a_command_that_took_effect_twice_is_found() {
        told.stores(1);
        assertThat(AllOrNothing.check(told.commands, told.stored()))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.DOUBLED));
    }

    @Test
    void I2_a_repetition_that_is_told_something_else_is_found() {
        answered(1, new Answer(1, 1, 0), new Answer(5, 5, 4));
        assertThat(AllOrNothing.check(told.commands, told.stored())).hasSize(1);
    }

    @Test
    void I3_a_gap_in_the_numbers_of_an_aggregate_is_found() {
        told.events.set(3, event(4, 4, 3));
        assertThat(RealTimeOrder.check(told.commands, told.stored())).hasSize(1);
    }

    @Test
    void I3_a_command_that_was_answered_before_another_was_sent_and_comes_after_it_is_found() {
        Command third = told.command(3);
        told.replace(3, new Command(3, LEDGER, SERIES, 1, 1, 5, Outcome.OK, third.answer(), third.again()));
        assertThat(RealTimeOrder.check(told.commands, told.stored()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Kind.OUT_OF_ORDER);
                    assertThat(found.what()).contains("command 3", "after command 2");
                });
    }

    @Test
    void I3_commands_at_the_same_time_may_come_in_any_order() {
        Command third = told.command(3);
        told.replace(3, new Command(3, LEDGER, SERIES, 1, 1, 60, Outcome.OK, third.answer(), third.again()));
        assertThat(RealTimeOrder.check(told.commands, told.stored())).isEmpty();
    }

    @Test
    void I3_a_version_that_two_commands_were_told_is_found() {
        answered(3, new Answer(4, 4, 2), null);
        assertThat(RealTimeOrder.check(told.commands, told.stored())).hasSize(1);
    }

    @Test
    void I4_a_missing_entry_is_found() {
        told.events.remove(1);
        assertThat(DenseLedger.check(List.of(), told.stored()))
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("no entry 2"));
    }

    @Test
    void I4_a_moment_that_goes_back_is_found() {
        told.events.set(3, new StoredEvent(LEDGER, 4, BEGAN, SERIES, 3, Set.of(3)));
        assertThat(DenseLedger.check(List.of(), told.stored())).hasSize(1);
    }

    @Test
    void I4_a_reader_who_is_first_shown_an_entry_below_the_highest_is_found_as_is_one_who_misses_it() {
        assertThat(DenseLedger.check(seen(1, 3), told.stored()))
                .extracting(Violation::kind)
                .containsExactly(Kind.LOST);
        assertThat(DenseLedger.check(seen(1, 3, 2), told.stored()))
                .extracting(Violation::kind)
                .containsExactly(Kind.LOST, Kind.OUT_OF_ORDER);
    }

    @Test
    void I5_and_I8_a_view_of_one_ledger_that_differs_or_is_missing_is_found() {
        Map<String, Map<String, String>> truth = Map.of("site_board", Map.of("p-1", "aa", "p-2", "bb"));
        assertThat(SameDigests.check("I5", "folded anew", truth, truth)).isEmpty();
        assertThat(SameDigests.check(
                        "I5", "folded anew", truth, Map.of("site_board", Map.of("p-1", "aa", "p-2", "cc"))))
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("site_board", "p-2"));
        assertThat(SameDigests.check("I8", "in other batches", truth, Map.of("site_board", Map.of("p-1", "aa"))))
                .hasSize(1);
        assertThat(SameDigests.check("I8", "in other batches", truth, Map.of())).hasSize(2);
    }

    @Test
    void I6_old_data_shown_as_new_are_found() {
        assertThat(ReadYourWrites.check(
                        List.of(read(1, 7, 7, false, 7), read(2, 7, 6, true, 5), read(3, 0, 6, false, 5))))
                .isEmpty();
        assertThat(ReadYourWrites.check(List.of(read(1, 7, 6, false, 6)))).hasSize(1);
        assertThat(ReadYourWrites.check(List.of(read(1, 7, 7, false, 6)))).hasSize(1);
    }

    @Test
    void I7_a_session_that_goes_back_is_found() {
        assertThat(NeverBack.check(List.of(read(1, 0, 6, false, 6), read(2, 0, 6, false, 6)), List.of()))
                .isEmpty();
        assertThat(NeverBack.check(List.of(read(1, 0, 6, false, 6), read(2, 0, 5, false, 5)), List.of()))
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.STALE));
    }

    @Test
    void I7_news_that_come_twice_or_go_back_across_a_reconnection_are_found() {
        assertThat(NeverBack.check(List.of(), List.of(news(1, 4), news(2, 6)))).isEmpty();
        assertThat(NeverBack.check(List.of(), List.of(news(1, 4), news(2, 4))))
                .extracting(Violation::kind)
                .containsExactly(Kind.DOUBLED);
        assertThat(NeverBack.check(List.of(), List.of(news(1, 4), news(2, 3))))
                .extracting(Violation::kind)
                .containsExactly(Kind.OUT_OF_ORDER);
    }

    @Test
    void I9_an_entry_that_is_sealed_late_or_never_is_found() {
        assertThat(SealedInTime.check(told.events, List.of(signed(4, 11)), List.of(), SealedInTime.LIMIT))
                .isEmpty();
        assertThat(SealedInTime.check(told.events, List.of(signed(4, 12)), List.of(), SealedInTime.LIMIT))
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("entry 1 "));
        assertThat(SealedInTime.check(told.events, List.of(signed(3, 11)), List.of(), SealedInTime.LIMIT))
                .singleElement()
                .satisfies(found -> assertThat(found.what()).contains("entry 4 ", "was not"));
    }

    @Test
    void I9_the_ten_seconds_begin_anew_when_what_signs_is_up_again() {
        List<Outage> outages = List.of(new Outage(BEGAN.plusSeconds(9), BEGAN.plusSeconds(30)));
        assertThat(SealedInTime.check(told.events, List.of(signed(4, 40)), outages, SealedInTime.LIMIT))
                .isEmpty();
        assertThat(SealedInTime.check(told.events, List.of(signed(4, 41)), outages, SealedInTime.LIMIT))
                .hasSize(4);
        List<Outage> later = List.of(new Outage(BEGAN.plusSeconds(20), BEGAN.plusSeconds(30)));
        assertThat(SealedInTime.check(told.events, List.of(signed(4, 40)), later, SealedInTime.LIMIT))
                .hasSize(4);
    }

    private void answered(int number, Answer answer, Answer again) {
        Command was = told.command(number);
        told.replace(
                number,
                new Command(
                        number,
                        was.ledger(),
                        was.aggregate(),
                        was.events(),
                        was.invoked(),
                        was.returned(),
                        Outcome.OK,
                        answer,
                        again));
    }

    private static List<Sighting> seen(long... entries) {
        return java.util.Arrays.stream(entries)
                .mapToObj(entry -> new Sighting(LEDGER, entry))
                .toList();
    }

    private static Read read(long begun, long minEntry, long entry, boolean updating, long shown) {
        return new Read("reader", LEDGER, begun, minEntry, entry, updating, shown);
    }

    private static News news(int connection, long entry) {
        return new News("page", LEDGER, connection, entry);
    }

    private static Checkpoint signed(long size, long seconds) {
        return new Checkpoint(size, BEGAN.plusSeconds(seconds));
    }
}
