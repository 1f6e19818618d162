package org.groundswell.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Event;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.access.AccessCommand.MembershipCommand;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.action.ActionCommand;
import org.groundswell.domain.action.ActionDecider;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationCommand;
import org.groundswell.domain.adaptation.AdaptationDecider;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.ComponentCommand;
import org.groundswell.domain.adaptation.ComponentDecider;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.adaptation.ComponentState;
import org.groundswell.domain.adoption.AdoptionCommand;
import org.groundswell.domain.adoption.AdoptionDecider;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.adoption.Definition;
import org.groundswell.domain.assessment.AssessmentCommand;
import org.groundswell.domain.assessment.AssessmentDecider;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.RoundCommand;
import org.groundswell.domain.assessment.RoundDecider;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.builder.BuilderCommand;
import org.groundswell.domain.builder.BuilderDecider;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.builder.BuilderState;
import org.groundswell.domain.decision.DecisionCommand;
import org.groundswell.domain.decision.DecisionDecider;
import org.groundswell.domain.decision.DecisionDecider.Facts;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.handover.HandoverCommand;
import org.groundswell.domain.handover.HandoverDecider;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverFacts;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.measure.MeasureCommand;
import org.groundswell.domain.measure.MeasureDecider;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.SeriesCommand;
import org.groundswell.domain.measure.SeriesDecider;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.pdsa.CycleCommand;
import org.groundswell.domain.pdsa.CycleDecider;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.programme.ProgrammeCommand;
import org.groundswell.domain.programme.ProgrammeDecider;
import org.groundswell.domain.programme.ProgrammeEvent;
import org.groundswell.domain.record.RecordCommand;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoStoryTest {

    private static final DemoPeople PEOPLE = DemoProgramme.people(
            Map.of("ada", "1", "maya", "2", "rhys", "3", "sita", "4", "tom", "5", "una", "6", "aude", "7", "eve", "8"));

    private final Map<AggregateId, Object> states = new HashMap<>();
    private final Catalogue catalogue = Catalogue.load();
    private int events;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-03-01", "2027-01-31", "2028-02-29"})
    void every_step_is_accepted_by_the_deciders_whatever_day_it_is_told(String today) {
        List<Step> steps = DemoStory.told(LocalDate.parse(today), PEOPLE);

        steps.forEach(this::take);

        assertThat(steps).isSortedAccordingTo(java.util.Comparator.comparing(Step::at));
        assertThat(events).isBetween(6_000, 20_000);
        assertThat(repeats())
                .as("days from which a built instrument's next round is due")
                .isNotEmpty()
                .allMatch(day -> day.isBefore(LocalDate.parse(today)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-03-01", "2026-03-31", "2027-01-31", "2028-02-29"})
    void every_step_of_the_ten_days_is_accepted_whatever_day_it_is_told(String today) {
        LocalDate day = LocalDate.parse(today);
        for (Story story : List.of(new TenDaysStory(), new ClaimStory())) {
            List<Step> steps = story.told(day, PEOPLE);

            steps.forEach(this::take);

            assertThat(steps).isSortedAccordingTo(java.util.Comparator.comparing(Step::at));
            assertThat(steps).isEqualTo(story.told(day, PEOPLE));
        }
    }

    @Test
    void the_story_is_the_same_for_the_same_day() {
        LocalDate today = LocalDate.parse("2026-11-23");
        assertThat(DemoStory.told(today, PEOPLE)).isEqualTo(DemoStory.told(today, PEOPLE));
    }

    @Test
    void a_bookmark_survives_being_written() {
        DemoProgramme.Bookmark bookmark = new DemoProgramme.Bookmark(LocalDate.parse("2026-11-23"), 417);
        assertThat(DemoProgramme.Bookmark.parse(bookmark.toString())).contains(bookmark);
        assertThat(DemoProgramme.Bookmark.parse("something else")).isEmpty();
    }

    private List<LocalDate> repeats() {
        return states.values().stream()
                .flatMap(state -> state instanceof RoundState.Opened round ? Stream.of(round) : Stream.empty())
                .flatMap(
                        round -> Optional.ofNullable(round.instrument().built())
                                .flatMap(built -> built.dueAfter(round.opensOn()))
                                .stream())
                .toList();
    }

    private void take(Step step) {
        Circumstance circumstance = new Circumstance(step.actor(), step.at());
        AggregateId target = step.target();
        switch (step.command()) {
            case ProgrammeCommand c ->
                fold(
                        step,
                        ProgrammeDecider.initial(),
                        s -> ProgrammeDecider.decide(c, s, circumstance),
                        (s, e) -> ProgrammeDecider.evolve(s, (ProgrammeEvent) e));
            case MembershipCommand c ->
                fold(
                        step,
                        MembershipDecider.initial(),
                        s -> MembershipDecider.decide(c, s, circumstance),
                        (s, e) -> MembershipDecider.evolve(s, (AccessEvent) e));
            case SiteCommand c ->
                fold(
                        step,
                        SiteDecider.initial(),
                        s -> SiteDecider.decide(
                                c,
                                s,
                                catalogue.lifecycle(),
                                new SiteDecider.Facts(
                                        HandoverDecider.unjudged(
                                                of(
                                                        AggregateId.handover(target.ledger(), target.local()),
                                                        HandoverDecider.initial()),
                                                catalogue.handover()),
                                        Map.of()),
                                circumstance),
                        (s, e) -> SiteDecider.evolve(s, (SiteEvent) e));
            case RoundCommand c ->
                fold(
                        step,
                        RoundDecider.initial(),
                        s -> RoundDecider.decide(c, s, catalogue, built(target, c), circumstance),
                        (s, e) -> RoundDecider.evolve(s, (RoundEvent) e));
            case BuilderCommand c ->
                fold(
                        step,
                        BuilderDecider.initial(),
                        s -> BuilderDecider.decide(c, s, circumstance),
                        (s, e) -> BuilderDecider.evolve(s, (BuilderEvent) e));
            case AssessmentCommand c ->
                fold(
                        step,
                        AssessmentDecider.initial(),
                        s -> AssessmentDecider.decide(
                                c,
                                s,
                                of(AggregateId.round(target.ledger(), c.round()), RoundDecider.initial()),
                                instrument(target, c.round()),
                                standing(target, c.site().value()),
                                circumstance),
                        (s, e) -> AssessmentDecider.evolve(s, (AssessmentEvent) e));
            case DecisionCommand c ->
                fold(
                        step,
                        DecisionDecider.initial(),
                        s -> DecisionDecider.decide(
                                c,
                                s,
                                catalogue.record(Fields.KIND),
                                new Facts(Set.copyOf(PEOPLE.signedIn().values()), events, DecisionDecider.initial()),
                                circumstance),
                        (s, e) -> DecisionDecider.evolve(s, (DecisionEvent) e));
            case ComponentCommand c ->
                fold(
                        step,
                        ComponentDecider.initial(),
                        s -> ComponentDecider.decide(c, s),
                        (s, e) -> ComponentDecider.evolve(s, (ComponentEvent) e));
            case AdoptionCommand c ->
                fold(
                        step,
                        AdoptionDecider.initial(),
                        s -> AdoptionDecider.decide(c, s, catalogue.record(Definition.KIND), null, circumstance),
                        (s, e) -> AdoptionDecider.evolve(s, (AdoptionEvent) e));
            case HandoverCommand c ->
                fold(
                        step,
                        HandoverDecider.initial(),
                        s -> HandoverDecider.decide(
                                c,
                                s,
                                catalogue.handover(),
                                catalogue.record(Handover.KIND),
                                new HandoverFacts(standing(target, c.site().value()), null),
                                circumstance),
                        (s, e) -> HandoverDecider.evolve(s, (HandoverEvent) e));
            case AdaptationCommand c -> adapt(step, c, circumstance);
            case CycleCommand c -> test(step, c, circumstance);
            case RecordCommand.KeepRecord c ->
                fold(
                        step,
                        RecordDecider.initial(),
                        s -> RecordDecider.decide(
                                c,
                                s,
                                catalogue,
                                c.site() == null
                                        ? SiteStanding.NOT_ENROLLED
                                        : standing(target, c.site().value()),
                                circumstance),
                        (s, e) -> RecordDecider.evolve(s, (RecordEvent) e));
            case ActionCommand c ->
                fold(
                        step,
                        ActionDecider.initial(),
                        s -> ActionDecider.decide(
                                c, s, new ActionDecider.Facts(SiteStanding.ACTIVE, true, true), circumstance),
                        (s, e) -> ActionDecider.evolve(s, (ActionEvent) e));
            case MeasureCommand c ->
                fold(
                        step,
                        MeasureDecider.initial(),
                        s -> MeasureDecider.decide(c, s, circumstance),
                        (s, e) -> MeasureDecider.evolve(s, (MeasureEvent) e));
            case SeriesCommand.RecordDataPoints c ->
                fold(
                        step,
                        SeriesDecider.initial(),
                        s -> SeriesDecider.decide(
                                c,
                                s,
                                of(AggregateId.measure(target.ledger(), c.measure()), MeasureDecider.initial()),
                                standing(target, c.site().value()),
                                circumstance),
                        (s, e) -> SeriesDecider.evolve(s, (SeriesEvent) e));
            default -> throw new AssertionError("A command of no context: " + step.command());
        }
    }

    private void adapt(Step step, AdaptationCommand command, Circumstance circumstance) {
        AggregateId target = step.target();
        boolean records = command instanceof AdaptationCommand.RecordAdaptation;
        ComponentState component = command instanceof AdaptationCommand.RecordAdaptation record
                ? of(
                        AggregateId.component(
                                target.ledger(),
                                record.values()
                                        .chosen(AdaptationFields.COMPONENT)
                                        .orElseThrow()),
                        ComponentDecider.initial())
                : ComponentDecider.initial();
        SiteStanding site = records
                ? standing(
                        target,
                        ((AdaptationCommand.RecordAdaptation) command).site().value())
                : SiteStanding.NOT_ENROLLED;
        fold(
                step,
                AdaptationDecider.initial(),
                s -> AdaptationDecider.decide(
                        command, s, catalogue.record(AdaptationFields.KIND), site, component, circumstance),
                (s, e) -> AdaptationDecider.evolve(s, (AdaptationEvent) e));
    }

    private void test(Step step, CycleCommand command, Circumstance circumstance) {
        AggregateId target = step.target();
        CycleDecider.Facts facts = command instanceof CycleCommand.PlanCycle plan
                ? new CycleDecider.Facts(
                        standing(target, plan.site().value()),
                        true,
                        plan.values()
                                .chosen(CycleFields.PREVIOUS)
                                .map(previous ->
                                        of(AggregateId.pdsa(target.ledger(), previous), CycleDecider.initial()))
                                .orElse(CycleDecider.initial()))
                : CycleDecider.Facts.NONE;
        fold(
                step,
                CycleDecider.initial(),
                s -> CycleDecider.decide(command, s, catalogue.record(CycleFields.KIND), facts, circumstance),
                (s, e) -> CycleDecider.evolve(s, (CycleEvent) e));
    }

    private Instrument instrument(AggregateId target, String round) {
        RoundState opened = of(AggregateId.round(target.ledger(), round), RoundDecider.initial());
        return ((RoundState.Opened) opened).instrument().by(catalogue).orElseThrow();
    }

    private Optional<Rated> built(AggregateId target, RoundCommand command) {
        return command instanceof RoundCommand.OpenRound open
                ? BuilderState.offered(
                        open.instrument(),
                        of(AggregateId.instrument(target.ledger(), open.instrument()), BuilderDecider.initial()))
                : Optional.empty();
    }

    private SiteStanding standing(AggregateId target, String site) {
        return of(AggregateId.site(target.ledger(), site), SiteDecider.initial())
                .standing();
    }

    @SuppressWarnings("unchecked")
    private <S> S of(AggregateId id, S initial) {
        return (S) states.getOrDefault(id, initial);
    }

    private <S, E extends Event> void fold(
            Step step, S initial, Function<S, Outcome<E>> decide, BiFunction<S, Event, S> evolve) {
        S state = of(step.target(), initial);
        Outcome<E> outcome = decide.apply(state);
        if (outcome instanceof Outcome.Refused<E> refused) {
            throw new AssertionError(step + " was refused: "
                    + refused.rejections().stream()
                            .map(r -> r.code() + " " + r.message())
                            .toList());
        }
        for (E event : ((Outcome.Accepted<E>) outcome).events()) {
            state = evolve.apply(state, event);
            events++;
        }
        states.put(step.target(), state);
    }

    @Test
    void invented_leads_have_names_for_the_directory() {
        assertThat(PEOPLE.inventedNames()).hasSize(57).doesNotContainKey(new PersonId("4"));
    }
}
