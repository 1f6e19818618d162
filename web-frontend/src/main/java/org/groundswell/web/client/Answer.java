package org.groundswell.web.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered to a question.
 *
 * @param asAt the moment it was read at; absent where a question knows no moment
 */
public record Answer<T>(@Nullable AsAt asAt, T data) {

    /** The moment it was read at, for a question that knows one. */
    public AsAt moment() {
        return Objects.requireNonNull(asAt, "an answer that names no moment");
    }
}
