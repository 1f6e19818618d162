package org.groundswell.query.platform.answer;

import java.util.List;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.error.ProblemException.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param size rows a page
 */
public record Paging(int page, int size) {

    public static final int MOST = 1000;

    /** Every row on one page, for files. */
    public static final Paging ALL = new Paging(1, Integer.MAX_VALUE);

    /** Reads {@code page} and {@code size}; faults are noted. */
    public static Paging of(@Nullable String page, @Nullable String size, int usualSize, RequestFaults faults) {
        return new Paging(
                faults.number("page", page, 1, 1, 1_000_000), faults.number("size", size, usualSize, 1, MOST));
    }

    public long offset() {
        return (page - 1L) * size;
    }

    /** @throws ProblemException 400 where the list ends before this page */
    public void refuseBeyond(long total) {
        if (page > 1 && offset() >= total) {
            long pages = Math.max(1, (total + size - 1) / size);
            String message = "The last page is " + pages + ".";
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "PAGE_OUT_OF_RANGE",
                    message,
                    new Fault("page", "PAGE_OUT_OF_RANGE", message));
        }
    }

    /** This page of a whole list. */
    public <T> List<T> cut(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        int to = (int) Math.min((long) from + size, all.size());
        return List.copyOf(all.subList(from, to));
    }
}
