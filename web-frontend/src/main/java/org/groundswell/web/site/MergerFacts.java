package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on sites that are to be taken in or split, as it stood at one entry. Two that are equal tell the same consequences.
 *
 * @param sites those that would end
 * @param programme how many sites the programme has
 * @param stages where another number of sites would stand
 * @param waves which would have another number of sites
 * @param measures whose figures would no longer be expected of those sites that gather them
 * @param gathering how many of the sites gather figures
 * @param actions that are open at the sites, promises, conditions and gaps among them
 * @param signals cases that are open
 * @param risks that stand
 * @param tests of change that are planned or running
 * @param rounds that are open, by title
 * @param people whose access is by one of the sites, as ids
 * @param groups saved groups that name one, by name
 */
record MergerFacts(
        List<SiteReading> sites,
        Shift programme,
        List<Shift> stages,
        List<Shift> waves,
        int measures,
        int gathering,
        List<ActionReading> actions,
        int signals,
        int risks,
        List<Work> tests,
        List<Work> rounds,
        List<String> people,
        List<Work> groups) {

    /** @param of a stage or side state, or a wave; nothing for sites of no wave, or of the whole programme */
    record Shift(@Nullable String of, int now, int then) {}

    /** @param path below the programme's own */
    record Work(String what, String path) {}
}
