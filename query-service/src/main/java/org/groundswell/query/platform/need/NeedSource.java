package org.groundswell.query.platform.need;

import java.time.LocalDate;
import org.groundswell.query.platform.asat.Reading;
import org.jspecify.annotations.Nullable;

/** A view that knows of things which need people now. */
public interface NeedSource {

    /** How far ahead is told what has a day. */
    int DAYS_AHEAD = 7;

    /** Of things that are told one by one, only the first. */
    int MOST = 10;

    /** What its part of the answer is called; no two are called the same. */
    String name();

    /**
     * What needs the caller, in a few statements whatever the number of things.
     *
     * @param reading of a caller who sees pages of sites
     * @param today in London
     * @return nothing where it has no part for this caller
     */
    @Nullable
    Object needs(Reading reading, LocalDate today);
}
