package org.groundswell.domain.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to read where a question or a framework makes it useful.
 *
 * @param publisher as the source lists it
 * @param when to turn to it
 * @param about the ids of the questions and frameworks it helps with
 */
public record Reading(
        String id,
        String title,
        List<String> authors,
        String publisher,
        @Nullable String publisherNote,
        String url,
        String when,
        List<String> about) {

    public Reading {
        authors = List.copyOf(authors);
        about = List.copyOf(about);
    }
}
