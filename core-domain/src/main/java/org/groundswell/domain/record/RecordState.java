package org.groundswell.domain.record;

import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What a record is, as far as its rules need to know. */
public sealed interface RecordState {

    record NotKept() implements RecordState {}

    record Kept(String kind, String record, @Nullable SiteCode site, Values values, boolean withdrawn)
            implements RecordState {

        Kept saying(Values newValues) {
            return new Kept(kind, record, site, newValues, withdrawn);
        }

        Kept takenBack() {
            return new Kept(kind, record, site, values, true);
        }

        Kept putBack() {
            return new Kept(kind, record, site, values, false);
        }
    }
}
