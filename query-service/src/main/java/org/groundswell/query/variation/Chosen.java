package org.groundswell.query.variation;

import java.util.function.Function;
import java.util.stream.Stream;
import org.groundswell.query.platform.answer.RequestFaults;
import org.jspecify.annotations.Nullable;

/**
 * What a view of a measure was asked for: which figures, and by which of several ways of reckoning.
 *
 * @param how the way chosen, or the usual one
 */
record Chosen<T>(String measure, Choice.Checked choice, T how) {

    /**
     * @param field that names the way
     * @param given as the request has it
     * @param ways all of them, each by its word
     * @throws org.groundswell.query.platform.error.ProblemException 400 with every fault of choice and way
     */
    static <T> Chosen<T> of(
            String measure,
            Choice choice,
            String field,
            @Nullable String given,
            T usual,
            T[] ways,
            Function<T, String> word) {
        RequestFaults faults = new RequestFaults();
        Choice.Checked checked = choice.check(faults);
        String chosen = faults.word(
                field, given, word.apply(usual), Stream.of(ways).map(word).toList());
        faults.refuseIfAny();
        T how = Stream.of(ways)
                .filter(way -> word.apply(way).equals(chosen))
                .findFirst()
                .orElseThrow();
        return new Chosen<>(measure, checked, how);
    }
}
