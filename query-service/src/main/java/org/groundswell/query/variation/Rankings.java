package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.query.platform.fold.Values;
import org.groundswell.query.variation.SiteVariationStore.Found;
import org.groundswell.query.variation.VariationStore.Measured;
import org.springframework.stereotype.Component;

/**
 * Rankings of measures in the month of a site's latest value. They are remembered, or counted in the figures that were read before;
 * where none were, as after a start, today's are taken from what the charts of all sites say, in one statement for all measures,
 * rather than every log be read for the sake of its last month.
 */
@Component
class Rankings {

    private final Matrices matrices;

    Rankings(Matrices matrices) {
        this.matrices = matrices;
    }

    /**
     * What a ranking depends on beside the figures.
     *
     * @param last the number of the last month that counts
     */
    private record Of(int month, Values values, int last) {

        static Of of(VariationStore store, Found found) {
            YearMonth last = store.asAt().lastMonth();
            return new Of(
                    Matrix.number(Objects.requireNonNull(found.latest())),
                    Values.of(found.measured().measure()),
                    last == null ? Integer.MAX_VALUE : Matrix.number(last));
        }
    }

    /** By measure, of those of a site's series that have a value. */
    Map<String, Ranking> of(VariationStore store, List<Found> series) {
        Map<String, Ranking> rankings = new HashMap<>();
        List<Found> unread = new ArrayList<>();
        for (Found found : series) {
            if (found.latest() != null) {
                known(store, found)
                        .ifPresentOrElse(
                                ranking ->
                                        rankings.put(found.measured().measure().measure(), ranking),
                                () -> unread.add(found));
            }
        }
        if (!unread.isEmpty()) {
            Map<String, Ranking> read = store.rankings(unread);
            for (Found found : unread) {
                String measure = found.measured().measure().measure();
                Ranking ranking = Objects.requireNonNull(read.get(measure), measure);
                rankings.put(
                        measure,
                        matrices.made(store, found.measured(), Of.of(store, found), Ranking.class, () -> ranking));
            }
        }
        return rankings;
    }

    private Optional<Ranking> known(VariationStore store, Found found) {
        Measured measured = found.measured();
        Of what = Of.of(store, found);
        Optional<Ranking> remembered = matrices.remembered(store, measured, what, Ranking.class);
        if (remembered.isPresent() || (store.isLive() && !matrices.isRead(store, measured))) {
            return remembered;
        }
        return Optional.of(matrices.made(
                store,
                measured,
                what,
                Ranking.class,
                () -> Ranking.of(
                        matrices.since(store, measured, what.month()), what.values(), what.month(), what.last())));
    }
}
