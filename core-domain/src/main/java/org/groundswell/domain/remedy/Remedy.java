package org.groundswell.domain.remedy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How what one event did can be put right, and what it did to what stood before. What stands is named by words that mean something
 * only within the thing that the event belongs to, such as the month of a series; after a slash, what stands only as long as that
 * before it does, such as a field of a record.
 *
 * @param steps the usual way first; empty where there is none
 * @param whyNot why there is none
 * @param leaves what stands by this event until a later one undoes it
 * @param undoes what no longer stands, or stands otherwise, because of it
 */
public record Remedy(List<Step> steps, @Nullable WhyNot whyNot, Set<String> leaves, Set<String> undoes) {

    public Remedy {
        steps = List.copyOf(steps);
        leaves = Set.copyOf(leaves);
        undoes = Set.copyOf(undoes);
    }

    /** One for an event whose own words a reader must not see yet. */
    public static final Remedy HIDDEN = none(WhyNot.HIDDEN);

    static Remedy by(Way way, Object... of) {
        return new Remedy(List.of(Step.by(way, of)), null, Set.of(), Set.of());
    }

    static Remedy none(WhyNot whyNot) {
        return new Remedy(List.of(), whyNot, Set.of(), Set.of());
    }

    Remedy or(Way way, Object... of) {
        return new Remedy(
                Stream.concat(steps.stream(), Stream.of(Step.by(way, of))).toList(), whyNot, leaves, undoes);
    }

    Remedy leaving(String... standing) {
        return new Remedy(steps, whyNot, with(leaves, List.of(standing)), undoes);
    }

    Remedy undoing(String... stood) {
        return new Remedy(steps, whyNot, leaves, with(undoes, List.of(stood)));
    }

    /** Takes the place of what stood there before. */
    Remedy replacing(String... standing) {
        return leaving(standing).undoing(standing);
    }

    private static Set<String> with(Set<String> before, List<String> more) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(more);
        return all;
    }
}
