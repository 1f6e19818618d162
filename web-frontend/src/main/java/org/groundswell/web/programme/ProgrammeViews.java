package org.groundswell.web.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.programme.ProgrammeView.Bar;
import org.groundswell.web.programme.ProgrammeView.Step;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.RoundReading;
import org.jspecify.annotations.Nullable;

/** Makes the programme's view from what was read. */
final class ProgrammeViews {

    /** From this stage on a site uses the change for real. */
    private static final String IN_USE = "implementing";

    private final Lifecycle lifecycle;
    private final PageModel page;

    ProgrammeViews(Lifecycle lifecycle, PageModel page) {
        this.lifecycle = lifecycle;
        this.page = page;
    }

    ProgrammeView view(ProgrammeReading programme) {
        boolean manages = page.programme() != null && page.programme().isManager();
        return new ProgrammeView(
                programme.name(),
                headline(programme),
                programme.aim(),
                programme.intervention(),
                programme.startsOn() == null
                        ? null
                        : page.text("programme.starts", page.texts().date(programme.startsOn())),
                programme.sites(),
                stages(programme),
                programme.waves().stream()
                        .map(wave -> bar(
                                without(wave.wave())
                                        ? page.text("filter.without.wave")
                                        : page.text("site.wave", wave.wave()),
                                wave.count(),
                                programme.sites(),
                                "wave",
                                wave.wave()))
                        .toList(),
                programme.regions().stream()
                        .map(region -> bar(
                                without(region.region()) ? page.text("filter.without.region") : region.region(),
                                region.count(),
                                programme.sites(),
                                "region",
                                region.region()))
                        .toList(),
                programme.rounds().stream().map(this::round).toList(),
                programme.measures().stream().map(this::measure).toList(),
                page.live() && manages ? steps(programme) : List.of(),
                page.live() && manages,
                page.programme() != null && !page.programme().isExecutiveOnly());
    }

    private String headline(ProgrammeReading programme) {
        if (programme.sites() == 0) {
            return page.text("programme.headline.empty", programme.name());
        }
        Map<String, Integer> counts = counts(programme);
        int order = lifecycle.stage(IN_USE).map(Lifecycle.Stage::order).orElse(0);
        int using = lifecycle.stages().stream()
                .filter(stage -> stage.order() >= order)
                .mapToInt(stage -> counts.getOrDefault(stage.id(), 0))
                .sum();
        int stopped = counts.getOrDefault("withdrawn", 0) + counts.getOrDefault("paused", 0);
        return stopped == 0
                ? page.text("programme.headline", using, programme.sites())
                : page.text("programme.headline.stopped", using, programme.sites(), stopped);
    }

    private List<Bar> stages(ProgrammeReading programme) {
        Map<String, Integer> counts = counts(programme);
        List<Bar> bars = new ArrayList<>();
        lifecycle
                .stages()
                .forEach(stage -> bars.add(stage(
                        stage.id(), stage.label(), counts.getOrDefault(stage.id(), 0), programme.sites(), false)));
        lifecycle.sideStates().stream()
                .filter(state -> counts.getOrDefault(state.id(), 0) > 0)
                .forEach(state -> bars.add(
                        stage(state.id(), state.label(), counts.getOrDefault(state.id(), 0), programme.sites(), true)));
        return bars;
    }

    private static Map<String, Integer> counts(ProgrammeReading programme) {
        return programme.stages().stream()
                .collect(Collectors.toMap(
                        ProgrammeReading.StageCount::stage, ProgrammeReading.StageCount::count, Integer::sum));
    }

    private Bar stage(String id, String label, int count, int of, boolean side) {
        Bar bar = bar(label, count, of, "stage", id);
        return new Bar(bar.label(), count, bar.share(), bar.length(), bar.url(), side);
    }

    private Bar bar(@Nullable String label, int count, int of, String filter, @Nullable String value) {
        int length = of == 0 ? 0 : (int) Math.round(100.0 * count / of);
        boolean seesSites = page.programme() != null && !page.programme().isExecutiveOnly();
        String url = !seesSites || count == 0
                ? null
                : page.here()
                        .at(page.programmePath() + "/sites")
                        .with(filter, without(value) ? "-" : value)
                        .url();
        return new Bar(
                label == null ? "" : label,
                count,
                of == 0 ? "" : page.texts().percent((double) count / of),
                length,
                url,
                false);
    }

    private static boolean without(@Nullable String word) {
        return word == null || word.isBlank() || word.equals("-");
    }

    private ProgrammeView.Round round(RoundReading round) {
        return new ProgrammeView.Round(
                round.title(),
                round.open(),
                page.text(
                        round.open() ? "programme.round.open" : "programme.round.closed",
                        round.agreed(),
                        round.sites(),
                        page.texts().date(round.closesOn())),
                page.programmeLink("/rounds/" + round.round()));
    }

    private ProgrammeView.Measure measure(MeasureReading measure) {
        String told = measure.hasFigures()
                ? page.text(
                        "programme.measure",
                        measure.sites() == null ? 0 : measure.sites(),
                        page.texts().month(measure.lastPeriod()))
                : page.text("programme.measure.empty");
        return new ProgrammeView.Measure(measure.name(), told, page.programmeLink("/measures/" + measure.measure()));
    }

    private List<Step> steps(ProgrammeReading programme) {
        boolean sites = programme.sites() > 0;
        boolean measures = !programme.measures().isEmpty();
        boolean figures = programme.measures().stream().anyMatch(MeasureReading::hasFigures);
        boolean rounds = !programme.rounds().isEmpty();
        if (sites && measures && figures && rounds) {
            return List.of();
        }
        String figuresUrl =
                measures ? "/measures/" + programme.measures().getFirst().measure() + "/import" : null;
        return List.of(
                step("sites", sites, "/sites/import"),
                step("measure", measures, "/measures/new"),
                step("figures", figures, figuresUrl),
                step("round", rounds, "/rounds/new"),
                step("people", false, "/access"));
    }

    private Step step(String name, boolean done, @Nullable String below) {
        return new Step(
                page.text("programme.step." + name),
                page.text("programme.step." + name + ".hint"),
                done,
                below == null ? null : page.programmePath() + below);
    }
}
