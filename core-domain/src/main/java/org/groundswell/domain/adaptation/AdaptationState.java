package org.groundswell.domain.adaptation;

import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What an adaptation is, as far as its rules need to know. */
public sealed interface AdaptationState {

    record NotRecorded() implements AdaptationState {}

    record Recorded(
            String adaptation,
            SiteCode site,
            PersonId recorder,
            Standing standing,
            @Nullable FreeText afterwards) implements AdaptationState {

        Recorded at(Standing next) {
            return new Recorded(adaptation, site, recorder, next, afterwards);
        }

        Recorded followedBy(FreeText told) {
            return new Recorded(adaptation, site, recorder, standing, told);
        }
    }

    /** How far an adaptation is. */
    enum Standing {
        /** Recorded, and nobody has to answer. */
        NOTED,
        WAITING,
        AGREED,
        DECLINED,
        REVERSED,
        WITHDRAWN
    }
}
