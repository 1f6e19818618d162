package org.groundswell.query.platform.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;

/** A view that knows of things that are due of people. */
public interface DueSource {

    /** The kinds that it tells of. */
    Set<DueKind> kinds();

    /**
     * What is due of the caller and not done, in a few statements whatever the number of things.
     *
     * @param reading of a caller who sees pages of sites
     * @param today in London
     * @param by the last day that is asked about, no earlier than today
     */
    List<Due> due(Reading reading, LocalDate today, LocalDate by);
}
