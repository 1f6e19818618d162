package org.groundswell.domain.record;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to a record. */
public sealed interface RecordEvent extends Event {

    String kind();

    @Nullable
    SiteCode site();

    /** @param contentVersion of the catalogue file that described the fields */
    record RecordKept(
            String kind,
            String contentVersion,
            String record,
            @Nullable SiteCode site,
            Values values) implements RecordEvent {}

    /**
     * @param changed the new values of the fields that changed
     * @param emptied the fields that nothing stands in any more
     */
    record RecordAmended(
            String kind,
            String contentVersion,
            String record,
            @Nullable SiteCode site,
            Values changed,
            List<String> emptied,
            @Nullable FreeText reason)
            implements RecordEvent {}

    record RecordWithdrawn(
            String kind, String record, @Nullable SiteCode site, FreeText reason) implements RecordEvent {}

    /** It stands again as it read when it was withdrawn. */
    record RecordRestored(
            String kind, String record, @Nullable SiteCode site, FreeText reason) implements RecordEvent {}
}
