package org.groundswell.web.home;

import java.util.List;
import org.groundswell.web.platform.page.ProgrammeContext;

/**
 * What a person sees first.
 *
 * @param mayCreate whether they may create programmes
 */
public record TodayView(List<Card> programmes, boolean mayCreate) {

    /**
     * A programme, and what needs the person there.
     *
     * @param lookedInto whether it was asked what needs them
     */
    public record Card(ProgrammeContext programme, String roles, String path, boolean lookedInto, List<Need> needs) {}
}
