package org.groundswell.web.variation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.groundswell.web.figure.AdoptionFigure;
import org.groundswell.web.figure.AdoptionReading;
import org.groundswell.web.figure.CaterpillarFigure;
import org.groundswell.web.figure.CaterpillarReading;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ControlChart;
import org.groundswell.web.figure.ControlChartReading;
import org.groundswell.web.figure.Funnel;
import org.groundswell.web.figure.FunnelFigure;
import org.groundswell.web.figure.FunnelReading;
import org.groundswell.web.figure.GivenPoint;
import org.groundswell.web.figure.Heterogeneity;
import org.groundswell.web.figure.MeasureFacts;
import org.groundswell.web.figure.SiteFigure;
import org.groundswell.web.figure.SlopeFigure;
import org.groundswell.web.figure.SlopeReading;
import org.groundswell.web.figure.SmallMultiplesFigure;
import org.groundswell.web.figure.SmallMultiplesReading;
import org.groundswell.web.figure.SpreadFigure;
import org.groundswell.web.figure.SpreadReading;
import org.groundswell.web.figure.Words;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.SignalsAnswer;
import org.groundswell.web.reading.VariationAnswer;
import org.jspecify.annotations.Nullable;

/** Turns what the views of variation answer into charts. */
final class VariationFigures {

    /** More sites than this are not all listed, nor drawn one by one: as many as there is room for, those that stand out first. */
    static final int MOST = 600;

    /** Lines that cross each other are told apart no more. */
    private static final int MOST_LINES = 150;

    private final Words words;
    private final @Nullable String own;
    private final int most;
    private final int mostLines;

    /** @param own the reader's own site, marked where it is seen */
    VariationFigures(Words words, @Nullable String own) {
        this(words, own, MOST, MOST_LINES);
    }

    private VariationFigures(Words words, @Nullable String own, int most, int mostLines) {
        this.words = words;
        this.own = own;
        this.most = most;
        this.mostLines = mostLines;
    }

    /** With every site, for the explore view, which can come closer. */
    static VariationFigures whole(Words words, @Nullable String own) {
        return new VariationFigures(words, own, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    Chart signals(SignalsAnswer answer) {
        MeasureFacts facts = Facts.of(answer.measure());
        List<ControlChartReading> sites =
                answer.items().stream().map(item -> small(facts, item)).toList();
        SmallMultiplesReading reading = new SmallMultiplesReading(facts, sites, answer.total());
        return most == MOST ? SmallMultiplesFigure.of(reading, words) : SmallMultiplesFigure.explored(reading, words);
    }

    private static ControlChartReading small(MeasureFacts facts, SignalsAnswer.Item item) {
        List<ControlChart.Point> points = item.points().stream()
                .map(point -> new ControlChart.Point(
                        point.at().atDay(1),
                        point.value(),
                        point.phase(),
                        point.centre(),
                        point.lower(),
                        point.upper(),
                        null,
                        null,
                        null,
                        point.signal()))
                .toList();
        ControlChart chart =
                new ControlChart(List.of(), points, item.variationIcon(), item.assuranceIcon(), "mdc-2023", List.of());
        return new ControlChartReading(facts, item.site().name(), chart, List.<GivenPoint>of(), item.happenings());
    }

    @Nullable
    Chart funnel(VariationAnswer.Funnel answer, String overdispersion) {
        YearMonth from = answer.from();
        YearMonth to = answer.to();
        if (from == null || to == null || answer.target() == null) {
            return null;
        }
        Set<String> listed = listed(answer);
        Funnel funnel = plotted(answer);
        List<SiteFigure> sites = new ArrayList<>();
        answer.units()
                .forEach(unit -> sites.add(
                        new SiteFigure(unit.site().code(), unit.site().name(), unit.numerator(), unit.denominator())));
        answer.left()
                .forEach(left ->
                        sites.add(new SiteFigure(left.site().code(), left.site().name(), null, null)));
        Chart chart = FunnelFigure.of(
                new FunnelReading(
                        Facts.of(answer.measure()),
                        from.atDay(1),
                        to.atDay(1),
                        "exact",
                        funnel.adjusted() ? overdispersion : "none",
                        funnel,
                        sites,
                        own,
                        listed),
                words);
        return noted(chart, "variation.listed", sites.size(), listed.size(), List.of());
    }

    private static Funnel plotted(VariationAnswer.Funnel answer) {
        return new Funnel(
                answer.target(),
                answer.phi(),
                answer.tauSquared(),
                answer.counts().plotted(),
                answer.adjusted(),
                answer.units().stream()
                        .map(unit -> new Funnel.Unit(
                                unit.site().code(),
                                unit.value(),
                                unit.z(),
                                unit.lower95(),
                                unit.upper95(),
                                unit.lower998(),
                                unit.upper998(),
                                unit.outside95(),
                                unit.outside()))
                        .toList(),
                answer.left().stream()
                        .map(left -> new Funnel.Left(left.site().code(), left.why()))
                        .toList(),
                answer.notes());
    }

    private Set<String> listed(VariationAnswer.Funnel answer) {
        Set<String> listed = new HashSet<>(thin(
                answer.units(),
                unit -> unit.site().code(),
                unit -> !unit.outside().equals("none"),
                most));
        listed.addAll(thin(answer.left(), left -> left.site().code(), left -> false, most));
        return listed;
    }

    @Nullable
    Chart caterpillar(VariationAnswer.Caterpillar answer) {
        YearMonth from = answer.from();
        YearMonth to = answer.to();
        Double mean = answer.mean();
        if (from == null || to == null || mean == null) {
            return null;
        }
        List<VariationAnswer.CaterpillarUnit> units =
                answer.units().stream().filter(unit -> unit.predicted() != null).toList();
        Set<String> shown = thin(units, unit -> unit.site().code(), unit -> isApart(unit, mean), most);
        Heterogeneity heterogeneity = new Heterogeneity(
                mean,
                null,
                null,
                answer.q(),
                answer.iSquared(),
                units.stream().flatMap(unit -> unit(unit).stream()).toList());
        Chart chart = CaterpillarFigure.of(
                new CaterpillarReading(
                        Facts.of(answer.measure()),
                        from.atDay(1),
                        to.atDay(1),
                        "dl",
                        heterogeneity,
                        units.stream()
                                .map(unit -> new SiteFigure(
                                        unit.site().code(), unit.site().name(), unit.numerator(), unit.denominator()))
                                .toList(),
                        own,
                        answer.counts().left(),
                        answer.predictionLower(),
                        answer.predictionUpper(),
                        shown),
                words);
        return noted(chart, "variation.thinned", units.size(), shown.size(), answer.notes());
    }

    private static boolean isApart(VariationAnswer.CaterpillarUnit unit, double mean) {
        Double lower = unit.lower();
        Double upper = unit.upper();
        return lower != null && upper != null && (lower > mean || upper < mean);
    }

    private static List<Heterogeneity.Unit> unit(VariationAnswer.CaterpillarUnit unit) {
        Double predicted = unit.predicted();
        Double lower = unit.lower();
        Double upper = unit.upper();
        return predicted == null || lower == null || upper == null
                ? List.of()
                : List.of(new Heterogeneity.Unit(unit.site().code(), predicted, lower, upper));
    }

    @Nullable
    Chart slope(VariationAnswer.Slope answer) {
        VariationAnswer.Span first = answer.first();
        VariationAnswer.Span latest = answer.latest();
        if (first == null || latest == null) {
            return null;
        }
        Set<String> shown = thin(
                answer.units(),
                unit -> unit.site().code(),
                unit -> answer.improved().contains(unit.site().code()),
                mostLines);
        Chart chart = SlopeFigure.of(
                new SlopeReading(
                        Facts.of(answer.measure()),
                        first.from().atDay(1),
                        latest.to().atDay(1),
                        answer.units().stream()
                                .map(unit -> new SlopeReading.Site(
                                        unit.site().code(),
                                        unit.site().name(),
                                        unit.first().value(),
                                        unit.latest().value()))
                                .toList(),
                        own,
                        answer.counts().left(),
                        shown),
                words);
        List<String> notes = new ArrayList<>(answer.notes());
        if (!first.from().equals(first.to())) {
            notes.add(words.say("variation.slope.months"));
        }
        return noted(chart, "variation.thinned", answer.units().size(), shown.size(), notes);
    }

    Chart variance(VariationAnswer.Variance answer) {
        return SpreadFigure.of(
                new SpreadReading(
                        Facts.of(answer.measure()),
                        "dl",
                        answer.months().stream()
                                .map(month -> new SpreadReading.Month(
                                        month.period().atDay(1),
                                        month.sites(),
                                        month.left(),
                                        month.mean(),
                                        squared(month.tau()),
                                        month.iSquared()))
                                .toList()),
                words);
    }

    private static @Nullable Double squared(@Nullable Double value) {
        return value == null ? null : Double.valueOf(value * value);
    }

    /** @param stage that counts as adopted, in words */
    Chart adoption(VariationAnswer.Adoption answer, String programme, String stage) {
        Chart chart = AdoptionFigure.of(
                new AdoptionReading(
                        programme,
                        answer.months().stream().map(month -> month.atDay(1)).toList(),
                        answer.waves().stream().map(this::wave).toList()),
                words);
        return chart.noting(List.of(words.say("variation.adoption.counted", stage)));
    }

    private AdoptionReading.Wave wave(VariationAnswer.Wave wave) {
        String name =
                wave.wave().isEmpty() ? words.say("variation.wave.none") : words.say("variation.wave", wave.wave());
        return new AdoptionReading.Wave(name, wave.sites(), wave.reached());
    }

    private <T> Set<String> thin(List<T> all, Function<T, String> code, Predicate<T> standsOut, int room) {
        return Thinning.of(all, code, standsOut, room, own);
    }

    /** @param thinned says that fewer are shown than there are */
    private Chart noted(Chart chart, String thinned, int all, int shown, List<String> more) {
        List<String> notes = new ArrayList<>();
        if (shown < all) {
            notes.add(words.say(thinned, shown, all));
        }
        notes.addAll(more);
        return chart.noting(notes);
    }
}
