package org.groundswell.query.platform.site;

import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/** A view that tells something of one site beside where it stands. */
public interface SitePart {

    /** What its part of the answer is called; no two are called the same. */
    String name();

    /**
     * What a page of the site shows of it, in a few statements.
     *
     * @param site that the caller may see
     * @return nothing where there is nothing to tell
     */
    @Nullable
    Object of(Reading reading, SiteBrief site);
}
