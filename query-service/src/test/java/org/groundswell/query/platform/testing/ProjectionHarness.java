package org.groundswell.query.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.FoldResult;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.store.Lane;

/**
 * Given events, then rows. Every stream is folded a second time beside the first: in batches of random size, with entries
 * repeated, ledgers interleaved and memory lost on the way; both must give equal digests.
 */
public final class ProjectionHarness implements AutoCloseable {

    private final View view;
    private final Engine engine;
    private final Ledgers ledgers = new Ledgers();
    private final long seed = System.nanoTime();

    private ProjectionHarness(View view) {
        this.view = view;
        this.engine = new Engine(List.of(view));
    }

    public static ProjectionHarness of(View view) {
        return new ProjectionHarness(view);
    }

    /** Appends an event to the ledger of its aggregate. */
    public ProjectionHarness given(AggregateId aggregate, String actor, Event event) {
        ledgers.append(aggregate, actor, event);
        return this;
    }

    public Ledgers ledgers() {
        return ledgers;
    }

    /** Folds what was given, twice, and fails where the two differ or an entry parks the view. */
    public ProjectionHarness fold() {
        for (LedgerId ledger : ledgers.all()) {
            expectFolded(engine.fold(Lane.LIVE, ledger, ledgers.of(ledger)));
        }
        foldShuffled(new Random(seed));
        for (LedgerId ledger : ledgers.all()) {
            assertThat(engine.digest(Lane.NEXT, view, ledger))
                    .as("digest of %s for %s, seed %d", view.name(), ledger, seed)
                    .isEqualTo(engine.digest(Lane.LIVE, view, ledger));
        }
        return this;
    }

    /** Loses what is remembered of rows, as a service that starts does. */
    public void forget() {
        engine.restart();
    }

    private void foldShuffled(Random random) {
        Map<LedgerId, Integer> done = new HashMap<>();
        List<LedgerId> open = new ArrayList<>(ledgers.all());
        while (!open.isEmpty()) {
            LedgerId ledger = open.get(random.nextInt(open.size()));
            List<LedgerEntry> entries = ledgers.of(ledger);
            int reached = done.getOrDefault(ledger, 0);
            int from = Math.max(0, reached - random.nextInt(3));
            int to = Math.min(entries.size(), reached + 1 + random.nextInt(7));
            expectFolded(engine.fold(Lane.NEXT, ledger, entries.subList(from, to)));
            done.put(ledger, to);
            if (to == entries.size()) {
                open.remove(ledger);
            }
            if (random.nextInt(4) == 0) {
                engine.restart();
            }
        }
    }

    private void expectFolded(FoldResult result) {
        assertThat(result.parked()).as("parked, seed %d", seed).isEmpty();
        assertThat(result.gaps()).as("gaps, seed %d", seed).isEmpty();
    }

    /** Rows by SQL, such as {@code select site, stage from view_site_board where to_entry is null order by site}. */
    public List<Map<String, Object>> rows(String sql, Object... params) {
        return engine.jdbc().sql(sql).params(params).query().listOfRows().stream()
                .<Map<String, Object>>map(LinkedHashMap::new)
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
