package org.groundswell.query.platform.asat;

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
}
