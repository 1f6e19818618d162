package org.groundswell.web.variation;

import java.util.List;
import java.util.Optional;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.DecilesFigure;
import org.groundswell.web.figure.Words;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.reading.DecilesAnswer;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.SignalsAnswer;
import org.groundswell.web.reading.VariationAnswer;
import org.jspecify.annotations.Nullable;

/** Asks what a way of looking needs, and has it drawn. */
final class VariationQuestions {

    /** What small charts may be chosen by beside what they share with what wants doing. */
    private static final List<String> CHOSEN = List.of("q", "attention", "page");

    private final QueryClient queries;
    private final Words words;
    private final String programme;
    private final String programmeName;
    private final Here here;
    private final VariationFigures figures;
    private final Lifecycle lifecycle;

    VariationQuestions(
            QueryClient queries,
            Words words,
            String programme,
            String programmeName,
            Here here,
            VariationFigures figures,
            Lifecycle lifecycle) {
        this.queries = queries;
        this.words = words;
        this.programme = programme;
        this.programmeName = programmeName;
        this.here = here;
        this.figures = figures;
        this.lifecycle = lifecycle;
    }

    /**
     * @param chart nothing where there is nothing to draw
     * @param signals of the small charts
     * @param slope of first and latest
     * @param why what the service says where nothing is drawn
     */
    record Seen(
            @Nullable AsAt asAt,
            @Nullable Chart chart,
            @Nullable SignalsAnswer signals,
            VariationAnswer.@Nullable Slope slope,
            @Nullable String why) {}

    /** @param filters those that are asked with; a filter at fault is left out */
    Seen see(Way way, String measure, List<String> filters) {
        return switch (way) {
            case SIGNALS, MONTHS -> {
                Answer<SignalsAnswer> answer = queries.read(ask(way, measure, filters), SignalsAnswer.class);
                SignalsAnswer signals = answer.data();
                yield new Seen(
                        answer.asAt(), signals.items().isEmpty() ? null : drawn(way, signals), signals, null, null);
            }
            case DECILES -> {
                Answer<DecilesAnswer> answer = queries.read(ask(way, measure, filters), DecilesAnswer.class);
                yield seen(answer, DecilesFigure.of(Facts.of(answer.data()), words), List.of());
            }
            case FUNNEL -> funnel(queries.read(ask(way, measure, filters), VariationAnswer.Funnel.class));
            case CATERPILLAR ->
                caterpillar(queries.read(ask(way, measure, filters), VariationAnswer.Caterpillar.class));
            case SLOPE -> slope(queries.read(ask(way, measure, filters), VariationAnswer.Slope.class));
            case VARIANCE -> {
                Answer<VariationAnswer.Variance> answer =
                        queries.read(ask(way, measure, filters), VariationAnswer.Variance.class);
                yield seen(answer, figures.variance(answer.data()), List.of());
            }
            case ADOPTION -> {
                Answer<VariationAnswer.Adoption> answer =
                        queries.read(ask(way, measure, filters), VariationAnswer.Adoption.class);
                yield seen(
                        answer,
                        figures.adoption(
                                answer.data(),
                                programmeName,
                                lifecycle.label(answer.data().stage())),
                        List.of());
            }
        };
    }

    private Chart drawn(Way way, SignalsAnswer signals) {
        return way == Way.MONTHS ? MonthsFigure.of(signals, words) : figures.signals(signals);
    }

    private Seen funnel(Answer<VariationAnswer.Funnel> answer) {
        VariationAnswer.Funnel funnel = answer.data();
        VariationAnswer.FunnelCounts counts = funnel.counts();
        if (funnel.units().isEmpty() && counts.plotted() > 0) {
            return together(answer, "variation.together.funnel", counts.plotted(), counts.low998(), counts.high998());
        }
        String overdispersion = here.value("overdispersion");
        Chart chart = figures.funnel(funnel, overdispersion == null ? "winsorised" : overdispersion);
        return seen(answer, chart, funnel.notes());
    }

    private Seen caterpillar(Answer<VariationAnswer.Caterpillar> answer) {
        VariationAnswer.CaterpillarCounts counts = answer.data().counts();
        return answer.data().units().isEmpty() && counts.sites() > 0
                ? together(answer, "variation.together.caterpillar", counts.sites(), counts.below(), counts.above())
                : seen(answer, figures.caterpillar(answer.data()), answer.data().notes());
    }

    private Seen slope(Answer<VariationAnswer.Slope> answer) {
        VariationAnswer.SlopeCounts counts = answer.data().counts();
        if (answer.data().units().isEmpty() && counts.sites() > 0) {
            return together(answer, "variation.together.slope", counts.sites(), counts.lower(), counts.higher());
        }
        Seen seen = seen(answer, figures.slope(answer.data()), answer.data().notes());
        return new Seen(seen.asAt(), seen.chart(), null, answer.data(), seen.why());
    }

    /** What may be told of all sites to somebody who may see none of them. */
    private Seen together(Answer<?> answer, String key, int sites, int low, int high) {
        return new Seen(answer.asAt(), null, null, null, words.say(key, sites, low, high));
    }

    private static Seen seen(Answer<?> answer, @Nullable Chart chart, List<String> notes) {
        boolean drawn = chart != null && chart.drawn();
        return new Seen(
                answer.asAt(), drawn ? chart : null, null, null, notes.isEmpty() ? null : String.join(" ", notes));
    }

    /**
     * Sites with a signal of concern, for what wants doing.
     *
     * @param shown the small charts that were asked for, which may have them all; nothing where others were
     */
    SignalsAnswer concerns(String measure, int most, @Nullable SignalsAnswer shown) {
        if (shown != null && CHOSEN.stream().allMatch(filter -> here.value(filter) == null)) {
            Optional<SignalsAnswer> among = shown.concerns(most);
            if (among.isPresent()) {
                return among.get();
            }
        }
        return queries.read(
                        Ask.of("/programmes/{p}/measures/{m}/signals", programme, measure)
                                .with("attention", "concern")
                                .with("region", here.value("region"))
                                .with("wave", here.value("wave"))
                                .with("stage", here.value("stage"))
                                .with("group", here.value("group"))
                                .with("lens", here.value("lens"))
                                .with("size", most)
                                .asAt(here.asAt()),
                        SignalsAnswer.class)
                .data();
    }

    Ask ask(Way way, String measure, List<String> filters) {
        Ask ask = way.isOfProgramme()
                ? Ask.of("/programmes/{p}/adoption", programme)
                : Ask.of("/programmes/{p}/measures/{m}/" + way.question(), programme, measure);
        ask = ask.asAt(here.asAt());
        for (String filter : filters) {
            boolean stageOfSites = way.isOfProgramme() && filter.equals("stage");
            ask = stageOfSites ? ask : ask.with(filter, here.value(filter));
        }
        return ask;
    }
}
