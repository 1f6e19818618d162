package org.groundswell.domain;

import java.util.List;

/** What a decider answers: events, possibly none, or every reason against. */
public sealed interface Outcome<E extends Event> {

    record Accepted<E extends Event>(List<E> events) implements Outcome<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused<E extends Event>(List<Rejection> rejections) implements Outcome<E> {
        public Refused {
            rejections = List.copyOf(rejections);
            if (rejections.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one reason");
            }
        }
    }

    @SafeVarargs
    static <E extends Event> Outcome<E> accepted(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E extends Event> Outcome<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E extends Event> Outcome<E> refused(Rejection... rejections) {
        return new Refused<>(List.of(rejections));
    }

    static <E extends Event> Outcome<E> refused(List<? extends Rejection> rejections) {
        return new Refused<>(List.copyOf(rejections));
    }
}
