package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.function.Supplier;
import org.groundswell.query.platform.answer.Lens;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.Values;
import org.groundswell.query.variation.Matrices.Made;
import org.groundswell.query.variation.VariationStore.Measured;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes panels: the measure's matrix, cut by filter, membership lens and months. */
@Component
class Panels {

    private final Matrices matrices;

    Panels(Matrices matrices) {
        this.matrices = matrices;
    }

    /** @throws org.groundswell.query.platform.error.ProblemException 404 where there is no such measure at this moment */
    Panel read(Reading reading, String measureId, Choice.Checked choice) {
        return read(reading, measureId, choice, false);
    }

    /** The same of the latest months only, where no first month is chosen. */
    Panel readLatest(Reading reading, String measureId, Choice.Checked choice) {
        return read(reading, measureId, choice, true);
    }

    /** All that something computed of a whole panel depends on beside its figures. */
    private record Computed(Object how, Values values, int from, int to, double minimumDenominator) {}

    /**
     * What is computed of a panel and of nothing else; remembered where the panel is whole, for as long as its figures are asked for.
     *
     * @param how tells it from other things computed of the same panel
     */
    <T extends Made> T computed(Reading reading, Panel panel, Object how, Class<T> type, Supplier<T> maker) {
        if (!panel.whole()) {
            return maker.get();
        }
        Computed what = new Computed(how, panel.values(), panel.from(), panel.to(), panel.minimumDenominator());
        return matrices.made(new VariationStore(reading), panel.measured(), what, type, maker);
    }

    /**
     * The sites whose whole series are shown: those that belong to what is chosen now, that belonged to it in some month of the
     * measure, or in every one.
     */
    SiteFilter filter(Reading reading, String measureId, Choice.Checked choice) {
        if (choice.lens() == Lens.NOW) {
            return new VariationStore(reading).resolved(choice.filter());
        }
        Panel panel = read(reading, measureId, choice);
        return new SiteFilter(null, null, null, null)
                .among(panel.sites().mapToObj(panel.matrix()::code).toList());
    }

    private Panel read(Reading reading, String measureId, Choice.Checked wanted, boolean latest) {
        reading.membership().requireMember();
        VariationStore store = new VariationStore(reading);
        Measured measured = measured(store, measureId);
        MeasureBrief measure = measured.measure();
        Choice.Checked choice = latest ? Window.latest(wanted, measure.lastPeriod()) : wanted;
        Matrix matrix = matrices.of(store, measured);
        int from = Math.max(matrix.first(), number(choice.from(), matrix.first()));
        int to = Math.min(last(store, matrix), number(choice.to(), matrix.last()));
        SiteFilter filter = store.resolved(choice.filter());
        return new Panel(
                measured,
                matrix,
                presence(store, matrix, filter, choice, from, to).until(last(store, matrix)),
                from,
                to,
                choice.minimumDenominator(),
                choice.lens() == Lens.NOW && filter.params().isEmpty());
    }

    /**
     * A measure with how far its figures reach.
     *
     * @throws org.groundswell.query.platform.error.ProblemException 404 where there is no such measure at this moment
     */
    Measured measured(VariationStore store, String measureId) {
        return told(store, store.measure(measureId).orElseThrow(() -> Missing.measure(measureId)));
    }

    /** By the second clock a measure's figures reach no further than the last month that had ended. */
    Measured told(VariationStore store, Measured measured) {
        if (!store.asAt().isOfTwoClocks()) {
            return measured;
        }
        Matrix matrix = matrices.of(store, measured);
        return new Measured(reaching(measured.measure(), matrix, last(store, matrix)), measured.revision());
    }

    /** The number of the last month of which anything was recorded and that had ended; before the first where there is none. */
    private static int last(VariationStore store, Matrix matrix) {
        YearMonth ended = store.asAt().lastMonth();
        if (ended == null) {
            return matrix.last();
        }
        int last = Math.clamp(Matrix.number(ended), matrix.first() - 1, matrix.last());
        while (last >= matrix.first() && !matrix.isRecorded(last)) {
            last--;
        }
        return last;
    }

    /** By the second clock counted anew in the months that had ended. */
    private static MeasureBrief reaching(MeasureBrief measure, Matrix matrix, int last) {
        int sites = 0;
        int points = 0;
        int newest = matrix.first() - 1;
        int oldest = matrix.last() + 1;
        for (int site = 0; site < matrix.sites(); site++) {
            int before = points;
            for (int month = matrix.first(); month <= last; month++) {
                if (matrix.standing(site, month) != Matrix.NONE) {
                    points++;
                    newest = Math.max(newest, month);
                    oldest = Math.min(oldest, month);
                }
            }
            sites += points > before ? 1 : 0;
        }
        return points == 0
                ? measure.covered(null, null, 0, 0)
                : measure.covered(Matrix.month(oldest), Matrix.month(newest), sites, points);
    }

    private static int number(@Nullable YearMonth month, int otherwise) {
        return month == null ? otherwise : Matrix.number(month);
    }

    private static Presence presence(
            VariationStore store, Matrix matrix, SiteFilter filter, Choice.Checked choice, int from, int to) {
        if (choice.lens() == Lens.NOW) {
            return filter.params().isEmpty() ? Presence.always(matrix) : Presence.of(matrix, store.codes(filter));
        }
        SiteFilter named = filter.named();
        Presence presence =
                named.params().isEmpty() ? Presence.always(matrix) : Presence.of(matrix, store.codes(named));
        if (filter.region() != null || filter.wave() != null) {
            presence = presence.and(Presence.during(matrix, store.groupings(filter)));
        }
        if (filter.stage() != null) {
            presence = presence.and(Presence.during(matrix, store.standings(filter)));
        }
        return choice.lens() == Lens.THROUGHOUT && from <= to ? presence.throughout(from, to) : presence;
    }
}
