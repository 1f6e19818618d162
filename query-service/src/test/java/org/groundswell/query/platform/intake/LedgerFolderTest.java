package org.groundswell.query.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.groundswell.query.platform.testing.Engine;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerFolderTest {

    private static final Grant AUDITOR = new Grant(Role.AUDITOR, null, null);

    private final Tally tally = new Tally();
    private final LedgerEntryView journal = new LedgerEntryView();
    private final Engine engine = new Engine(List.of(journal, tally));
    private final Ledgers ledgers = new Ledgers();
    private final LedgerId ledger = Stories.programme(ledgers, "p-folded", "maya");

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_repeated_entry_is_passed_over() {
        engine.fold(Lane.LIVE, ledger, entries(1, 2));
        FoldResult again = engine.fold(Lane.LIVE, ledger, entries(1, 2));

        assertThat(again.last()).isZero();
        assertThat(count("view_tally")).isEqualTo(1);
    }

    @Test
    void nothing_after_a_missing_entry_is_folded() {
        grantOften(5);
        engine.fold(Lane.LIVE, ledger, entries(1, 3));
        FoldResult result = engine.fold(Lane.LIVE, ledger, entries(5, 7));

        assertThat(result.gaps())
                .containsExactlyInAnyOrder(new FoldResult.Gap("tally", 4, 5), new FoldResult.Gap("ledger_entry", 4, 5));
        assertThat(reached("tally")).isEqualTo(3);
        assertThat(count("view_ledger_entry")).isEqualTo(3);

        assertThat(engine.fold(Lane.LIVE, ledger, entries(4, 7)).gaps()).isEmpty();
        assertThat(reached("tally")).isEqualTo(7);
    }

    @Test
    void a_hole_within_a_batch_stops_just_before_it() {
        grantOften(5);
        List<LedgerEntry> holed = new ArrayList<>(entries(1, 7));
        holed.remove(3);
        FoldResult result = engine.fold(Lane.LIVE, ledger, holed);

        assertThat(reached("tally")).isEqualTo(3);
        assertThat(result.gaps()).contains(new FoldResult.Gap("tally", 4, 5));
    }

    @Test
    void a_row_that_came_and_went_within_one_batch_is_kept() {
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        Stories.revoke(ledgers, ledger, "aude", AUDITOR);
        engine.fold(Lane.LIVE, ledger, entries(1, 5));

        assertThat(versions("aude")).containsExactly("1 [3,4)", "2 [4,5)");
    }

    @Test
    void a_row_stored_earlier_is_closed_where_it_changed() {
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        engine.fold(Lane.LIVE, ledger, entries(1, 3));
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        engine.restart();
        engine.fold(Lane.LIVE, ledger, entries(1, 5));

        assertThat(versions("aude")).containsExactly("1 [3,4)", "2 [4,5)", "3 [5,)");
    }

    @Test
    void an_entry_that_a_view_throws_at_parks_that_view_just_before_it() {
        tally.plant(Tally.Bug.THROWS);
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        Stories.rename(ledgers, ledger, "Better");
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        FoldResult result = engine.fold(Lane.LIVE, ledger, entries(1, 5));

        assertThat(result.parked().get("tally").entry()).isEqualTo(4);
        assertThat(result.parked().get("tally").reason()).contains("No renaming, please");
        assertThat(reached("tally")).isEqualTo(3);
        assertThat(reached("ledger_entry")).isEqualTo(5);
        assertThat(versions("aude")).containsExactly("1 [3,)");
        assertThat(engine.fold(Lane.LIVE, ledger, entries(4, 5)).gaps()).isEmpty();
    }

    @Test
    void an_entry_whose_rows_the_database_refuses_parks_that_view_just_before_it() {
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        Stories.rename(ledgers, ledger, "A name with a \0 in it");
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        FoldResult result = engine.fold(Lane.LIVE, ledger, entries(1, 5));

        assertThat(result.parked()).containsOnlyKeys("tally");
        assertThat(result.parked().get("tally").entry()).isEqualTo(4);
        assertThat(reached("tally")).isEqualTo(3);
        assertThat(reached("ledger_entry")).isEqualTo(5);
    }

    @Test
    void an_unknown_type_parks_what_needs_it_and_nothing_else() {
        ledgers.append(AggregateId.programme(ledger), "maya", "programme.SomethingNewer", new byte[] {'{', '}'});
        FoldResult result = engine.fold(Lane.LIVE, ledger, entries(1, 3));

        assertThat(result.parked()).containsOnlyKeys("tally");
        assertThat(result.parked().get("tally").reason()).contains("Unknown event type programme.SomethingNewer");
        assertThat(reached("ledger_entry")).isEqualTo(3);
    }

    @Test
    void a_parked_ledger_does_not_stop_another() {
        tally.plant(Tally.Bug.THROWS);
        Stories.rename(ledgers, ledger, "Better");
        LedgerId other = Stories.programme(ledgers, "p-other", "maya");
        engine.fold(Lane.LIVE, ledger, entries(1, 3));
        engine.fold(Lane.LIVE, other, ledgers.of(other));

        assertThat(engine.progress().of(Lane.LIVE, other).get("tally").parked()).isNull();
        assertThat(engine.progress().of(Lane.LIVE, other).get("tally").entry()).isEqualTo(2);
    }

    @Test
    void ledgers_folded_in_one_transaction_have_the_rows_of_each_folded_alone() {
        LedgerId other = Stories.programme(ledgers, "p-other", "mona");
        for (int i = 0; i < 30; i++) {
            Stories.grant(ledgers, i % 3 == 0 ? ledger : other, "person-" + i % 7, AUDITOR);
        }
        engine.foldTogether(Lane.LIVE, ledgers);
        Stories.grant(ledgers, ledger, "person-0", AUDITOR);
        Stories.revoke(ledgers, other, "person-1", AUDITOR);
        engine.foldTogether(Lane.LIVE, ledgers);

        for (LedgerId one : ledgers.all()) {
            engine.fold(Lane.NEXT, one, ledgers.of(one));
            assertThat(engine.digest(Lane.LIVE, tally, one)).isEqualTo(engine.digest(Lane.NEXT, tally, one));
        }
    }

    @Test
    void rows_refused_of_one_ledger_do_not_hold_up_another_in_the_same_transaction() {
        Stories.rename(ledgers, ledger, "A name with a \0 in it");
        Stories.grant(ledgers, ledger, "aude", AUDITOR);
        LedgerId other = Stories.programme(ledgers, "p-other", "mona");
        Stories.grant(ledgers, other, "aude", AUDITOR);
        List<FoldResult> results = engine.foldTogether(Lane.LIVE, ledgers);

        assertThat(results).extracting(result -> result.parked().keySet()).containsExactly(Set.of("tally"), Set.of());
        assertThat(reached("tally")).isEqualTo(2);
        assertThat(reached("ledger_entry")).isEqualTo(4);
        assertThat(engine.progress().of(Lane.LIVE, other).get("tally").entry()).isEqualTo(3);
    }

    @Test
    void a_digest_does_not_depend_on_the_number_of_a_ledger() {
        LedgerId other = Stories.programme(ledgers, "p-other", "mona");
        try (Engine elsewhere = new Engine(List.of(journal, tally))) {
            for (LedgerId one : List.of(ledger, other)) {
                engine.fold(Lane.LIVE, one, ledgers.of(one));
            }
            for (LedgerId one : List.of(other, ledger)) {
                elsewhere.fold(Lane.LIVE, one, ledgers.of(one));
            }
            assertThat(number(elsewhere)).isNotEqualTo(number(engine));
            for (View view : List.of(journal, tally)) {
                assertThat(elsewhere.digest(Lane.LIVE, view, ledger)).isEqualTo(engine.digest(Lane.LIVE, view, ledger));
            }
        }
    }

    private int number(Engine of) {
        return of.jdbc()
                .sql("select number from intake_ledger where ledger = ?")
                .param(ledger.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_payload_that_no_view_wants_is_not_parsed() {
        View narrow = new NothingButAccess(tally);
        try (Engine apart = new Engine(List.of(journal, narrow))) {
            ledgers.append(AggregateId.programme(ledger), "maya", "programme.ProgrammeRenamed", new byte[] {'{'});
            Stories.grant(ledgers, ledger, "aude", AUDITOR);
            FoldResult result = apart.fold(Lane.NEXT, ledger, entries(1, 4));

            assertThat(result.parked()).isEmpty();
            assertThat(apart.progress().of(Lane.NEXT, ledger).get("tally").entry())
                    .isEqualTo(4);
        }
    }

    /** A view to which only membership matters. */
    private record NothingButAccess(Tally tally) implements View {

        @Override
        public String name() {
            return tally.name();
        }

        @Override
        public int version() {
            return tally.version();
        }

        @Override
        public List<ViewTable> tables() {
            return tally.tables();
        }

        @Override
        public boolean concerns(String type) {
            return type.startsWith("access.");
        }

        @Override
        public void fold(Arrival arrival, ViewWriter view) {
            tally.fold(arrival, view);
        }
    }

    @Test
    void any_batches_give_equal_digests_and_every_planted_bug_another() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String person = "person-" + random.nextInt(12);
            switch (random.nextInt(4)) {
                case 0 -> Stories.revoke(ledgers, ledger, person, AUDITOR);
                case 1 -> Stories.rename(ledgers, ledger, "Name " + random.nextInt(5));
                default -> Stories.grant(ledgers, ledger, person, AUDITOR);
            }
        }
        List<LedgerEntry> all = ledgers.of(ledger);
        engine.fold(Lane.LIVE, ledger, all);
        String truth = engine.digest(Lane.LIVE, tally, ledger);

        for (int size : List.of(1, 2, 17, 400)) {
            assertThat(digestOf(all, size))
                    .as("batches of %d, seed %d", size, seed)
                    .isEqualTo(truth);
        }
        for (Tally.Bug bug : List.of(Tally.Bug.DROPS_THE_THIRD_ENTRY, Tally.Bug.APPLIES_TWICE)) {
            tally.plant(bug);
            boolean thirdCounts = !all.get(2).type().equals("access.MembershipRevoked");
            if (bug == Tally.Bug.APPLIES_TWICE || thirdCounts) {
                assertThat(digestOf(all, 50)).as("%s, seed %d", bug, seed).isNotEqualTo(truth);
            }
        }
    }

    private String digestOf(List<LedgerEntry> all, int size) {
        engine.jdbc().sql("delete from rebuild.view_tally").update();
        engine.jdbc().sql("delete from rebuild.view_ledger_entry").update();
        engine.progress().forget(Lane.NEXT, "tally");
        engine.progress().forget(Lane.NEXT, "ledger_entry");
        for (int from = 0; from < all.size(); from += size) {
            List<LedgerEntry> batch =
                    new ArrayList<>(all.subList(Math.max(0, from - 2), Math.min(all.size(), from + size)));
            batch.addAll(Collections.nCopies(2, batch.getLast()));
            engine.fold(Lane.NEXT, ledger, batch);
        }
        return engine.digest(Lane.NEXT, tally, ledger);
    }

    private void grantOften(int times) {
        for (int i = 0; i < times; i++) {
            Stories.grant(ledgers, ledger, "aude", AUDITOR);
        }
    }

    private List<LedgerEntry> entries(int from, int to) {
        return ledgers.of(ledger).subList(from - 1, to);
    }

    private long reached(String view) {
        return engine.progress().of(Lane.LIVE, ledger).get(view).entry();
    }

    private long count(String table) {
        return engine.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private List<String> versions(String person) {
        return engine.jdbc()
                .sql("select grants, from_entry, to_entry from view_tally where person = ? order by from_entry")
                .param(person)
                .query((row, number) -> row.getInt("grants") + " [" + row.getLong("from_entry") + ","
                        + (row.getString("to_entry") == null ? "" : row.getString("to_entry")) + ")")
                .list();
    }
}
