package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.home.ProgrammeOverview.Assessment;
import org.groundswell.web.home.ProgrammeOverview.Round;
import org.groundswell.web.home.ProgrammeOverview.Series;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.ProgrammeContext.Membership;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.TriageReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what needs a person in a programme, the earliest due first. */
@Component
class Needs {

    private static final int SITES_LOOKED_AT = 3;
    private static final int MEASURES_LOOKED_AT = 6;

    private final QueryClient queries;
    private final Clock clock;
    private final VariationNeeds variation;
    private final DecisionNeeds decisions;
    private final AdaptationNeeds adaptations;
    private final ActionNeeds actions;
    private final CycleNeeds cycles;
    private final HandoverNeeds handovers;
    private final InstrumentNeeds instruments;
    private final FileNeeds files;

    Needs(
            QueryClient queries,
            Clock clock,
            VariationNeeds variation,
            DecisionNeeds decisions,
            AdaptationNeeds adaptations,
            ActionNeeds actions,
            CycleNeeds cycles,
            HandoverNeeds handovers,
            InstrumentNeeds instruments,
            FileNeeds files) {
        this.queries = queries;
        this.variation = variation;
        this.clock = clock;
        this.decisions = decisions;
        this.adaptations = adaptations;
        this.actions = actions;
        this.cycles = cycles;
        this.handovers = handovers;
        this.instruments = instruments;
        this.files = files;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (programme.roles().isEmpty()) {
            return List.of();
        }
        try {
            ProgrammeOverview overview = queries.read(
                            Ask.of("/programmes/{p}", programme.id()), ProgrammeOverview.class)
                    .data();
            List<Need> needs = new ArrayList<>();
            if (programme.isManager()) {
                forManager(programme, overview, texts, needs);
            }
            forTeams(programme, overview, texts, needs);
            needs.addAll(variation.of(programme, texts));
            needs.addAll(decisions.of(programme, texts));
            needs.addAll(adaptations.of(programme, texts));
            needs.addAll(actions.of(programme, texts));
            needs.addAll(cycles.of(programme, texts));
            needs.addAll(handovers.of(programme, texts));
            needs.addAll(instruments.of(programme, texts));
            needs.addAll(files.of(programme, texts));
            needs.sort(Comparator.comparing(Need::due, Comparator.nullsLast(Comparator.naturalOrder())));
            return List.copyOf(needs);
        } catch (Refusal notForThem) {
            return List.of();
        }
    }

    private void forManager(ProgrammeContext programme, ProgrammeOverview overview, Texts texts, List<Need> needs) {
        String path = "/programmes/" + programme.id();
        if (overview.sites() == 0) {
            needs.add(need(texts, null, "home.need.sites", path + "/sites/import"));
            return;
        }
        if (overview.rounds().isEmpty()) {
            needs.add(need(texts, null, "home.need.round", path + "/rounds"));
        }
        if (overview.measures().isEmpty()) {
            needs.add(need(texts, null, "home.need.measure", path + "/measures/new"));
        }
        late(programme, overview, texts).ifPresent(needs::add);
        for (Round round : overview.openRounds()) {
            String link = path + "/rounds/" + round.round();
            LocalDate closes = round.closesOn();
            boolean over = closes != null && closes.isBefore(today());
            int notStarted = round.sites() - round.started();
            if (over) {
                needs.add(need(texts, closes, "home.need.close", link, round.title(), texts.date(closes)));
            } else if (notStarted > 0) {
                needs.add(need(
                        texts,
                        closes,
                        "home.need.notStarted",
                        link,
                        notStarted,
                        round.sites(),
                        round.title(),
                        texts.date(closes)));
            }
        }
    }

    /** Sites whose figures of last month are late, by the measure that most sites send. */
    private Optional<Need> late(ProgrammeContext programme, ProgrammeOverview overview, Texts texts) {
        YearMonth month = YearMonth.from(today()).minusMonths(1);
        return overview.measures().stream()
                .max(Comparator.comparingInt(ProgrammeOverview.Measure::sites))
                .map(measure -> queries.read(
                                Ask.of("/programmes/{p}/measures/{m}/returns", programme.id(), measure.measure())
                                        .with("month", month),
                                TriageReading.Returns.class)
                        .data())
                .filter(returns -> !returns.late().isEmpty())
                .map(returns -> need(
                        texts,
                        month.atEndOfMonth(),
                        "home.need.late",
                        "/programmes/" + programme.id() + "/triage",
                        returns.late().size(),
                        returns.due(),
                        texts.month(month)));
    }

    private void forTeams(ProgrammeContext programme, ProgrammeOverview overview, Texts texts, List<Need> needs) {
        List<String> sites = programme.roles().stream()
                .filter(membership -> membership.role().equals("site-team"))
                .map(Membership::site)
                .flatMap(site -> site == null ? Stream.empty() : Stream.of(site))
                .distinct()
                .limit(SITES_LOOKED_AT)
                .toList();
        for (String site : sites) {
            for (Round round : overview.openRounds()) {
                forTeam(programme.id(), site, round, texts, needs);
            }
            overview.measures().stream()
                    .limit(MEASURES_LOOKED_AT)
                    .forEach(measure -> forFigures(programme.id(), site, measure, texts, needs));
        }
    }

    private void forFigures(
            String programme, String site, ProgrammeOverview.Measure measure, Texts texts, List<Need> needs) {
        YearMonth due = YearMonth.from(today()).minusMonths(1);
        YearMonth latest = queries.read(
                        Ask.of("/programmes/{p}/measures/{m}/sites/{s}/series", programme, measure.measure(), site),
                        Series.class)
                .data()
                .latest();
        if (latest != null && !latest.isBefore(due)) {
            return;
        }
        String link = "/programmes/" + programme + "/measures/" + measure.measure() + "/sites/" + site;
        needs.add(
                latest == null
                        ? need(texts, null, "home.need.firstFigures", link, measure.name(), site)
                        : need(
                                texts,
                                due.atEndOfMonth(),
                                "home.need.figures",
                                link,
                                measure.name(),
                                site,
                                texts.month(due),
                                texts.month(latest)));
    }

    private void forTeam(String programme, String site, Round round, Texts texts, List<Need> needs) {
        Assessment assessment = queries.read(
                        Ask.of("/programmes/{p}/rounds/{r}/sites/{s}", programme, round.round(), site),
                        Assessment.class)
                .data();
        String link = "/programmes/" + programme + "/rounds/" + round.round() + "/sites/" + site;
        String until = texts.date(round.closesOn());
        switch (assessment.status()) {
            case "none" -> needs.add(need(texts, round.closesOn(), "home.need.rate", link, round.title(), site, until));
            case "rating" -> {
                String key = assessment.mine().isEmpty() ? "home.need.rateToo" : "home.need.reveal";
                needs.add(need(texts, round.closesOn(), key, link, round.title(), site, until));
            }
            case "revealed" ->
                needs.add(need(texts, round.closesOn(), "home.need.agree", link, round.title(), site, until));
            default -> {
                if (assessment.openFlags() > 0) {
                    needs.add(need(
                            texts,
                            round.closesOn(),
                            "home.need.flags",
                            link,
                            assessment.openFlags(),
                            round.title(),
                            site));
                }
            }
        }
    }

    private static Need need(Texts texts, @Nullable LocalDate due, String key, String link, Object... about) {
        return new Need(due, texts.text(key, about), texts.text(key + ".action"), link);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }
}
