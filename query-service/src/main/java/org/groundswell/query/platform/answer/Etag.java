package org.groundswell.query.platform.answer;

import org.groundswell.query.platform.asat.Answer;
import org.springframework.http.ResponseEntity;

/** Reads of a single aggregate carry its version as their entity tag, as commands expect it in {@code If-Match}. */
public final class Etag {

    private Etag() {}

    public static <T> ResponseEntity<Answer<T>> of(long version, Answer<T> answer) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(answer);
    }
}
