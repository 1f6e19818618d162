package org.groundswell.query.variation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * A view with one figure a site, of the latest twelve months unless told: how it is answered, and how its file's lines begin.
 *
 * @param <H> the ways of reckoning
 * @param <R> the answer
 */
record FigureASite<H, R>(Panels panels, Calculation<H, R> calculation) {

    interface Calculation<H, R> {

        /** @param seen which sites the caller may see */
        R of(Panel panel, SiteFigures figures, H how, Predicate<SiteBrief> seen);
    }

    Answer<R> answer(Reads reads, Chosen<H> wish) {
        return reads.answer(reading -> of(reading, wish));
    }

    /** For a file, which is of sites and nothing else. */
    Answer<R> ofSites(Reads reads, Chosen<H> wish) {
        return reads.answer(reading -> {
            reading.membership().requireSitePages();
            return of(reading, wish);
        });
    }

    private R of(Reading reading, Chosen<H> wish) {
        Panel panel = panels.readLatest(reading, wish.measure(), wish.choice());
        return calculation.of(panel, SiteFigures.of(reading, panel), wish.how(), OneSite.seen(reading.membership()));
    }

    /** @param own columns after those of site, months and figure */
    static Csv file(String... own) {
        return new Csv(Stream.concat(
                        Stream.of("site", "name", "region", "wave", "from", "to", "numerator", "denominator", "value"),
                        Stream.of(own))
                .toArray(String[]::new));
    }

    /** The beginning of a line of {@link #file}. */
    record Figure(SiteBrief site, double numerator, double denominator, double value) {

        void write(Csv csv, @Nullable String from, @Nullable String to, @Nullable Object... own) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(site.code());
            cells.add(site.name());
            cells.add(site.region());
            cells.add(site.wave());
            cells.add(from);
            cells.add(to);
            cells.add(numerator);
            cells.add(denominator);
            cells.add(value);
            cells.addAll(Arrays.asList(own));
            csv.row(cells.toArray());
        }
    }
}
