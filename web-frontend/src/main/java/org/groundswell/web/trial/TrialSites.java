package org.groundswell.web.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.statistics.FigureKind;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.Funnel;
import org.groundswell.web.figure.FunnelFigure;
import org.groundswell.web.figure.FunnelReading;
import org.groundswell.web.figure.MeasureFacts;
import org.groundswell.web.figure.SiteFigure;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.trial.TrialFigures.Figure;
import org.jspecify.annotations.Nullable;

/** Compares sites by a funnel; a site given in several rows counts with their sum. */
final class TrialSites {

    static final String FUNNEL = "funnel";

    private final TrialWish wish;
    private final TrialFigures read;
    private final FigureKind kind;
    private final MeasureFacts measure;
    private final Texts texts;

    TrialSites(TrialWish wish, TrialFigures read, FigureKind kind, MeasureFacts measure, Texts texts) {
        this.wish = wish;
        this.read = read;
        this.kind = kind;
        this.measure = measure;
        this.texts = texts;
    }

    /** @throws org.groundswell.web.client.Refusal where the funnel cannot be computed */
    TrialChart chart(QueryClient queries) {
        TrialBodies.Funnel body = new TrialBodies.Funnel(
                kind == FigureKind.RATIO ? "count-ratio" : "proportion",
                wish.overdispersion(),
                read.figures().stream()
                        .map(figure -> new TrialBodies.Unit(figure.unit(), figure.number(), figure.denominator()))
                        .toList());
        Funnel answer = queries.reckon(Ask.of("/statistics/funnel"), body, Funnel.class);
        List<LocalDate> days = read.figures().stream()
                .map(Figure::day)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        FunnelReading reading = new FunnelReading(
                measure,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                "exact",
                answer.adjusted() ? wish.overdispersion() : "none",
                answer,
                sites(),
                null,
                null);
        return new TrialChart(
                FunnelFigure.of(reading, texts::text), FUNNEL, List.of(texts.text("trial.reason.funnel")));
    }

    private List<SiteFigure> sites() {
        Map<String, SiteFigure> sites = new LinkedHashMap<>();
        for (Figure figure : read.figures()) {
            sites.merge(
                    figure.unit(),
                    new SiteFigure(figure.unit(), figure.unit(), figure.number(), figure.denominator()),
                    (first, second) -> new SiteFigure(
                            first.id(),
                            first.name(),
                            sum(first.numerator(), second.numerator()),
                            sum(first.denominator(), second.denominator())));
        }
        return List.copyOf(sites.values());
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first == null || second == null ? null : first.add(second);
    }
}
