package org.groundswell.query.platform.asat;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a controller under {@code /programmes/{p}} takes as an argument to read the views: the programme, the caller, {@code
 * asAt} and {@code minEntry} of the request are already in it.
 */
public interface Reads {

    /**
     * Runs a query in one read-only snapshot and names the moment it speaks of. Somebody who is no member gets 404.
     *
     * @param query must not keep the reading
     */
    <T> Answer<T> answer(Function<Reading, T> query);

    /**
     * The same at two moments at once; the answer speaks of the later one.
     *
     * @param earlier nothing means live
     * @param later named {@code to} in a refusal; where it is live, the request's own {@code asAt} is meant
     * @param query takes the earlier reading, then the later
     */
    <T> Answer<T> between(Moment earlier, Moment later, BiFunction<Reading, Reading, T> query);
}
