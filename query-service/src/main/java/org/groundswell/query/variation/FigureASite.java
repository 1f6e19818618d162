package org.groundswell.query.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.groundswell.domain.statistics.FunnelOptions.Word;
import org.groundswell.query.platform.answer.Csv;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A view with one figure a site, of the latest twelve months unless told: how it is asked for, answered, and written as a file.
 *
 * @param <H> the ways of reckoning
 * @param <R> the answer
 * @param name of its file
 * @param field that names the way of reckoning in a request
 * @param usual the way where none is named
 * @param columns of the file after those of site, months and figure
 */
record FigureASite<H extends Enum<H> & Word, R extends FigureASite.Figures>(
        Panels panels, String name, String field, H usual, Calculation<H, R> calculation, List<String> columns) {

    interface Calculation<H, R> {

        /** @param seen which sites the caller may see */
        R of(Panel panel, SiteFigures figures, H how, Predicate<SiteBrief> seen);
    }

    /** What every such view answers, as far as its file needs it. */
    interface Figures {

        @Nullable
        String from();

        @Nullable
        String to();

        List<? extends Figure> units();
    }

    /** One site's line. */
    interface Figure {

        SiteBrief site();

        double numerator();

        double denominator();

        double value();

        /** What stands in the file's own columns. */
        List<@Nullable Object> cells();
    }

    private record Wish<H>(String measure, Choice.Checked choice, H how) {}

    /** @throws org.groundswell.query.platform.error.ProblemException 400 with every fault of choice and way */
    Answer<R> answer(Reads reads, String measure, Choice choice, @Nullable String how) {
        Wish<H> wish = wish(measure, choice, how);
        return reads.answer(reading -> of(reading, wish));
    }

    /** The same as a file, which is of sites and nothing else. */
    ResponseEntity<byte[]> file(Reads reads, String measure, Choice choice, @Nullable String how) {
        Wish<H> wish = wish(measure, choice, how);
        Answer<R> answer = reads.answer(reading -> {
            reading.membership().requireSitePages();
            return of(reading, wish);
        });
        Csv csv = new Csv(Stream.concat(
                        Stream.of("site", "name", "region", "wave", "from", "to", "numerator", "denominator", "value"),
                        columns.stream())
                .toArray(String[]::new));
        answer.data().units().forEach(figure -> csv.row(cells(answer.data(), figure)));
        return csv.file(name, answer.asAt());
    }

    private static @Nullable Object[] cells(Figures figures, Figure figure) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(figure.site().code());
        cells.add(figure.site().name());
        cells.add(figure.site().region());
        cells.add(figure.site().wave());
        cells.add(figures.from());
        cells.add(figures.to());
        cells.add(figure.numerator());
        cells.add(figure.denominator());
        cells.add(figure.value());
        cells.addAll(figure.cells());
        return cells.toArray();
    }

    private Wish<H> wish(String measure, Choice choice, @Nullable String given) {
        RequestFaults faults = new RequestFaults();
        Choice.Checked checked = choice.check(faults);
        List<H> ways = List.of(usual.getDeclaringClass().getEnumConstants());
        String chosen = faults.word(
                field, given, usual.word(), ways.stream().map(Word::word).toList());
        faults.refuseIfAny();
        H how = ways.stream()
                .filter(way -> way.word().equals(chosen))
                .findFirst()
                .orElseThrow();
        return new Wish<>(measure, checked, how);
    }

    private R of(Reading reading, Wish<H> wish) {
        Panel panel = panels.readLatest(reading, wish.measure(), wish.choice());
        return calculation.of(panel, SiteFigures.of(reading, panel), wish.how(), OneSite.seen(reading.membership()));
    }
}
