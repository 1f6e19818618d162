package org.groundswell.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Given events, when a command, then events or rejections: how the rules of every context are told in tests. */
public final class Rules<C, S, E extends Event> {

    public static final PersonId ANN = new PersonId("ann");
    public static final PersonId BOB = new PersonId("bob");

    /** Noon on 23 November 2026. */
    public static final Circumstance NOW = new Circumstance(ANN, Instant.parse("2026-11-23T12:00:00Z"));

    public static final LocalDate TODAY = NOW.today();
    public static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final S initial;
    private final BiFunction<S, E, S> evolve;
    private final Decision<C, S, E> decide;

    public Rules(S initial, BiFunction<S, E, S> evolve, Decision<C, S, E> decide) {
        this.initial = initial;
        this.evolve = evolve;
        this.decide = decide;
    }

    /** A decider with its facts filled in. */
    @FunctionalInterface
    public interface Decision<C, S, E extends Event> {
        Outcome<E> decide(C command, S state, Circumstance circumstance);
    }

    public static FreeText said(String text) {
        return new FreeText(ANN, text);
    }

    @SafeVarargs
    public final Given given(E... events) {
        return given(List.of(events));
    }

    public Given given(List<? extends E> events) {
        S state = initial;
        for (E event : events) {
            state = evolve.apply(state, event);
        }
        return new Given(state);
    }

    /** What has happened so far. */
    public final class Given {
        private final S state;

        private Given(S state) {
            this.state = state;
        }

        public Then when(C command) {
            return whenBy(ANN, command);
        }

        public Then whenBy(PersonId actor, C command) {
            return new Then(decide.decide(command, state, new Circumstance(actor, NOW.now())));
        }

        public S state() {
            return state;
        }
    }

    /** What came of it. */
    public final class Then {
        private final Outcome<E> outcome;

        private Then(Outcome<E> outcome) {
            this.outcome = outcome;
        }

        @SafeVarargs
        public final void then(E... events) {
            assertThat(outcome).isEqualTo(Outcome.accepted(List.of(events)));
        }

        public void nothing() {
            assertThat(outcome).isEqualTo(Outcome.accepted(List.of()));
        }

        public List<E> events() {
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            return ((Outcome.Accepted<E>) outcome).events();
        }

        /** Refused for these reasons and no other. */
        public void refused(Rejection.Reason... reasons) {
            assertThat(rejections().stream().map(each -> ((Rejection.Reasoned) each).reason()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.asList(reasons));
        }

        /** Refused for one reason, told like this. */
        public void refusedSaying(Rejection.Reason reason, String... words) {
            refused(reason);
            assertThat(rejections().getFirst().message()).contains(words);
        }

        /** Refused for faults of these fields and no other. */
        public void refusedAt(String... fields) {
            assertThat(rejections().stream().map(each -> each.field().orElse("")))
                    .containsExactlyInAnyOrder(fields);
        }

        public List<Rejection> rejections() {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            return ((Outcome.Refused<E>) outcome).rejections();
        }
    }
}
