package org.groundswell.domain.group;

import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;

/** What a group is, as far as its rules need to know. */
public sealed interface GroupState {

    /** Never made. */
    record Absent() implements GroupState {}

    record Kept(PersonId owner, FreeText name, List<SiteCode> sites, boolean shared) implements GroupState {}

    record Withdrawn() implements GroupState {}
}
